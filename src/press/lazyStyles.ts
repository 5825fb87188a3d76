import type { Plugin } from 'vite';

/** What Vite puts around every import of a later chunk that has a style sheet. All files lie in one folder, beside this. */
const HELPER = `
const sheets = {};
const load = (name) => (sheets[name] ??= new Promise((onload, fail) => {
  const onerror = () => {
    delete sheets[name];
    fail(new Error(name));
  };
  const href = new URL(name, import.meta.url);
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload, onerror }));
}));
export const __vitePreload = async (chunk, paths = []) => {
  await Promise.all(paths.map((path) => load(path.replace(/.*\\//, ''))));
  return chunk();
};`;

/**
 * Vite's own helper preloads scripts too, looks for what pages have already, and carries a nonce: we ask for none of it, and a
 * first visit pays for it.
 */
export function lazyStyles(): Plugin {
  return {
    name: 'offprint-lazy-styles',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? HELPER : null),
  };
}
