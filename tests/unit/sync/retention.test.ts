import { changeMark } from '../../../src/db/changeMark.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { Store } from '../../../src/db/open.ts';
import { readPictures, recordPicture } from '../../../src/db/pictures.ts';
import { readArticle, countStored } from '../../../src/db/shelf.ts';
import { readWindow } from '../../../src/db/windows.ts';
import { PICTURE_CACHE } from '../../../src/model/pictureCache.ts';
import { ALWAYS_KEPT, applyRetention, KEPT_FOR } from '../../../src/sync/retention.ts';
import { article, DAY, NOON } from '../support/articles.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';

vi.setConfig({ testTimeout: 60_000 }); // thousands of rows, on a machine that may be busy

const browser = useBrowser();
/** The rule as `docs/retention.md` tells it. */
const YEARS = 3650 * DAY;
const LATER = NOON + KEPT_FOR + 1;
let store: Store;
beforeEach(() => (store = new Store()));

/** Articles 0 to count - 1, the newest first, all first seen at NOON. */
async function stock(count: number, from = 0): Promise<void> {
  const made = Array.from({ length: count }, (_, i) =>
    article(`n${from + i}`, { publishedAt: NOON - (from + i) * 1000 }),
  );
  await mergeArticles(store, made, NOON);
}
const save = (id: string) => changeMark(store, id, (mark) => ({ ...mark, savedAt: 1 }));
const count = async () => (await countStored(store)).articles;

it('keeps 2,000 articles and 180 days, as the docs say', () => {
  expect([ALWAYS_KEPT, KEPT_FOR / DAY]).toEqual([2000, 180]);
});

describe('the rule', () => {
  it('keeps the newest 2,000, however old they are', async () => {
    await stock(ALWAYS_KEPT);
    expect(await applyRetention(store, NOON + YEARS)).toEqual([]);
    expect(await count()).toBe(ALWAYS_KEPT);
  });

  it('lets go, past those, what has been on the device for more than 180 days, oldest places only', async () => {
    await stock(ALWAYS_KEPT + 3);
    expect(await applyRetention(store, NOON + KEPT_FOR)).toEqual([]);
    const gone = await applyRetention(store, LATER);
    expect(gone.toSorted()).toEqual([0, 1, 2].map((i) => `n${ALWAYS_KEPT + i}`));
    expect(await readArticle(store, `n${ALWAYS_KEPT}`)).toBeNull();
    expect(await count()).toBe(ALWAYS_KEPT);
  });

  it('counts days from when an article came, not from its date', async () => {
    await stock(ALWAYS_KEPT);
    await mergeArticles(store, [article('ancient', { publishedAt: 0 })], LATER);
    expect(await applyRetention(store, LATER + 1)).toEqual([]);
    expect(await applyRetention(store, LATER + KEPT_FOR + 1)).toEqual(['ancient']);
  });

  it('keeps what is saved, text and all', async () => {
    await stock(ALWAYS_KEPT + 3);
    await save(`n${ALWAYS_KEPT + 1}`);
    expect(await applyRetention(store, LATER)).toHaveLength(2);
    expect(await readArticle(store, `n${ALWAYS_KEPT + 1}`)).not.toBeNull();
  });

  it('lets go what stands behind any number of saved ones', async () => {
    await stock(ALWAYS_KEPT + 310);
    for (let i = 0; i < 300; i++) await save(`n${ALWAYS_KEPT + i}`);
    for (let round = 0; round < 3; round++) await applyRetention(store, LATER);
    expect(await count()).toBe(ALWAYS_KEPT + 300);
    const { rows } = await readWindow(store, { of: 'saved', sections: [] }, { limit: 400 });
    expect(rows).toHaveLength(300);
  });

  it('lets go the pictures of what goes, and keeps one that stays in use', async () => {
    await stock(ALWAYS_KEPT + 2);
    const cache = await browser.caches.open(PICTURE_CACHE);
    for (const [id, url] of [
      [ALWAYS_KEPT, 'own'],
      [ALWAYS_KEPT, 'shared'],
      [0, 'shared'],
    ] as const) {
      await cache.put(url, new Response('x'));
      await recordPicture(store, `n${id}`, { url, stored: true, bytes: 1, checkedAt: NOON });
    }
    await applyRetention(store, LATER);
    expect(browser.caches.urls).toEqual(['shared']);
    expect(await readPictures(store, ['own', 'shared'])).toMatchObject([undefined, { articles: ['n0'] }]);
  });
});

describe('a clock that jumps', () => {
  it('ten years ahead takes 200 articles at most in one go', async () => {
    await stock(ALWAYS_KEPT + 500);
    expect(await applyRetention(store, NOON + YEARS)).toHaveLength(200);
    expect(await count()).toBe(ALWAYS_KEPT + 300);
  });

  it('back takes nothing', async () => {
    await stock(ALWAYS_KEPT + 5);
    expect(await applyRetention(store, NOON - YEARS)).toEqual([]);
    expect(await applyRetention(store, 0)).toEqual([]);
  });
});

it('has nothing to do in an empty store', async () => {
  expect(await applyRetention(store, NOON)).toEqual([]);
});
