import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Store } from '../../../src/db/open.ts';
import { readPictures } from '../../../src/db/pictures.ts';
import { PICTURE_CACHE } from '../../../src/model/pictureCache.ts';
import { checkInventory, dropAllPictures, dropPictures } from '../../../src/pictures/cache.ts';
import { keepPictures } from '../../../src/pictures/keep.ts';
import { receiptFor } from '../../../src/pictures/receipt.ts';
import { NOON } from '../support/articles.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { PictureServer } from '../support/pictureServer.ts';

const browser = useBrowser();
const [P, Q] = ['https://m.example/p.webp', 'https://m.example/q.webp'] as const;
let store: Store;
let server: PictureServer;
beforeEach(() => {
  store = new Store();
  server = new PictureServer();
  for (const [i, url] of [P, Q].entries()) server.publish(url, { bytes: 100 * (i + 1) });
  vi.spyOn(Date, 'now').mockReturnValue(NOON);
});

const keep = (article: string, ...urls: string[]) => keepPictures(store, article, urls);
const receipt = (pictures: string[]) => receiptFor(store, { id: 'a', pictures });

describe('the pictures of an article', () => {
  it('are fetched once and stored with their kind and size', async () => {
    await keep('a', P, Q);
    const cache = await browser.caches.open(PICTURE_CACHE);
    const stored = await cache.match(P);
    expect(stored?.headers.get('content-type')).toBe('image/webp');
    expect((await stored?.blob())?.size).toBe(100);
    expect(await readPictures(store, [P])).toMatchObject([
      { url: P, articles: ['a'], stored: true, bytes: 100, checkedAt: NOON, failures: 0 },
    ]);
    await keep('a', P, Q);
    expect(server.urls()).toEqual([P, Q]);
  });

  it('are asked for openly: with CORS, and telling nobody who reads what', async () => {
    await keep('a', P);
    const asked = { mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer' };
    expect(server.asked[0]?.init).toMatchObject(asked);
  });

  it('that two articles share are fetched once and kept for both', async () => {
    await keep('a', P);
    await keep('b', P);
    expect(server.urls()).toEqual([P]);
    expect(await readPictures(store, [P])).toMatchObject([
      { articles: ['a', 'b'], bytes: 100, stored: true },
    ]);
  });

  it('that are in the cache but not in the inventory, as after a crash between the two, are written down', async () => {
    await (await browser.caches.open(PICTURE_CACHE)).put(P, new Response(new Uint8Array(7)));
    await keep('a', P);
    expect(server.urls()).toEqual([]);
    expect(await readPictures(store, [P])).toMatchObject([{ stored: true, bytes: 7 }]);
  });

  it('that the browser threw away are fetched again when the article is kept anew', async () => {
    await keep('a', P);
    await dropAllPictures();
    await keepPictures(store, 'a', [P], { insist: true });
    expect(browser.caches.urls).toEqual([P]);
  });

  it('whose bytes are no longer those that were stored are fetched again when the article is kept anew', async () => {
    await keep('a', P);
    await (await browser.caches.open(PICTURE_CACHE)).put(P, new Response(new Uint8Array(100).fill(7)));
    server.urls();
    await keepPictures(store, 'a', [P], { insist: true });
    expect(server.urls()).toEqual([P]);
    const stored = await (await browser.caches.open(PICTURE_CACHE)).match(P);
    expect(new Uint8Array((await stored?.arrayBuffer()) ?? new ArrayBuffer())).toEqual(new Uint8Array(100));
  });

  it('are fetched four at a time at most, and all of them', async () => {
    const many = Array.from({ length: 11 }, (_, i) => `https://m.example/${i}.webp`);
    for (const url of many) server.publish(url, { bytes: 1 });
    server.meanwhile = () => new Promise((resolve) => setImmediate(resolve));
    await keep('a', ...many);
    expect(server.most).toBe(4);
    expect(browser.caches.urls.toSorted()).toEqual(many.toSorted());
  });

  it('are none for an article without pictures', async () => {
    await keep('a');
    expect(server.urls()).toEqual([]);
  });
});

describe('the inventory', () => {
  it('no longer claims what the browser threw away, and leaves the rest', async () => {
    await keep('a', P, Q);
    await (await browser.caches.open(PICTURE_CACHE)).delete(P);
    await checkInventory(store);
    expect(await receipt([P, Q])).toMatchObject({ pictures: 2, stored: 1, bytes: 200 });
    await keep('a', P, Q);
    expect(await receipt([P, Q])).toMatchObject({ stored: 2 });
    expect(server.urls()).toEqual([P, Q, P]);
  });

  it('is not written when nothing is missing', async () => {
    await keep('a', P, Q);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await checkInventory(store);
    expect(put).not.toHaveBeenCalled();
  });
});

describe('dropping', () => {
  it('takes the bytes of what it is told, and no others', async () => {
    await keep('a', P, Q);
    await dropPictures([P, 'https://m.example/never']);
    expect(browser.caches.urls).toEqual([Q]);
    await dropAllPictures();
    expect(browser.caches.urls).toEqual([]);
  });

  it('does nothing in a browser without a cache', async () => {
    Reflect.deleteProperty(globalThis, 'caches');
    await dropPictures([P]);
    await dropAllPictures();
    await keep('a', P);
    expect(server.urls()).toEqual([]);
    expect(await receipt([P])).toMatchObject({ pictures: 1, stored: 0 });
  });
});
