import { changeMark } from '../../../src/db/changeMark.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { Store } from '../../../src/db/open.ts';
import { readPictures, sumPictures } from '../../../src/db/pictures.ts';
import { DEFAULT_RULES } from '../../../src/model/offlineRules.ts';
import { dropPictures } from '../../../src/pictures/cache.ts';
import { downloadMissing } from '../../../src/sync/download.ts';
import { article, DAY, NOON } from '../support/articles.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { PictureServer } from '../support/pictureServer.ts';

vi.setConfig({ testTimeout: 60_000 }); // thousands of rows, on a machine that may be busy

const browser = useBrowser();
const WISH = { rules: DEFAULT_RULES, network: 'unknown', newest: 200 } as const;
const pictureOf = (n: number) => `https://m.example/${n}.webp`;
let store: Store;
let server: PictureServer;
beforeEach(() => {
  store = new Store();
  server = new PictureServer();
});

/** Articles 0 to count - 1, newest first, each with its picture. */
async function stock(count: number): Promise<void> {
  const made = Array.from({ length: count }, (_, i) => {
    server.publish(pictureOf(i), { bytes: 10 });
    return article(`n${i}`, { publishedAt: NOON - i, pictures: [pictureOf(i)] });
  });
  await mergeArticles(store, made, NOON);
}
const save = (n: number) => changeMark(store, `n${n}`, (mark) => ({ ...mark, savedAt: n }));
const full = (usage: number) => {
  browser.navigator.storage = { estimate: () => Promise.resolve({ usage, quota: 100 }) };
};

describe('downloading what is missing', () => {
  it('begins with what is saved, then takes the newest, each once', async () => {
    await stock(5);
    await save(3);
    await downloadMissing(store, WISH);
    expect(server.urls()).toEqual([3, 0, 1, 2, 4].map(pictureOf));
    await downloadMissing(store, WISH);
    expect(server.urls()).toEqual([]);
  });

  it('takes the newest 200, and saved ones wherever they stand', async () => {
    await stock(205);
    await save(204);
    await downloadMissing(store, WISH);
    expect(await sumPictures(store)).toMatchObject({ pictures: 201 });
    expect(server.urls()).not.toContain(pictureOf(200));
  });

  it('of a device that is nearly full takes only what is saved', async () => {
    await stock(3);
    await save(2);
    full(81);
    await downloadMissing(store, WISH);
    expect(server.urls()).toEqual([pictureOf(2)]);
  });

  it('goes on while there is room', async () => {
    await stock(3);
    full(79);
    await downloadMissing(store, WISH);
    expect(server.urls()).toHaveLength(3);
  });

  it('goes on where the browser does not tell how much room there is', async () => {
    await stock(1);
    browser.navigator.storage = {};
    await downloadMissing(store, WISH);
    expect(server.urls()).toHaveLength(1);
  });

  it('ends when it is told to', async () => {
    await stock(3);
    const giveUp = new AbortController();
    server.meanwhile = (url) => void (url === pictureOf(1) && giveUp.abort());
    await downloadMissing(store, WISH, { signal: giveUp.signal }).catch(() => {}); // its reason, or nothing
    expect(server.urls()).toEqual([0, 1].map(pictureOf));
  });

  it('ends when the network goes, and goes on where it was when it is back', async () => {
    await stock(5);
    server.meanwhile = (url) => {
      if (url !== pictureOf(1)) return;
      browser.navigator.onLine = false;
      throw new TypeError('Failed to fetch');
    };
    await downloadMissing(store, WISH).catch(() => {}); // a word, or nothing
    expect(server.urls()).toEqual([0, 1].map(pictureOf));
    browser.navigator.onLine = true;
    server.meanwhile = () => {};
    await downloadMissing(store, WISH);
    expect(await sumPictures(store)).toMatchObject({ pictures: 5, missing: 0 });
  });

  it('fetches again what the browser threw away by itself', async () => {
    await stock(2);
    await downloadMissing(store, WISH);
    await dropPictures([pictureOf(1)]);
    server.urls();
    await downloadMissing(store, WISH);
    expect(server.urls()).toEqual([pictureOf(1)]);
    expect(await sumPictures(store)).toMatchObject({ pictures: 2, missing: 0, bytes: 20 });
  });

  it('asks for nothing while the device is offline', async () => {
    await stock(2);
    await save(1);
    browser.navigator.onLine = false;
    await downloadMissing(store, WISH).catch(() => {}); // a word, or nothing
    expect(server.urls()).toEqual([]);
  });

  it('stops when the budget is used up, but not for what is saved', async () => {
    await stock(8);
    for (let n = 0; n < 8; n++) server.publish(pictureOf(n), { bytes: 14_000_000 });
    await save(7);
    const wish = { ...WISH, rules: { ...DEFAULT_RULES, budget: 50 } } as const;
    await downloadMissing(store, wish);
    expect(server.urls()).toEqual([7, 0, 1, 2, 3].map(pictureOf)); // 56 MB: the one that reaches it is still whole
    server.publish(pictureOf(8), { bytes: 14_000_000 });
    await mergeArticles(store, [article('n8', { publishedAt: NOON + 1, pictures: [pictureOf(8)] })], NOON);
    await downloadMissing(store, wish);
    expect(server.urls(), 'what is newer comes').toEqual([pictureOf(8)]);
    const [older] = await readPictures(store, [pictureOf(3)]);
    expect(older, 'and the oldest made way').toBeUndefined();
    await downloadMissing(store, wish);
    expect(server.urls()).toEqual([]);
  });

  it('reaches back by days, past what the publication says', async () => {
    await stock(3);
    const old = Array.from({ length: 600 }, (_, i) =>
      article(`old${i}`, { publishedAt: NOON - DAY - i, pictures: i === 599 ? [pictureOf(0)] : [] }),
    );
    const older = article('older', { publishedAt: NOON - 9 * DAY, pictures: [pictureOf(9)] });
    await mergeArticles(store, [...old, older], NOON);
    vi.useFakeTimers({ now: NOON, toFake: ['Date'] });
    const rules = { ...DEFAULT_RULES, everywhere: { days: 7, pictures: true, audio: false } } as const;
    await downloadMissing(store, { ...WISH, rules, newest: 1 });
    vi.useRealTimers();
    expect(server.urls()).toEqual([0, 1, 2].map(pictureOf));
    expect((await readPictures(store, [pictureOf(0)]))[0]?.articles).toEqual(['n0', 'old599']);
  });
});
