import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { withReplaced } from '../../../src/db/withReplaced.ts';
import { Store } from '../../../src/db/open.ts';
import { removeArticles } from '../../../src/db/removal.ts';
import { readArticle } from '../../../src/db/shelf.ts';
import { EARLIER_KEPT } from '../../../src/model/history.ts';
import { article, DAY, NOON } from '../support/articles.ts';
import { failure } from '../support/failures.ts';
import { fillDisk } from '../support/fullDisk.ts';
import '../support/database.ts';

let store: Store;
beforeEach(() => (store = new Store()));

/** The article with a text that says its number, merged on that day. */
const merge = (n: number, facts: Parameters<typeof article>[1] = {}) =>
  mergeArticles(
    store,
    [article('a', { hash: `${n}`, headline: `Version ${n}`, ...facts })],
    NOON + n * DAY,
    withReplaced,
  );
const readHistory = async (...at: Parameters<typeof readArticle>) =>
  (await readArticle(...at))?.history ?? null;
const earlier = async () => (await readHistory(store, 'a'))?.earlier ?? [];

describe('a text that the feed changes', () => {
  it('stays as an earlier one, with the moment that it was replaced', async () => {
    await merge(1);
    expect(await readHistory(store, 'a')).toBeNull();
    await merge(2);
    const { html, base } = article('a', { hash: '1' }).body;
    expect(await earlier()).toEqual([{ headline: 'Version 1', dek: '', html, base, until: NOON + 2 * DAY }]);
  });

  it('is not kept when a reader would see no other words', async () => {
    const same = article('a', { hash: '1' });
    await mergeArticles(store, [same], NOON, withReplaced);
    await mergeArticles(
      store,
      [{ ...same, header: { ...same.header, hash: '2', tags: ['new'] } }],
      NOON,
      withReplaced,
    );
    expect((await readArticle(store, 'a'))?.header.tags).toEqual(['new']);
    expect(await readHistory(store, 'a')).toBeNull();
  });

  it('is not kept when it was only what a printed page said', async () => {
    await merge(1, { hash: '' });
    await merge(2);
    expect(await readHistory(store, 'a')).toBeNull();
    expect((await readArticle(store, 'a'))?.header.changedAt).toBeNull();
  });

  it(`leaves the first and the last ones when there are more than ${EARLIER_KEPT}`, async () => {
    for (let n = 1; n <= 9; n++) await merge(n);
    expect((await earlier()).map(({ headline }) => headline)).toEqual(
      [1, 5, 6, 7, 8].map((n) => `Version ${n}`),
    );
  });

  it('is kept when the same page has the article twice', async () => {
    await merge(1);
    const versions = ['2', '3'].map((hash) => article('a', { hash, headline: `Version ${hash}` }));
    await mergeArticles(store, versions, NOON, withReplaced);
    expect((await earlier()).map(({ headline }) => headline)).toEqual(['Version 1', 'Version 2']);
  });

  it('goes with its article', async () => {
    await merge(1);
    await merge(2);
    await removeArticles(store, ['a']);
    expect(await readHistory(store, 'a')).toBeNull();
  });
});

it('neither replaces a text nor keeps it twice when the earlier one cannot be written', async () => {
  await merge(1);
  fillDisk('at the write', 2); // after its header and its body
  await failure(merge(2), 'quota');
  vi.restoreAllMocks();
  expect((await readArticle(store, 'a'))?.header.headline).toBe('Version 1');
  expect(await readHistory(store, 'a')).toBeNull();
});
