import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { pressEdition } from '../../../../src/press/pressEdition.ts';
import { retire } from '../../../../src/press/run/retire.ts';
import { makeFolder } from '../folder.ts';
import { addPicture, magazineWith } from './magazine.ts';
import { DAY, NOW, orderOf } from './order.ts';
import { missingIn } from './references.ts';

vi.setConfig({ testTimeout: 60_000 }); // whole runs, on a machine that may be busy

const list = (folder: string) => readdir(folder).then((names) => names.sort());

test('pictures that no article uses any more stay for a week, then leave the edition and the cache', async () => {
  const { magazine, items } = await magazineWith(2);
  const order = orderOf(`${magazine.url}/feed.json`, await makeFolder({}));
  const out = join(order.out, 'pictures');
  const cache = join(order.cache, 'pictures');
  await pressEdition(order);
  const before = await list(out);
  await addPicture(magazine, '/new.png', '#aa0000');
  const html = '<p>Text</p><img src="/new.png" alt="">';
  magazine.publish(items.map((item, i) => (i === 0 ? { ...item, content_html: html } : item)));
  await pressEdition(order);
  const both = await list(out);
  expect(both).toHaveLength(4);
  expect(both).toEqual(expect.arrayContaining(before));
  expect(await pressEdition({ ...order, now: NOW + 6 * DAY })).toMatchObject({ removed: 0 });
  expect([await list(out), await list(cache)]).toEqual([both, both]);
  expect(await pressEdition({ ...order, now: NOW + 7 * DAY })).toMatchObject({ removed: 1 });
  const after = await list(out);
  expect(after).toHaveLength(3);
  expect(await list(cache)).toEqual(after);
  expect(await missingIn(order.out, '/')).toEqual([]);
});

test('the code of an earlier build stays for a week, and one run at least', async () => {
  const { magazine } = await magazineWith(1);
  const order = orderOf(`${magazine.url}/feed.json`, await makeFolder({}));
  await pressEdition(order);
  // As an earlier build would have left it.
  const memory = JSON.parse(await readFile(join(order.cache, 'edition.json'), 'utf8'));
  memory.files.push('assets/old-abc123.js');
  await writeFile(join(order.cache, 'edition.json'), JSON.stringify(memory));
  await appendFile(join(order.out, 'assets/old-abc123.js'), 'export {};');
  const old = async () => (await list(join(order.out, 'assets'))).includes('old-abc123.js');
  await pressEdition({ ...order, now: NOW + 30 * DAY });
  expect(await old()).toBe(true);
  await pressEdition({ ...order, now: NOW + 36 * DAY });
  expect(await old()).toBe(true);
  await pressEdition({ ...order, now: NOW + 37 * DAY });
  expect(await old()).toBe(false);
});

test('retiring touches what the press has put there and nothing else, and takes emptied folders along', async () => {
  const out = await makeFolder({
    'a/b/c.html': '',
    'a/d/e.html': '',
    'a/d/mine.txt': '',
    'assets/x.js': '',
    'y.js': '',
  });
  const files = ['a/b/c.html', 'a/d/e.html', 'assets/x.js', 'y.js', 'gone.html'];
  const first = await retire(out, { files, leaving: {} }, new Set(['y.js']), NOW);
  expect(first).toEqual({ removed: 2, leaving: { 'assets/x.js': NOW } });
  expect(await list(out)).toEqual(['a', 'assets', 'y.js']);
  expect(await list(join(out, 'a'))).toEqual(['d']);
  expect(await list(join(out, 'a/d'))).toEqual(['mine.txt']);
  const wrongClock = { files, leaving: { 'assets/x.js': NOW + DAY } };
  expect(await retire(out, wrongClock, new Set(files), NOW)).toEqual({ removed: 0, leaving: {} });
  expect(await retire(out, wrongClock, new Set(), NOW)).toMatchObject({ leaving: { 'assets/x.js': NOW } });
});
