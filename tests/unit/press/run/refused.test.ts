import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ReaderError } from '../../../../src/model/errors.ts';
import { CommandError } from '../../../../src/press/command.ts';
import { NetError } from '../../../../src/press/net/netError.ts';
import { pressEdition } from '../../../../src/press/pressEdition.ts';
import { sentenceFor } from '../../../../src/press/sentence.ts';
import { makeFolder } from '../folder.ts';
import { feedOf, magazineWith } from './magazine.ts';
import { orderOf } from './order.ts';
import { changed, filesIn } from './snapshot.ts';

vi.setConfig({ testTimeout: 60_000 }); // whole runs, on a machine that may be busy

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">${Array.from(
  { length: 20 },
  (_, i) => `<!ENTITY a${i} "${`&a${i || ''};`.repeat(10)}">`,
).join('')}]><rss version="2.0"><channel><title>&a19;</title></channel></rss>`;

const BAD: readonly [
  name: string,
  answer: { status?: number; type?: string; body: string } | null,
  says: RegExp,
][] = [
  ['is empty', { body: feedOf([]) }, /no article that can be shown/],
  ['is no file at all', { body: '' }, /ends too early/],
  ['is gone', { status: 410, body: '' }, /status 410/],
  ['is not there', null, /status 404/],
  ['is a page that names no feed', { type: 'text/html', body: '<!doctype html><p>Hello' }, /a web page/],
  ['is cut', { body: feedOf([{ id: '1', content_text: 'x' }]).slice(0, -5) }, /ends too early/],
  ['is no JSON', { body: '{"items": nope}' }, /not JSON/],
  ['is other JSON', { body: '{"posts": []}' }, /not a JSON Feed/],
  ['is no XML', { type: 'application/rss+xml', body: '<rss><channel><item></rss>' }, /Feed|early|article/],
  ['is a billion laughs', { type: 'application/rss+xml', body: LAUGHS }, /article|Feed|larger/],
  ['is larger than anything', { body: `{"items": ["${'x'.repeat(26_000_000)}"]}` }, /larger/],
];

test('a feed that cannot be read is refused in a sentence and changes nothing, and the next run goes on', async () => {
  const { magazine: good, items } = await magazineWith(1);
  const order = orderOf(`${good.url}/feed.json`, await makeFolder({}));
  await pressEdition(order);
  const before = await filesIn(order.out);
  for (const [name, answer, says] of BAD) {
    if (answer) good.answers.set('/feed.json', answer);
    else good.answers.delete('/feed.json');
    const again = await pressEdition(order).catch((error: unknown) => error);
    expect(sentence(again), name).toMatch(says);
    expect(changed(before, await filesIn(order.out)), name).toEqual([]);
    const fresh = await makeFolder({});
    const first = await pressEdition(orderOf(`${good.url}/feed.json`, fresh)).catch(
      (error: unknown) => error,
    );
    expect(sentence(first), name).toMatch(says);
    expect(await filesIn(join(fresh, 'out')), name).toEqual(new Map());
    for (const folder of [fresh, order.folder]) expect(await leftOvers(folder), name).toEqual([]);
  }
  good.publish(items);
  expect(await pressEdition(order)).toMatchObject({ articles: 1, written: 0 });
});

test('a private address is not asked, however the feed leads there', async () => {
  const { magazine: inner } = await magazineWith(1);
  const order = orderOf(`${inner.url}/feed.json`, await makeFolder({}), { allowPrivate: false });
  expect(sentence(await pressEdition(order).catch((error: unknown) => error))).toMatch(/public Internet/);
  expect(inner.asked()).toEqual([]);
});

test('one feed of several that cannot be read stops the run', async () => {
  const { magazine: good } = await magazineWith(1);
  const order = orderOf(`${good.url}/feed.json`, await makeFolder({}));
  const feeds = [...order.feeds, { url: `${good.url}/nothing.json`, section: null }];
  await expect(pressEdition({ ...order, feeds })).rejects.toThrow(/nothing\.json.*404/);
  expect(await filesIn(order.out)).toEqual(new Map());
});

test('a file where a folder should be is a sentence, and the edition stays whole', async () => {
  const { magazine: good, items } = await magazineWith(2);
  const folder = await makeFolder({ file: 'not a folder' });
  const order = orderOf(`${good.url}/feed.json`, folder);
  const nowhere = await pressEdition({ ...order, out: join(folder, 'file/out') }).catch(
    (error: unknown) => error,
  );
  expect(sentence(nowhere)).toMatch(/file where a folder should be/);
  good.publish(items.slice(1));
  await pressEdition(order);
  await writeFile(join(folder, 'out/author'), 'in the way of a folder');
  const before = await filesIn(order.out);
  good.publish(items.map((item) => ({ ...item, title: 'Changed', authors: [{ name: 'Ann' }] })));
  const stopped = await pressEdition(order).catch((error: unknown) => error);
  expect(sentence(stopped)).toMatch(/author.*file where a folder should be/);
  expect(changed(before, await filesIn(order.out))).toEqual([]);
  expect(await leftOvers(folder)).toEqual([]);
});

test('a folder of somebody else that is called as the press would call its own is left alone', async () => {
  const { magazine: good } = await magazineWith(1);
  const folder = await makeFolder({ 'out.next/mine.txt': 'mine' });
  const error = await pressEdition(orderOf(`${good.url}/feed.json`, folder)).catch(
    (thrown: unknown) => thrown,
  );
  expect(sentence(error)).toMatch(/in the way/);
  expect([...(await filesIn(join(folder, 'out.next'))).keys()]).toEqual(['mine.txt']);
});

test('an order without a feed is refused', async () => {
  await expect(pressEdition({ ...orderOf('', await makeFolder({})), feeds: [] })).rejects.toThrow(
    CommandError,
  );
});

async function leftOvers(folder: string): Promise<string[]> {
  return [...(await filesIn(folder)).keys()].filter((name) =>
    /^out\.(?!nginx\.conf$|Caddyfile$)|press\.lock/.test(name),
  );
}

function sentence(error: unknown): string {
  if (error instanceof ReaderError) return sentenceFor(error.code, 'the feed');
  if (error instanceof NetError || error instanceof CommandError) return error.message;
  throw new Error('no sentence', { cause: error });
}
