import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { changeMark } from '../../../src/db/changeMark.ts';
import { Store } from '../../../src/db/open.ts';
import { recordPicture } from '../../../src/db/pictures.ts';
import { PICTURE_CACHE } from '../../../src/model/pictureCache.ts';
import { DEFAULT_RULES } from '../../../src/model/offlineRules.ts';
import { budgetOf } from '../../../src/sync/plan.ts';
import { applyBudget } from '../../../src/sync/retention.ts';
import { upkeep } from '../../../src/sync/upkeep.ts';
import { article, attachment, NOON } from '../support/articles.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { PictureServer } from '../support/pictureServer.ts';

const browser = useBrowser();
const P = 'https://m.example/p.webp';
const SOUND = 'https://m.example/sound.mp3';
const MINUTE = 60_000;
let store: Store;
let server: PictureServer;
beforeEach(() => {
  store = new Store();
  server = new PictureServer();
  vi.spyOn(Date, 'now').mockReturnValue(NOON);
});
/** In how many milliseconds another round is asked for, by one that ends so long after noon. */
async function waitAfterRound(passed: number, newest = 10): Promise<number | null> {
  vi.mocked(Date.now).mockReturnValue(NOON + passed);
  const again = () => {};
  const set = vi.spyOn(globalThis, 'setTimeout').mockClear();
  await upkeep(store, { rules: DEFAULT_RULES, network: 'unknown', newest }, again);
  const call = set.mock.calls.find(([work]) => work === again);
  return call?.[1] ?? null;
}
const save = (id: string) => changeMark(store, id, (mark) => ({ ...mark, savedAt: 1 }));

describe('what could not be fetched', () => {
  it('is tried again as soon as it may be: that is when the next round is due', async () => {
    await mergeArticles(store, [article('a', { pictures: [P] })], NOON);
    expect(await waitAfterRound(0)).toBe(2 * MINUTE);
    expect(await waitAfterRound(MINUTE)).toBe(MINUTE);
    expect(await waitAfterRound(2 * MINUTE + 1)).toBe(4 * MINUTE);
    server.publish(P, { bytes: 10 });
    expect(await waitAfterRound(7 * MINUTE)).toBeNull();
    expect(browser.caches.urls).toEqual([P]);
  });

  it('and is not wanted any more keeps nobody awake', async () => {
    await mergeArticles(store, [article('a', { pictures: [P] })], NOON);
    await waitAfterRound(0);
    expect(await waitAfterRound(5 * MINUTE, 0)).toBeNull();
  });
});

it('what is saved gets its attachments in the background too', async () => {
  server.publish(SOUND, { bytes: 10, type: 'audio/mpeg' });
  await mergeArticles(store, [article('a', {}, [attachment(SOUND)]), article('b')], NOON);
  await waitAfterRound(0);
  expect(browser.caches.urls).toEqual([]);
  await save('a');
  await waitAfterRound(0);
  expect(browser.caches.urls).toEqual([SOUND]);
});

describe('the budget', () => {
  /** Articles 0 (the newest) to 3, each with a picture of a hundred million bytes. */
  beforeEach(async () => {
    const cache = await browser.caches.open(PICTURE_CACHE);
    const made = [0, 1, 2, 3].map((n) => article(`n${n}`, { publishedAt: NOON - n }));
    await mergeArticles(store, made, NOON);
    for (const n of [0, 1, 2, 3]) {
      await cache.put(`p${n}`, new Response('x'));
      await recordPicture(store, `n${n}`, { url: `p${n}`, stored: true, bytes: 1e8, checkedAt: NOON });
    }
  });

  it('is 300 MB, as the docs say', () => expect(budgetOf(DEFAULT_RULES)).toBe(300_000_000));

  it('lets the oldest pictures go, down to what it allows', async () => {
    await applyBudget(store, 1, 4e8);
    expect(browser.caches.urls).toEqual(['p0', 'p1', 'p2', 'p3']);
    await applyBudget(store, 1, 2e8);
    expect(browser.caches.urls).toEqual(['p0', 'p1']);
  });

  it('never those of the newest articles, which would be fetched again', async () => {
    await applyBudget(store, 3, 1);
    expect(browser.caches.urls).toEqual(['p0', 'p1', 'p2']);
    await applyBudget(store, 10, 1);
    expect(browser.caches.urls).toEqual(['p0', 'p1', 'p2']);
  });

  it('nor those of days for which the rules want them, whatever their number', async () => {
    await applyBudget(store, 1, 1, NOON - 2);
    expect(browser.caches.urls).toEqual(['p0', 'p1', 'p2']);
    await applyBudget(store, 1, 1, NOON + 1);
    expect(browser.caches.urls).toEqual(['p0']);
  });

  it('neither takes nor counts what is saved', async () => {
    await save('n3');
    await save('n2');
    await applyBudget(store, 0, 2e8);
    expect(browser.caches.urls).toHaveLength(4);
    await applyBudget(store, 1, 1e8);
    expect(browser.caches.urls).toEqual(['p0', 'p2', 'p3']);
  });
});
