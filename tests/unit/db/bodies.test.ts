import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { countTexts, letBodiesGo, markTexts } from '../../../src/db/bodies.ts';
import { changeMark } from '../../../src/db/changeMark.ts';
import { Store } from '../../../src/db/open.ts';
import { readArticle, readHeaders } from '../../../src/db/shelf.ts';
import { article, DAY, NOON } from '../support/articles.ts';
import '../support/database.ts';

let store: Store;
beforeEach(async () => {
  store = new Store();
  await mergeArticles(store, [article('a'), article('b'), article('c')], NOON);
});
const marked = async () =>
  (await readHeaders(store, ['a', 'b', 'c'])).filter(({ bodyGone }) => bodyGone).map(({ id }) => id);

describe('letting texts go', () => {
  it('leaves the headers, and markTexts says so in them', async () => {
    const length = article('a').body.html.length;
    expect(await letBodiesGo(store, ['a', 'b'])).toEqual({ articles: 2, bytes: 2 * length });
    await markTexts(store);
    expect(await marked()).toEqual(['a', 'b']);
    expect(await readArticle(store, 'a')).toBeNull();
    expect(await readArticle(store, 'c')).not.toBeNull();
    expect(await countTexts(store)).toBe(1);
  });

  it('never takes that of a saved article', async () => {
    await changeMark(store, 'b', (mark) => ({ ...mark, savedAt: NOON }));
    expect(await letBodiesGo(store, ['a', 'b'])).toMatchObject({ articles: 1 });
    expect(await readArticle(store, 'b')).not.toBeNull();
  });

  it('writes no header twice', async () => {
    await letBodiesGo(store, ['a']);
    await markTexts(store);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await markTexts(store);
    expect(put).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });
});

describe('a text that was let go', () => {
  it.each(['marked', 'not marked yet'])(
    'comes back with the feed, unchanged as it is, when it is %s',
    async (how) => {
      await letBodiesGo(store, ['a']);
      if (how === 'marked') await markTexts(store);
      const merged = await mergeArticles(store, [article('a'), article('b')], NOON + DAY);
      expect(merged).toEqual({ added: [], changed: [] });
      const found = await readArticle(store, 'a');
      expect(found?.body).toEqual(article('a').body);
      expect(found?.header).toMatchObject({ firstSeenAt: NOON, changedAt: null, bodyGone: false });
    },
  );

  it('comes back edited too', async () => {
    await letBodiesGo(store, ['a']);
    await markTexts(store);
    await mergeArticles(store, [article('a', { hash: 'other' })], NOON + DAY);
    expect(await marked()).toEqual([]);
    expect((await readArticle(store, 'a'))?.body.html).toContain('other');
  });
});
