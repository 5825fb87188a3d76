import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** A thing that one folder owns: named elsewhere it is an error, and the message says who to ask. */
const owned = (name, owner) => ({ name, message: `Only ${owner} may use ${name}: see ARCHITECTURE.md.` });
const OWNED_GLOBALS = [
  [owned('indexedDB', 'src/db'), ['src/db/**']],
  [owned('caches', 'src/pictures and src/worker'), ['src/pictures/**', 'src/worker/**']],
  [owned('localStorage', 'src/state and src/sync'), ['src/state/**', 'src/sync/**']],
  [owned('sessionStorage', 'src/nav'), ['src/nav/**']],
  [
    owned('fetch', 'src/feed, src/pictures and src/worker'),
    ['src/feed/**', 'src/pictures/**', 'src/worker/**'],
  ],
  [owned('history', 'src/nav'), ['src/nav/**']],
  [owned('scrollTo', 'src/nav'), ['src/nav/**']],
];

export default ts.config(
  {
    ignores: [
      'dist/',
      'lib/',
      'template/',
      '.cache/',
      '.svelte-check/',
      'public/',
      'demo/articles/',
      'test-results/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off', // the type checker knows better
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // Our links are built in nav/paths, not by SvelteKit's resolve().
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/prefer-svelte-reactivity': 'off', // state holds whole values, replaced and never mutated ($state.raw)
      'svelte/no-at-html-tags': 'error',
    },
  },
  // {@html} stands in two components; what they show comes from html/clean, or is drawn by our own parts on the press.
  {
    files: ['src/ui/Prose.svelte', 'src/pages/LateStrip.svelte'],
    rules: { 'svelte/no-at-html-tags': 'off' },
  },
  ...['src'].flatMap((root) =>
    ['db', 'feed', 'html', 'model', 'nav', 'pages', 'pictures', 'share', 'state', 'sync', 'ui', 'worker'].map(
      (folder) => ({
        files: [`${root}/${folder}/**`],
        rules: {
          'no-restricted-globals': [
            'error',
            ...OWNED_GLOBALS.filter(([, owners]) => !owners.includes(`${root}/${folder}/**`)).map(
              ([rule]) => rule,
            ),
          ],
        },
      }),
    ),
  ),
  // Two writes at once, and a kill, cost the whole database in Chromium.
  {
    files: ['src/db/**'],
    ignores: ['src/db/write.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "Literal[value='readwrite']", message: 'Begin it with beginWriting (src/db/write.ts).' },
      ],
    },
  },
  { files: ['src/press/**', 'demo/**', 'tools/**', 'tests/**'], rules: { 'no-console': 'off' } },
);
