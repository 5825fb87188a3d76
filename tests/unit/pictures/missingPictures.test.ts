import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Store } from '../../../src/db/open.ts';
import { readPictures } from '../../../src/db/pictures.ts';
import { keepPictures, type KeepOptions } from '../../../src/pictures/keep.ts';
import { NOON } from '../support/articles.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { failure } from '../support/failures.ts';
import { PictureServer } from '../support/pictureServer.ts';

const browser = useBrowser();
const [P, Q] = ['https://m.example/p.webp', 'https://m.example/q.webp'] as const;
const MINUTE = 60_000;
let store: Store;
let server: PictureServer;
let now: number;
beforeEach(() => {
  store = new Store();
  server = new PictureServer();
  now = NOON;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
});

const keep = (options: KeepOptions = {}, ...urls: string[]) =>
  keepPictures(store, 'a', urls.length ? urls : [P], options);
const row = async () => (await readPictures(store, [P]))[0];

describe('a picture that cannot be had is written down as missing, and nothing throws:', () => {
  it.each([
    ['it is gone', { status: 404 }],
    ['its server has a fault', { status: 500 }],
    ['nobody answers', new TypeError('Failed to fetch')],
    ['it takes too long', new DOMException('too late', 'TimeoutError')],
    ['it is a web page', { bytes: 10, type: 'text/html' }],
    ['it says no kind', { bytes: 10, type: '' }],
    ['it is empty', { bytes: 0 }],
    ['it is larger than a picture should be', { bytes: 15_000_001 }],
  ])('%s', async (_, answer) => {
    server.publish(P, answer);
    await keep();
    expect(await row()).toEqual({
      url: P,
      articles: ['a'],
      stored: false,
      bytes: 0,
      checkedAt: NOON,
      failures: 1,
    });
    expect(browser.caches.urls).toEqual([]);
  });

  it('its host lets no other site read it: an opaque copy is never stored', async () => {
    server.publish(P, { bytes: 10 }, { cors: false });
    await keep();
    expect(await row()).toMatchObject({ stored: false, bytes: 0 });
    expect(browser.caches.urls).toEqual([]);
  });

  it('the others of the article are stored all the same', async () => {
    server.publish(Q, { bytes: 10 });
    await keep({}, P, Q);
    expect(browser.caches.urls).toEqual([Q]);
  });
});

describe('trying again', () => {
  /** Minutes after the last try: whether it is tried again then. */
  const triesAfter = async (minutes: number) => {
    server.urls();
    now += minutes * MINUTE;
    await keep();
    return server.urls().length === 1;
  };

  it('waits 2 minutes, then 4, then 8', async () => {
    await keep();
    expect([await triesAfter(1), await triesAfter(1.1)]).toEqual([false, true]);
    expect([await triesAfter(3), await triesAfter(1.1)]).toEqual([false, true]);
    expect([await triesAfter(7), await triesAfter(1.1)]).toEqual([false, true]);
  });

  it('waits a day at most', async () => {
    for (let i = 0; i < 30; i++) await keep({ insist: true });
    expect(await row()).toMatchObject({ failures: 30 });
    expect([await triesAfter(1439), await triesAfter(1.1)]).toEqual([false, true]);
  });

  it('waits no longer when the clock has gone back', async () => {
    await keep();
    expect(await triesAfter(-10_000)).toBe(true);
  });

  it('is done at once for who insists, and is over when it succeeds', async () => {
    await keep();
    server.publish(P, { bytes: 10 });
    await keep();
    expect(await row()).toMatchObject({ stored: false });
    await keep({ insist: true });
    expect(await row()).toMatchObject({ stored: true, failures: 0 });
  });
});

describe('a full disk', () => {
  it('is named, keeps what is there and writes down nothing that is not', async () => {
    server.publish(P, { bytes: 60 });
    server.publish(Q, { bytes: 60 });
    browser.caches.room = 100;
    await keep();
    await failure(keep({}, Q), 'quota');
    expect(browser.caches.urls).toEqual([P]);
    expect((await readPictures(store, [P, Q])).map((found) => found?.stored ?? false)).toEqual([true, false]);
  });

  it('is no longer one when there is room again', async () => {
    server.publish(P, { bytes: 60 });
    browser.caches.room = 0;
    await failure(keep(), 'quota');
    browser.caches.room = 100;
    await keep({ insist: true });
    expect(browser.caches.urls).toEqual([P]);
  });
});

describe('who gives up', () => {
  it('because their own time is over is told so, which is not the picture being late', async () => {
    server.publish(P, { bytes: 10 });
    const giveUp = new AbortController();
    server.meanwhile = () => giveUp.abort(new DOMException('enough', 'TimeoutError'));
    await expect(keep({ signal: giveUp.signal })).rejects.toHaveProperty('message', 'enough');
    expect(await row()).toBeUndefined();
  });

  it('is told so, and no failure is counted', async () => {
    server.publish(P, { bytes: 10 });
    const giveUp = new AbortController();
    server.meanwhile = () => giveUp.abort();
    await expect(keep({ signal: giveUp.signal })).rejects.toHaveProperty('name', 'AbortError');
    expect(await row()).toBeUndefined();
    expect(browser.caches.urls).toEqual([]);
  });
});

it('counts no failure while the device is offline: the picture is not at fault', async () => {
  browser.navigator.onLine = false;
  server.publish(P, new TypeError('Failed to fetch'));
  await keep().catch(() => {}); // giving up with a word would do as well
  expect(await row()).toBeUndefined();
});
