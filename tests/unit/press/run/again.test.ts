import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { pressEdition } from '../../../../src/press/pressEdition.ts';
import { makeFolder } from '../folder.ts';
import { article, magazineWith } from './magazine.ts';
import { orderOf } from './order.ts';
import { missingIn } from './references.ts';
import { changed, filesIn } from './snapshot.ts';

vi.setConfig({ testTimeout: 60_000 }); // whole runs, on a machine that may be busy

test('a run over an unchanged feed writes no byte and asks for nothing but the feed', async () => {
  const { magazine } = await magazineWith(4);
  const order = orderOf(`${magazine.url}/feed.json`, await makeFolder({}));
  const first = await pressEdition(order);
  expect(first).toMatchObject({ articles: 4, pictures: { stored: 5, failed: [] } });
  const before = await filesIn(order.out);
  magazine.asked();
  const second = await pressEdition({ ...order, now: order.now + 3_600_000 });
  expect(changed(before, await filesIn(order.out))).toEqual([]);
  expect(second).toMatchObject({ articles: 4, written: 0, removed: 0 });
  expect(magazine.asked()).toEqual(['/feed.json']);
  expect(await missingIn(order.out, '/')).toEqual([]);
});

test('a changed article changes its own files and the lists it is in, and nothing else', async () => {
  const { magazine, items } = await magazineWith(45);
  const order = orderOf(`${magazine.url}/feed.json`, await makeFolder({}));
  await pressEdition(order);
  const before = await filesIn(order.out);
  const text = '<p>The text of the oldest article is another now.</p>';
  magazine.publish(items.map((item, i) => (i === 0 ? { ...item, content_html: text } : item)));
  magazine.asked();
  await pressEdition(order);
  const files = changed(before, await filesIn(order.out));
  const own = files.filter((name) => /^article\/article-1-/.test(name));
  const lists =
    /^(index\.html|section\/odd\/index\.html|latest\/index\.html|feed\/archive-0001\.json|feed\.xml)$/;
  expect(own).toHaveLength(1);
  expect(files.filter((name) => !lists.test(name) && !own.includes(name))).toEqual([]);
  expect(files).toContain('feed/archive-0001.json');
  expect(magazine.asked()).toEqual(['/feed.json']);
});

test('a new article leaves full pages of the archive as they are', async () => {
  const { magazine, items: short } = await magazineWith(12);
  const long = 'A long article. '.repeat(8_000); // two of them fill the first page, eight of them one of the archive
  const items = short.map((item) => ({
    ...item,
    content_html: `${String(item['content_html'])}<p>${long}</p>`,
  }));
  magazine.publish(items);
  const order = orderOf(`${magazine.url}/feed.json`, await makeFolder({}));
  await pressEdition(order);
  const before = await filesIn(order.out);
  expect([...before.keys()]).toContain('feed/archive-0001.json');
  magazine.publish([...items, await article(magazine, 13)]);
  await pressEdition(order);
  const files = changed(before, await filesIn(order.out));
  expect(files).toContain('feed.json');
  expect(files).not.toContain('feed/archive-0001.json');
  expect(await missingIn(order.out, '/')).toEqual([]);
});

test('a new article in one section leaves the pages of the others as they are, and the navigation in its order', async () => {
  const { magazine, items } = await magazineWith(4);
  const order = orderOf(`${magazine.url}/feed.json`, await makeFolder({}));
  await pressEdition(order);
  const sections = () => readFile(join(order.out, 'offprint.json'), 'utf8');
  const [before, named] = [await filesIn(order.out), await sections()];
  expect(named).toMatch(/"Even"[^]*"Odd"/);
  magazine.publish([...items, await article(magazine, 5)]); // now Odd is the fuller one
  await pressEdition(order);
  expect(await sections()).toBe(named);
  const files = changed(before, await filesIn(order.out));
  expect(files.filter((name) => /even|article-[24]-/.test(name))).toEqual([]);
  expect(files).toContain('section/odd/index.html');
});

test('an article that the feed has dropped stays: in the feed, as a page, with its pictures', async () => {
  const { magazine, items } = await magazineWith(3);
  const order = orderOf(`${magazine.url}/feed.json`, await makeFolder({}));
  await pressEdition(order);
  const before = await filesIn(order.out);
  magazine.publish(items.slice(1));
  expect(await pressEdition(order)).toMatchObject({ articles: 3, removed: 0 });
  const after = await filesIn(order.out);
  expect([...before.keys()].filter((name) => !after.has(name))).toEqual([]);
  expect(await readFile(join(order.out, 'feed.json'), 'utf8')).toContain('Text of article 1.');
  expect(await missingIn(order.out, '/')).toEqual([]);
});

test('files that are no longer wanted go, folders with them, and foreign files stay', async () => {
  const { magazine, items } = await magazineWith(2);
  const order = orderOf(`${magazine.url}/feed.json`, await makeFolder({}));
  await pressEdition(order);
  await writeFile(join(order.out, 'CNAME'), 'example.com');
  await writeFile(join(order.out, 'pictures/mine.jpg'), 'mine');
  magazine.publish(items.map((item) => (item.id.endsWith('a1') ? { ...item, title: 'Another name' } : item)));
  expect(await pressEdition(order)).toMatchObject({ articles: 2, removed: 1 });
  const names = [...(await filesIn(order.out)).keys()];
  expect(names.filter((name) => name.startsWith('article/article-1'))).toEqual([]);
  expect(names.filter((name) => name.startsWith('article/another-name'))).toHaveLength(1);
  expect(names).toEqual(expect.arrayContaining(['CNAME', 'pictures/mine.jpg']));
});

test('pictures lost from the cache are fetched again', async () => {
  const { magazine } = await magazineWith(1);
  const folder = await makeFolder({});
  const order = orderOf(`${magazine.url}/feed.json`, folder);
  await pressEdition(order);
  await rm(join(folder, 'cache/pictures'), { recursive: true });
  await rm(join(folder, 'out'), { recursive: true });
  expect(await pressEdition(order)).toMatchObject({ pictures: { stored: 2, failed: [] } });
  expect(await missingIn(order.out, '/')).toEqual([]);
});
