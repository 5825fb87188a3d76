import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { lateChunk, ROOMS } from '../../../src/press/lateChunks.ts';

/** Who imports a module, and who imports it when it is wanted. */
const MODULES: Readonly<Record<string, readonly [importers: string, wantedBy: string]>> = {
  'main.ts': ['', ''],
  'entry.ts': ['main.ts', ''],
  'pages/ArticlePage.svelte': ['', 'entry.ts'],
  'pages/SettingsPage.svelte': ['', 'entry.ts'],
  'pages/Strange.svelte': ['', 'entry.ts'],
  'ofArticle.ts': ['pages/ArticlePage.svelte', ''],
  'ofBoth.ts': ['ofArticle.ts pages/SettingsPage.svelte', ''],
  'ofSettings.ts': ['pages/SettingsPage.svelte again.ts', ''],
  'again.ts': ['ofSettings.ts', ''],
  'ofAll.ts': ['entry.ts pages/SettingsPage.svelte', ''],
};
const graph = {
  getModuleInfo: (id: string) => ({
    importers: MODULES[id]?.[0].split(' ').filter(Boolean) ?? [],
    dynamicImporters: MODULES[id]?.[1].split(' ').filter(Boolean) ?? [],
    isEntry: id === 'main.ts',
  }),
};

test.each<readonly [id: string, chunk: string | null, what: string]>([
  ['entry.ts', null, 'is the entry’s'],
  ['ofAll.ts', null, 'is the entry’s, whoever needs it too'],
  ['pages/ArticlePage.svelte', 'article', 'is wanted by itself'],
  ['ofArticle.ts', 'article', 'goes with what needs it'],
  ['ofBoth.ts', 'article-shared', 'goes with what is wanted first, and can be had without it'],
  ['ofSettings.ts', 'device', 'goes with its page though it goes round in a ring'],
  ['pages/Strange.svelte', null, 'belongs with nothing'],
])('%s → %s: it %s', (...[id, chunk]) => {
  expect(lateChunk(id, graph)).toBe(chunk);
});

/** What is wanted by itself, and what no group can hold. */
const ALONE = new Set([
  ...['rare', 'Viewer', 'codeColours', 'quoteCard', 'ContinueReading', 'frequentSections', 'places'],
  ...['memory', 'auto', 'workbox-window', 'outside'],
]);

test('each late import has a place among the late files, or is wanted by itself, and its name once', () => {
  const imported = new Map<string, string>();
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!/\.(ts|svelte)$/.test(file) || /^(press|print\.ts)/.test(file)) continue;
    for (const [, path = ''] of readFileSync(`src/${file}`, 'utf8').matchAll(/\bimport\('([^']+)'\)/g)) {
      const name = basename(path).replace(/\..*/, '');
      const whole = path.startsWith('.') ? join(dirname(file), path) : path;
      expect([name, imported.get(name) ?? whole]).toEqual([name, whole]);
      imported.set(name, whole);
    }
  }
  const placed = ROOMS.flatMap(([, names]) => names);
  expect(placed.filter((name) => !imported.has(name))).toEqual([]);
  expect([...imported.keys()].filter((name) => !placed.includes(name) && !ALONE.has(name))).toEqual([]);
});
