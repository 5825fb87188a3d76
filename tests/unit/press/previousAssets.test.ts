import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { previousAssets } from '../../../src/press/previousAssets.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'offprint-assets-'))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A build as Vite does it: the folder is emptied, then its files are written. */
function build(...names: string[]): void {
  const putBack = previousAssets(folder);
  rmSync(folder, { recursive: true });
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const name of names) writeFileSync(join(folder, 'assets', name), name);
  putBack(['index.html', ...names.map((name) => `assets/${name}`)]);
}
const assets = () => readdirSync(join(folder, 'assets')).sort();

it('a build keeps the files of the one before it, and no older ones', () => {
  build('a-1.js', 'same.js');
  expect(assets()).toEqual(['a-1.js', 'same.js']);
  build('a-2.js', 'same.js');
  expect(assets()).toEqual(['a-1.js', 'a-2.js', 'same.js']);
  build('a-3.js', 'same.js');
  expect(assets()).toEqual(['a-2.js', 'a-3.js', 'same.js']);
});

it('a file that somebody removed since is not missed', () => {
  build('a-1.js');
  rmSync(join(folder, 'assets', 'a-1.js'));
  build('a-2.js');
  expect(assets()).toEqual(['a-2.js']);
  expect(existsSync(join(folder, 'index.html'))).toBe(false);
});
