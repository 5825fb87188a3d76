import { beforeEach, expect, it, vi } from 'vitest';
import { mergeArticles } from '../../../src/db/articles.ts';
import { Store } from '../../../src/db/open.ts';
import { changeTrip, readTrip } from '../../../src/db/trip.ts';
import { createAnnouncer } from '../../../src/sync/announce.ts';
import { article, NOON } from '../support/articles.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { PictureServer } from '../support/pictureServer.ts';

const browser = useBrowser();
const WISH = { minutes: 20, ceiling: 1000, audio: false, sections: [] };
const FEED = { key: 'feed.json', url: 'https://reader.example/feed.json', sections: [] };
const pictures = [0, 1, 2].map((n) => `https://m.example/${n}.webp`);

let store: Store;
let server: PictureServer;
let document: { hidden: boolean; readonly title: string };
/** Tells the page that it is put away, or seen again. */
let turn: (hidden: boolean) => void;
let trips: Awaited<ReturnType<typeof openTrips>>;

/** A tab, whose classes are plain where nothing is drawn. */
async function openTrips() {
  vi.stubGlobal('$state', { raw: <T>(value: T) => value });
  vi.stubGlobal('addEventListener', () => {});
  let heard = () => {};
  document = {
    hidden: false,
    title: 'Offline',
    ...{
      addEventListener: (_: string, listener: () => void) => (heard = listener),
      querySelector: () => null,
    },
  };
  Object.assign(globalThis, { document }); // no stub: a run that a test has left looks at it once more
  turn = (hidden) => {
    document.hidden = hidden;
    heard();
  };
  const { Library } = await import('../../../src/state/library.svelte.ts');
  const { tripsOf } = await import('../../../src/state/trips.svelte.ts');
  return tripsOf(new Library(store, FEED, createAnnouncer()));
}

/** Gives the browser a way to fetch on by itself, and notes what it is given. */
function backgroundFetch() {
  const given: string[][] = [];
  const fetches = {
    fetch: (_id: string, requests: Request[]) => Promise.resolve(given.push(requests.map(({ url }) => url))),
    get: () => Promise.resolve(undefined),
  };
  const getRegistration = () => Promise.resolve({ backgroundFetch: fetches });
  Object.assign(browser.navigator, { serviceWorker: { getRegistration } });
  return given;
}

beforeEach(async () => {
  store = new Store();
  server = new PictureServer();
  for (const url of pictures) server.publish(url, { bytes: 10 });
  const facts = (n: number) => ({ publishedAt: NOON - n, minutes: 6, pictures: [pictures[n] ?? ''] });
  await mergeArticles(
    store,
    [0, 1, 2].map((n) => article(`n${n}`, facts(n))),
    NOON,
  );
  trips = await openTrips();
});

/** The asking for the second picture is held until it is let go. */
function holdSecond(): { reached: Promise<void>; letGo: () => void } {
  let reach = () => {};
  const reached = new Promise<void>((resolve) => (reach = resolve));
  let letGo = () => {};
  const held = new Promise<void>((resolve) => (letGo = resolve));
  server.meanwhile = async (url) => {
    if (url !== pictures[1]) return;
    reach();
    await held;
  };
  return { reached, letGo };
}

it('a trip that another tab began meanwhile is not called packed when the former one is', async () => {
  const { reached, letGo } = holdSecond();
  await trips.begin(WISH);
  await reached;
  const other = await changeTrip(store, (trip) => trip && { ...trip, begunAt: trip.begunAt + 1 });
  letGo();
  await vi.waitUntil(() => browser.caches.urls.length === 3);
  await vi.waitUntil(() => trips.trip?.begunAt === other?.begunAt);
  expect(await readTrip(store)).toEqual(other);
});

it('a tab that is put away packs on where the browser cannot do it for it', async () => {
  const { reached, letGo } = holdSecond();
  await trips.begin(WISH);
  await reached;
  turn(true);
  await new Promise((resolve) => setImmediate(resolve));
  letGo();
  await vi.waitUntil(async () => (await readTrip(store))?.state === 'packed');
  expect(browser.caches.urls.toSorted()).toEqual(pictures);
});

it('and hands over what is missing where it can', async () => {
  const given = backgroundFetch();
  const { reached, letGo } = holdSecond();
  await trips.begin(WISH);
  await reached;
  await vi.waitUntil(() => trips.count !== null);
  turn(true);
  await vi.waitUntil(() => given.length > 0);
  letGo();
  expect(given).toEqual([pictures.slice(1)]);
  expect((await readTrip(store))?.state).toBe('packing');
});
