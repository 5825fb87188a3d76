import { changeMark } from '../../../src/db/changeMark.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { Store } from '../../../src/db/open.ts';
import { sumPictures } from '../../../src/db/pictures.ts';
import { dropPictures } from '../../../src/pictures/cache.ts';
import { downloadMissing } from '../../../src/sync/download.ts';
import { article, NOON } from '../support/articles.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { PictureServer } from '../support/pictureServer.ts';

vi.setConfig({ testTimeout: 60_000 }); // thousands of rows, on a machine that may be busy

const browser = useBrowser();
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
    await downloadMissing(store, 200);
    expect(server.urls()).toEqual([3, 0, 1, 2, 4].map(pictureOf));
    await downloadMissing(store, 200);
    expect(server.urls()).toEqual([]);
  });

  it('takes the newest 200, and saved ones wherever they stand', async () => {
    await stock(205);
    await save(204);
    await downloadMissing(store, 200);
    expect(await sumPictures(store)).toMatchObject({ pictures: 201 });
    expect(server.urls()).not.toContain(pictureOf(200));
  });

  it('of a device that is nearly full takes only what is saved', async () => {
    await stock(3);
    await save(2);
    full(81);
    await downloadMissing(store, 200);
    expect(server.urls()).toEqual([pictureOf(2)]);
  });

  it('goes on while there is room', async () => {
    await stock(3);
    full(79);
    await downloadMissing(store, 200);
    expect(server.urls()).toHaveLength(3);
  });

  it('goes on where the browser does not tell how much room there is', async () => {
    await stock(1);
    browser.navigator.storage = {};
    await downloadMissing(store, 200);
    expect(server.urls()).toHaveLength(1);
  });

  it('ends when it is told to', async () => {
    await stock(3);
    const giveUp = new AbortController();
    server.meanwhile = (url) => void (url === pictureOf(1) && giveUp.abort());
    await downloadMissing(store, 200, { signal: giveUp.signal }).catch(() => {}); // its reason, or nothing
    expect(server.urls()).toEqual([0, 1].map(pictureOf));
  });

  it('ends when the network goes, and goes on where it was when it is back', async () => {
    await stock(5);
    server.meanwhile = (url) => {
      if (url !== pictureOf(1)) return;
      browser.navigator.onLine = false;
      throw new TypeError('Failed to fetch');
    };
    await downloadMissing(store, 200).catch(() => {}); // a word, or nothing
    expect(server.urls()).toEqual([0, 1].map(pictureOf));
    browser.navigator.onLine = true;
    server.meanwhile = () => {};
    await downloadMissing(store, 200);
    expect(await sumPictures(store)).toMatchObject({ pictures: 5, missing: 0 });
  });

  it('fetches again what the browser threw away by itself', async () => {
    await stock(2);
    await downloadMissing(store, 200);
    await dropPictures([pictureOf(1)]);
    server.urls();
    await downloadMissing(store, 200);
    expect(server.urls()).toEqual([pictureOf(1)]);
    expect(await sumPictures(store)).toMatchObject({ pictures: 2, missing: 0, bytes: 20 });
  });

  it('asks for nothing while the device is offline', async () => {
    await stock(2);
    await save(1);
    browser.navigator.onLine = false;
    await downloadMissing(store, 200).catch(() => {}); // a word, or nothing
    expect(server.urls()).toEqual([]);
  });
});
