import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
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

test('everything that has a place among the late files is imported when it is wanted', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|svelte)$/.test(name))
    .map((name) => readFileSync(`src/${name}`, 'utf8'))
    .join('\n');
  const imported = new Set(
    [...sources.matchAll(/\bimport\('([^']+)'\)/g)].map(([, path = '']) =>
      basename(path).replace(/\..*/, ''),
    ),
  );
  expect(ROOMS.flatMap(([, names]) => names).filter((name) => !imported.has(name))).toEqual([]);
});
