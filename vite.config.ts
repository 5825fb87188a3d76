import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { parsePublication } from './src/model/publication.ts';
import { manifestFor } from './src/press/manifest.ts';
import { fillShellPage, inlineStyles, securityHeaders, withoutPreload } from './src/press/shellPage.ts';

const base = '/';
const demo = 'public/offprint.json';
const file = process.env['OFFPRINT_PUBLICATION'] ?? demo;
const publication = parsePublication(JSON.parse(readFileSync(file, 'utf8')));

/** index.html as the publication wants it; in the build with its style inlined and its headers written beside it. */
function shellPage(): Plugin {
  const inlined: string[] = [];
  return {
    name: 'offprint-shell-page',
    enforce: 'post',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        fillShellPage(
          html,
          publication,
          readFileSync('src/boot.js', 'utf8').replace(/^\s*\/\/.*\n/gm, ''),
          base,
        ),
    },
    generateBundle(_options, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      page.source = inlineStyles(String(page.source), (path) => {
        const asset = bundle[path.slice(base.length)];
        if (asset?.type !== 'asset') return null;
        Reflect.deleteProperty(bundle, path.slice(base.length));
        inlined.push(path.slice(base.length));
        return String(asset.source);
      });
      const headers = JSON.stringify(securityHeaders(page.source), null, 2);
      this.emitFile({ type: 'asset', fileName: '_headers.json', source: headers });
    },
    // Vite lists what chunks wait for only after every generateBundle: so it is mended in the files.
    writeBundle({ dir = 'dist' }) {
      const scripts = readdirSync(join(dir, 'assets')).filter((name) => name.endsWith('.js'));
      for (const file of scripts.map((name) => join(dir, 'assets', name))) {
        const code = readFileSync(file, 'utf8');
        const mended = inlined.reduce(withoutPreload, code);
        if (mended !== code) writeFileSync(file, mended);
      }
    },
  };
}

export default defineConfig({
  base,
  plugins: [
    // Short names for scoped styles and chunks: random letters do not compress.
    svelte({
      compilerOptions: {
        discloseVersion: false,
        cssHash: ({ hash, filename }) => `o${hash(filename).slice(0, 4)}`,
      },
    }),
    shellPage(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/worker',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: manifestFor(publication, file === demo),
      injectManifest: {
        globPatterns: ['index.html', 'assets/*.{js,css,woff2}', 'icons/favicon.svg', 'icons/icon-192.png'],
        globIgnores: ['assets/memory-*', 'assets/auto-*'],
        rollupFormat: 'iife',
      },
      devOptions: { enabled: false },
    }),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        chunkFileNames: 'assets/[name]-[hash:6].js',
        assetFileNames: 'assets/[name]-[hash:6][extname]',
        codeSplitting: {
          groups: [
            {
              name: 'svelte',
              test: /node_modules.(svelte|svelte-routing|esm-env)\/|src\/nav\/(travel|paths|Link)|state\/context/,
            },
          ],
        },
      },
    },
    modulePreload: {
      polyfill: false,
      // The page preloads its own scripts; a lazy page's are precached, so a list of them would be bytes for nothing.
      resolveDependencies: (_file, files, { hostType }) => (hostType === 'html' ? files : []),
    },
  },
});
