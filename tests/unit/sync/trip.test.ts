import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { changeMark } from '../../../src/db/changeMark.ts';
import { readFeedRecord } from '../../../src/db/feeds.ts';
import { Store } from '../../../src/db/open.ts';
import { removeArticles } from '../../../src/db/removal.ts';
import { readArticle } from '../../../src/db/shelf.ts';
import { changeTrip, readTrip } from '../../../src/db/trip.ts';
import { readSpare, releaseFiles } from '../../../src/db/spare.ts';
import { letBodiesGo } from '../../../src/db/bodies.ts';
import { parseTrip, type Trip } from '../../../src/model/trip.ts';
import { measureTrip, missingOf, packTrip } from '../../../src/sync/packTrip.ts';
import { chooseFor, planTrip } from '../../../src/sync/planTrip.ts';
import { refreshFeed } from '../../../src/sync/refresh.ts';
import { tripSentence, tripShare } from '../../../src/ui/tripWords.ts';
import { article, attachment, NOON, sections } from '../support/articles.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { feed, FeedServer, items } from '../support/feedServer.ts';
import { PictureServer } from '../support/pictureServer.ts';

const browser = useBrowser();
const WISH = { minutes: 20, ceiling: 1000, audio: false, sections: [] };
const FEED = { key: 'feed.json', url: 'https://reader.example/feed.json', sections: [] };
const pictureOf = (n: number) => `https://m.example/${n}.webp`;
let store: Store;
let server: PictureServer;
beforeEach(() => {
  store = new Store();
  server = new PictureServer();
});

/** Articles n0 (the newest) to count - 1, of six minutes, each with a picture of ten bytes. */
async function stock(count: number): Promise<void> {
  const made = Array.from({ length: count }, (_, n) => {
    server.publish(pictureOf(n), { bytes: 10 });
    const facts = { publishedAt: NOON - n, minutes: 6, pictures: [pictureOf(n)] };
    return article(`n${n}`, { ...facts, sections: sections(n % 2 ? 'maps' : 'archives') });
  });
  await mergeArticles(store, made, NOON);
}
async function planned(wish: Partial<typeof WISH> = {}): Promise<Trip> {
  const trip = await planTrip(store, { ...WISH, ...wish }, NOON);
  if (!trip) throw new Error('nothing was planned');
  return trip;
}
const ids = ({ articles }: Trip) => articles.map(({ id }) => id);
const still = () => new AbortController().signal;
const pack = (trip: Trip, signal = still(), onStep = () => {}) =>
  packTrip(store, FEED, trip, { signal, onStep });

describe('what is chosen', () => {
  it('never takes longer than was asked, unless the shortest does, and leaves out nothing that fits', () => {
    const rows = fc.array(fc.record({ minutes: fc.nat({ max: 40 }) }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 420 }), (headers, minutes) => {
        const chosen = chooseFor(minutes, headers);
        const took = (some: typeof headers) => some.reduce((sum, row) => sum + Math.max(1, row.minutes), 0);
        expect(chosen.length).toBeGreaterThan(0);
        if (took(chosen) > minutes) expect(chosen).toHaveLength(1);
        else
          for (const row of headers.filter((one) => !chosen.includes(one)))
            expect(took(chosen) + Math.max(1, row.minutes)).toBeGreaterThan(minutes);
      }),
    );
  });

  it('is the newest that is not read', async () => {
    await stock(6);
    await changeMark(store, 'n1', (mark) => ({ ...mark, readAt: 1 }));
    const trip = await planned();
    expect(ids(trip)).toEqual(['n0', 'n2', 'n3']);
    expect(trip).toMatchObject({ state: 'packing', ceiling: 1000, begunAt: NOON });
  });

  it('is of the sections that are wanted; nothing where nothing is', async () => {
    await stock(6);
    expect(ids(await planned({ sections: ['maps'] as never[] }))).toEqual(['n1', 'n3', 'n5']);
    expect(await planTrip(store, { ...WISH, sections: ['none'] }, NOON)).toBeNull();
  });
});

describe('packing', () => {
  it('brings the pictures in order and counts them', async () => {
    await stock(4);
    const trip = await planned();
    expect(await pack(trip)).toBe(true);
    expect(server.urls()).toEqual([0, 1, 2].map(pictureOf));
    expect(await measureTrip(store, trip)).toEqual({
      articles: 3,
      texts: 3,
      minutes: 18,
      pictures: 3,
      stored: 3,
      sounds: 0,
      soundsStored: 0,
      bytes: 30,
    });
    expect(await missingOf(store, trip)).toEqual([]);
  });

  it('stops at the ceiling, and counts what was there before', async () => {
    await stock(4);
    const trip = await planned({ ceiling: 15 });
    await pack(trip);
    expect(server.urls()).toEqual([0, 1].map(pictureOf));
    await pack(trip);
    expect(server.urls()).toEqual([]);
  });

  it('brings audio where it is wanted, counts it, and tries it again', async () => {
    const [first, second] = ['https://m.example/1.mp3', 'https://m.example/2.mp3'];
    server.publish(first, { bytes: 100, type: 'audio/mpeg' });
    await mergeArticles(
      store,
      [
        article('a', {}, [
          attachment(first),
          attachment(second),
          attachment('https://m.example/3.pdf', 'application/pdf'),
        ]),
      ],
      NOON,
    );
    expect(await measureTrip(store, await planned())).toMatchObject({ sounds: 0 });
    const trip = await planned({ audio: true });
    await pack(trip);
    const half = { sounds: 2, soundsStored: 1, bytes: 100 };
    expect(await measureTrip(store, trip)).toMatchObject(half);
    expect(tripSentence(await measureTrip(store, trip))).toBe(
      'Your trip: 1 article, 2 minutes, 1 of 2 recordings',
    );
    expect(tripShare(await measureTrip(store, trip))).toBeCloseTo(2 / 3);
    server.publish(second, { bytes: 100, type: 'audio/mpeg' });
    await pack(trip);
    expect(tripShare(await measureTrip(store, trip))).toBe(1);
  });

  it('counts audio that is there already under the ceiling', async () => {
    const urls = ['https://m.example/1.mp3', 'https://m.example/2.mp3'];
    for (const url of urls) server.publish(url, { bytes: 100, type: 'audio/mpeg' });
    const made = urls.map((url, n) => article(`n${n}`, { publishedAt: NOON - n }, [attachment(url)]));
    await mergeArticles(store, made, NOON);
    const trip = await planned({ audio: true, ceiling: 100 });
    await pack(trip);
    await pack(trip);
    expect(server.urls()).toEqual(urls.slice(0, 1));
  });

  it('brings a text that had made room from the feed again', async () => {
    const feeds = new FeedServer();
    feeds.publish(FEED.url, feed(items(3)));
    await refreshFeed(store, FEED);
    const trip = await planned();
    expect(trip.articles).toHaveLength(3);
    await letBodiesGo(store, ids(trip).slice(0, 2));
    expect(await measureTrip(store, trip)).toMatchObject({ articles: 3, texts: 1 });
    expect(await pack(trip)).toBe(true);
    expect(await measureTrip(store, trip)).toMatchObject({ texts: 3 });
    feeds.publish(FEED.url, feed(items(1)));
    await changeTrip(store, () => null);
    await letBodiesGo(store, ids(trip).slice(1));
    await pack(trip);
    expect(await measureTrip(store, trip), 'the feed no longer has it').toMatchObject({ texts: 1 });
  });

  it('passes over what fails, and tries it again when asked again', async () => {
    await stock(4);
    const trip = await planned();
    server.publish(pictureOf(1), { status: 500 });
    expect(await pack(trip)).toBe(true);
    expect(await missingOf(store, trip)).toEqual([pictureOf(1)]);
    server.publish(pictureOf(1), { bytes: 10 });
    await pack(trip);
    expect(await missingOf(store, trip)).toEqual([]);
  });

  it('is not done when the network goes', async () => {
    await stock(4);
    const trip = await planned();
    server.meanwhile = () => void (browser.navigator.onLine = false);
    expect(await pack(trip)).toBe(false);
    browser.navigator.onLine = true;
    server.meanwhile = () => {};
    expect(await pack(trip)).toBe(true);
  });

  it('ends at once when it is told to', async () => {
    await stock(4);
    const stop = new AbortController();
    server.meanwhile = () => stop.abort();
    await expect(pack(await planned(), stop.signal)).rejects.toThrow();
    expect(server.urls()).toEqual([pictureOf(0)]);
  });
});

describe('a trip in the store', () => {
  it('comes back as it was written, stands beside the feed’s record, and ends', async () => {
    await stock(4);
    const trip = await planned();
    await changeTrip(store, () => trip);
    expect(await readTrip(store)).toEqual(trip);
    expect(await readFeedRecord(store, FEED.key)).toBeNull();
    expect(await changeTrip(store, (before) => before && { ...before, state: 'paused' })).toMatchObject({
      state: 'paused',
    });
    await changeTrip(store, () => null);
    expect(await readTrip(store)).toBeNull();
  });

  it('keeps its articles from being cleaned away until it ends, and from making room', async () => {
    await stock(4);
    const trip = await planned();
    await changeTrip(store, () => trip);
    await pack(trip);
    expect((await readSpare(store)).pictures).toEqual([]);
    expect(await releaseFiles(store, [pictureOf(0)])).toEqual([]);
    expect(await letBodiesGo(store, ['n0'])).toMatchObject({ articles: 0 });
    expect(await removeArticles(store, ['n0', 'n3'])).toEqual(['n3']);
    expect(await readArticle(store, 'n0')).not.toBeNull();
    await changeTrip(store, () => null);
    expect((await readSpare(store)).pictures).toHaveLength(3);
    expect(await removeArticles(store, ['n0'])).toEqual(['n0']);
  });

  it('is never half understood', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = parseTrip(value);
        if (read) expect(parseTrip(read)).toEqual(read);
      }),
    );
    expect(parseTrip({ begunAt: 1, ceiling: 1, state: 'flying', articles: [] })).toBeNull();
    const odd = {
      begunAt: 1,
      ceiling: 1,
      state: 'packed',
      articles: [null, { id: 'a', minutes: 2, pictures: [3, 'u'] }],
    };
    expect(parseTrip(odd)?.articles).toEqual([{ id: 'a', minutes: 2, pictures: ['u'] }]);
  });
});
