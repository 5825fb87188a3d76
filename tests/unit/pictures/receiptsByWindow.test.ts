import { expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { removeBodies, markTexts } from '../../../src/db/bodies.ts';
import { Store } from '../../../src/db/open.ts';
import { createAnnouncer } from '../../../src/sync/announce.ts';
import { article, NOON } from '../support/articles.ts';
import '../support/database.ts';

/** `$state.raw` is a plain field where nothing is drawn: the classes are tested as the code they are. */
vi.stubGlobal('$state', { raw: <T>(value: T) => value });
const { Keeping } = await import('../../../src/state/keeping.svelte.ts');
const { Library } = await import('../../../src/state/library.svelte.ts');
const { Receipts } = await import('../../../src/state/receipts.svelte.ts');

/** How many texts have been read since the last call. */
function countTextsRead(): () => number {
  let read = 0;
  const { get } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
    if (this.name === 'bodies') read++;
    return get.call(this, key);
  });
  return () => read + (read = 0);
}

it('reads as many articles as are shown, however many are stored, and none whose text is gone', async () => {
  const store = new Store();
  const made = Array.from({ length: 500 }, (_, n) => article(`n${n}`, { publishedAt: NOON - n }));
  await mergeArticles(store, made, NOON);
  await removeBodies(store, ['n1']);
  await markTexts(store);
  const feed = { key: 'feed.json', url: 'https://reader.example/feed.json', sections: [] };
  const receipts = new Receipts(new Library(store, feed, createAnnouncer()), new Keeping(store, 0));
  const read = countTextsRead();
  await receipts.look();
  expect(receipts.rows.map(({ header }) => header.id).slice(0, 3)).toEqual(['n0', 'n2', 'n3']);
  expect([receipts.rows.length, receipts.more, read()]).toEqual([30, true, 30]);
  await receipts.goOn();
  expect([receipts.rows.length, read()]).toEqual([60, 30]);
  await receipts.look();
  expect([receipts.rows.length, new Set(receipts.rows.map(({ header }) => header.id)).size]).toEqual([
    60, 60,
  ]);
});
