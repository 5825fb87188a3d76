import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, minifySync, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { LICENCES_FILE } from './src/model/licence.ts';
import { parsePublication } from './src/model/publication.ts';
import { interfaceOf, OFFERED } from './src/model/languages.ts';
import { wordsFrom } from './src/press/languages/wordsFrom.ts';
import { languages } from './src/press/languages/plugin.ts';
import { lateChunk } from './src/press/lateChunks.ts';
import { licences } from './src/press/licences.ts';
import { manifestFor } from './src/press/manifest.ts';
import { OUTSIDE, outsidePage } from './src/press/outsidePage.ts';
import { plainRouter } from './src/press/plainRouter.ts';
import { previousAssets } from './src/press/previousAssets.ts';
import { securityHeaders, withPolicy } from './src/press/policy.ts';
import { lazyStyles } from './src/press/lazyStyles.ts';
import { fillShellPage, inlineStyles, withoutPreload } from './src/press/shellPage.ts';
import { squeeze } from './src/press/squeeze.ts';

const demo = 'public/offprint.json';
const DEMO_SCREENS = readdirSync('public/screenshots').map((name) => `screenshots/${name}`);
const file = process.env['OFFPRINT_PUBLICATION'] ?? demo;
const publication = parsePublication(JSON.parse(readFileSync(file, 'utf8')));

// The option's type leaves out the `undefined` that its code and documentation give a meaning: inject nothing.
const NO_INJECTION = { injectionPoint: undefined } as unknown as { injectionPoint: string };

const inline = (name: string) => minifySync(name, readFileSync(`src/${name}`, 'utf8')).code;

/**
 * V8 compiles the functions of a script that begins so while it streams in, and not one by one as hydration first calls them
 * (https://v8.dev/blog/explicit-compile-hints): a third less blocking time, measured. Other engines read a comment.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';
const words = wordsFrom(import.meta.dirname, interfaceOf(publication.language));
const language = interfaceOf(publication.language);
const otherCatalogues = OFFERED.filter(({ code }) => code !== language.code).map(
  ({ code }) => `assets/${code}[0-9]-*`,
);
/** Chunks that are known by their names: above, and where the worker's list leaves them out. */
const NAMED = new Set(['svelte', 'article', 'article-shared', 'memory', 'auto']);
const CALLED_ON_LOAD = /^(?:index|svelte|article|article-shared)-/;

/**
 * index.html as the publication wants it, with its style inlined and its headers written beside it. A template keeps its
 * blanks, for the press to fill.
 */
function shellPage(base: string, isTemplate: boolean): Plugin {
  const inlined: string[] = [];
  return {
    name: 'offprint-shell-page',
    enforce: 'post',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        isTemplate ? html : fillShellPage(html, publication, inline('boot.js'), base, null, words),
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
      const emit = (fileName: string, source: string) => this.emitFile({ type: 'asset', fileName, source });
      emit('kill-switch.js', inline('worker/killSwitch.js'));
      emit(
        OUTSIDE,
        outsidePage(readFileSync('src/outside/index.html', 'utf8'), inline('outside/outside.js')),
      );
      if (isTemplate) {
        for (const name of ['boot.js', 'today.js']) emit(name, inline(name));
        return;
      }
      page.source = withPolicy(page.source);
      emit('shell.html', page.source); // what the worker answers with, whatever is printed into the front page
      return void emit('_headers.json', JSON.stringify(securityHeaders(page.source), null, 2));
    },
    // Vite lists what chunks wait for only after every generateBundle: so it is mended in the files.
    async writeBundle({ dir = 'dist' }) {
      const scripts = readdirSync(join(dir, 'assets')).filter((name) => name.endsWith('.js'));
      for (const name of scripts) {
        const file = join(dir, 'assets', name);
        const code = readFileSync(file, 'utf8');
        const plain = inlined.reduce(withoutPreload, code);
        const mended = CALLED_ON_LOAD.test(name) ? COMPILE_AT_ONCE + (await squeeze(plain)) : plain;
        if (mended !== code) writeFileSync(file, mended);
      }
    },
  };
}

/** Tabs that are open with the build before this one still find its files. An edition's press keeps them by itself. */
function keptAssets(): Plugin {
  let folder = 'dist';
  let keep: ReturnType<typeof previousAssets> | null = null;
  const own: string[] = [];
  return {
    name: 'offprint-kept-assets',
    apply: 'build',
    configResolved: ({ build }) => void (folder = build.outDir),
    buildStart: () => void (keep ??= previousAssets(folder)),
    writeBundle: (_options, bundle) => void own.push(...Object.keys(bundle)),
    closeBundle: { sequential: true, order: 'post', handler: () => keep?.(own) },
  };
}

/** Parts of Svelte that only pages use which come later. They do nothing by being there, though Svelte does not say so. */
const LATE_SVELTE = /svelte\/src\/internal\/client\/dom\/elements\/bindings\/(?:select|input)\.js/;
/** What every page needs of Svelte, and of the way between pages: one chunk that an update of the app rarely changes. */
const EVERY_PAGE =
  /vite\/preload-helper|node_modules.(?:svelte|svelte-routing|esm-env|clsx)\/|src\/(?:nav\/(?:travel|stops|paths|base|Link)|model\/(?:places|language\.)|state\/context|ui\/[Ii]cons?\.|languages\/(?:texts|load|facts|phrase|magazine))/;

export default defineConfig(({ mode, isSsrBuild = false }) => {
  const isTemplate = mode === 'template';
  const base = isTemplate ? './' : '/';
  return {
    base,
    plugins: [
      ...languages(import.meta.dirname, !isTemplate && !isSsrBuild),
      !isSsrBuild && lazyStyles(),
      // Short names for scoped styles and chunks: random letters do not compress.
      svelte({
        preprocess: plainRouter,
        compilerOptions: {
          discloseVersion: false,
          cssHash: ({ hash, filename }) => `o${hash(filename).slice(0, 4)}`,
        },
      }),
      // What the press draws pages with has neither a page nor a worker of its own.
      !isSsrBuild && shellPage(base, isTemplate),
      !isSsrBuild &&
        VitePWA({
          strategies: 'injectManifest',
          srcDir: 'src/worker',
          filename: 'sw.ts',
          injectRegister: false,
          manifest: !isTemplate && manifestFor(publication, file === demo ? DEMO_SCREENS : [], words),
          // The press puts the list of files into a template's worker: it alone knows them.
          injectManifest: {
            ...(isTemplate && NO_INJECTION),
            buildPlugins: { vite: [licences(import.meta.dirname)] },
            globPatterns: [
              'shell.html',
              LICENCES_FILE,
              'assets/*.{js,css,woff2}',
              'icons/favicon.svg',
              'icons/icon-192.png',
            ],
            // Of the catalogues the magazine's alone: the worker takes another one when a reader has chosen it.
            globIgnores: ['assets/memory-*', 'assets/auto-*', ...otherCatalogues],
            rollupFormat: 'iife',
          },
          devOptions: { enabled: false },
        }),
      // After the worker's list of files is made: they are none of this build's.
      !isSsrBuild && !isTemplate && keptAssets(),
    ],
    ssr: { noExternal: true },
    build: {
      target: isSsrBuild ? 'node20' : 'es2022',
      copyPublicDir: !isSsrBuild && !isTemplate,
      manifest: isTemplate,
      license: !isSsrBuild && { fileName: LICENCES_FILE },
      assetsInlineLimit: 0,
      rolldownOptions: {
        treeshake: { moduleSideEffects: [{ test: LATE_SVELTE, sideEffects: false }] },
        output: {
          // The entry names every lazy chunk and style sheet: without their own names they cost a first visit less, and with fewer letters.
          hashCharacters: 'base36',
          chunkFileNames: ({ name }) =>
            NAMED.has(name) ? 'assets/[name]-[hash:7].js' : 'assets/[hash:7].js',
          assetFileNames: ({ names }) =>
            names.some((name) => name.endsWith('.woff2'))
              ? 'assets/[name]-[hash:6][extname]'
              : 'assets/[hash:6][extname]',
          ...(!isSsrBuild && {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [
                {
                  name: 'svelte',
                  test: (id: string) => EVERY_PAGE.test(id) && !LATE_SVELTE.test(id),
                },
                { name: 'bindings', test: LATE_SVELTE },
                { debugName: 'late', name: lateChunk },
              ],
            },
          }),
        },
      },
      modulePreload: {
        polyfill: false,
        // The page preloads its own scripts; a lazy page's are precached, so a list of them would be bytes for nothing.
        resolveDependencies: (_file, files, { hostType }) => (hostType === 'html' ? files : []),
      },
    },
  };
});
