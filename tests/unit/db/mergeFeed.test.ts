import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { withReplaced } from '../../../src/db/withReplaced.ts';
import { readMarks } from '../../../src/db/marks.ts';
import { changeMark } from '../../../src/db/changeMark.ts';
import { Store } from '../../../src/db/open.ts';
import { readArticle, countStored, readHeaders } from '../../../src/db/shelf.ts';
import { readWindow } from '../../../src/db/windows.ts';
import { article, DAY, NOON, sections } from '../support/articles.ts';
import '../support/database.ts';

vi.setConfig({ testTimeout: 60_000 }); // thousands of rows, on a machine that may be busy

let store: Store;
beforeEach(() => (store = new Store()));

const idsOf = async (slug?: string) => {
  const source = slug === undefined ? ({ of: 'all' } as const) : ({ of: 'section', slug } as const);
  return (await readWindow(store, source, { limit: 100 })).rows.map(({ id }) => id);
};

describe('merging a feed', () => {
  it('adds what is new, in the order given', async () => {
    const merged = await mergeArticles(store, [article('b'), article('a')], NOON);
    expect(merged).toEqual({ added: ['b', 'a'], changed: [] });
    const found = await readArticle(store, 'a');
    expect(found?.header).toMatchObject({ ...article('a').header, firstSeenAt: NOON, changedAt: null });
    expect(found?.body).toEqual(article('a').body);
  });

  it('replaces what changed, text included, and remembers when it was first seen', async () => {
    await mergeArticles(store, [article('a'), article('b')], NOON);
    const edited = article('a', { hash: 'other', headline: 'Edited' });
    const merged = await mergeArticles(store, [edited, article('b')], NOON + DAY);
    expect(merged).toEqual({ added: [], changed: ['a'] });
    const found = await readArticle(store, 'a');
    expect(found?.header).toMatchObject({ headline: 'Edited', firstSeenAt: NOON, changedAt: NOON + DAY });
    expect(found?.body).toEqual(edited.body);
    expect(await countStored(store)).toEqual({ articles: 2, saved: 0 });
  });

  it('writes nothing for what is the same', async () => {
    const page = [article('a'), article('b'), article('c')];
    await mergeArticles(store, page, NOON);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const edited = [...page.slice(0, 2), article('c', { hash: 'other' })];
    expect(await mergeArticles(store, edited, NOON, withReplaced)).toEqual({
      added: [],
      changed: ['c'],
    });
    expect(put).toHaveBeenCalledTimes(3); // its header, its body and what it said before
    put.mockRestore();
  });

  it('removes nothing, whatever is missing from the feed', async () => {
    await mergeArticles(store, [article('a'), article('b')], NOON);
    await mergeArticles(store, [article('b')], NOON);
    await mergeArticles(store, [], NOON);
    expect(await countStored(store)).toEqual({ articles: 2, saved: 0 });
  });

  it('leaves marks alone', async () => {
    await mergeArticles(store, [article('a')], NOON);
    await changeMark(store, 'a', (mark) => ({ ...mark, readAt: 1, savedAt: 2 }));
    await mergeArticles(store, [article('a', { hash: 'other' })], NOON);
    expect(await readMarks(store)).toEqual([{ id: 'a', readAt: 1, savedAt: 2 }]);
  });

  it('keeps an edited article in the place of one that is in the store twice in one page', async () => {
    const merged = await mergeArticles(store, [article('a'), article('a', { hash: 'other' })], NOON);
    expect(merged).toEqual({ added: ['a'], changed: ['a'] });
    expect(await countStored(store)).toEqual({ articles: 1, saved: 0 });
    expect((await readHeaders(store, ['a']))[0]?.hash).toBe('other');
  });
});

describe('the place in the list', () => {
  const undated = (id: string, orderAt: number, hash = 'first') =>
    article(id, { publishedAt: null, orderAt, hash });

  it('of an undated article is where it was first seen, however often it comes again', async () => {
    await mergeArticles(store, [article('old', { publishedAt: NOON - DAY }), undated('note', NOON)], NOON);
    await mergeArticles(store, [article('new', { publishedAt: NOON + DAY })], NOON + DAY);
    await mergeArticles(store, [undated('note', NOON + 2 * DAY, 'edited')], NOON + 2 * DAY);
    expect(await idsOf()).toEqual(['new', 'note', 'old']);
    expect((await readHeaders(store, ['note']))[0]).toMatchObject({ orderAt: NOON, hash: 'edited' });
  });

  it('moves when the feed gives another date, in sections too', async () => {
    await mergeArticles(store, [article('a'), article('b', { publishedAt: NOON - DAY })], NOON);
    expect(await idsOf('analysis')).toEqual(['a', 'b']);
    await mergeArticles(store, [article('b', { publishedAt: NOON + DAY, hash: 'other' })], NOON);
    expect(await idsOf()).toEqual(['b', 'a']);
    expect(await idsOf('analysis')).toEqual(['b', 'a']);
  });

  it('is lost in a section that the article leaves', async () => {
    await mergeArticles(store, [article('a', { sections: sections('maps', 'codes') })], NOON);
    await mergeArticles(store, [article('a', { sections: sections('codes', 'notes'), hash: 'other' })], NOON);
    expect([await idsOf('maps'), await idsOf('codes'), await idsOf('notes')]).toEqual([[], ['a'], ['a']]);
  });
});

it('ends with the last version of each article, however a feed is cut into pages', async () => {
  const version = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    hash: fc.constantFrom('1', '2', '3'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(version, { maxLength: 6 }), { maxLength: 5 }), async (pages) => {
      globalThis.indexedDB = new IDBFactory();
      const fresh = new Store();
      for (const page of pages) {
        const { added, changed } = await mergeArticles(
          fresh,
          page.map(({ id, hash }) => article(id, { hash })),
          NOON,
        );
        expect(added.length + changed.length).toBeLessThanOrEqual(page.length);
      }
      const last = new Map(pages.flat().map(({ id, hash }) => [id, hash]));
      const rows = (await readWindow(fresh, { of: 'all' }, { limit: 100 })).rows;
      expect(new Map(rows.map(({ id, hash }) => [id, hash]))).toEqual(last);
      for (const [id, hash] of last)
        expect((await readArticle(fresh, id))?.body).toEqual(article(id, { hash }).body);
    }),
    { numRuns: 40 },
  );
});
