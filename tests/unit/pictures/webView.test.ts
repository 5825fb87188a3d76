import { beforeEach, expect, it, vi } from 'vitest';
import { Store } from '../../../src/db/open.ts';
import { readPictures } from '../../../src/db/pictures.ts';
import { doubtNetwork } from '../../../src/pictures/hasNetwork.ts';
import { keepPictures } from '../../../src/pictures/keep.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { PictureServer } from '../support/pictureServer.ts';

const browser = useBrowser();
const P = 'https://m.example/p.webp';
const PROBE = 'https://reader.example/manifest.webmanifest?probe';
const silence = new TypeError('Failed to fetch');
let store: Store;
let server: PictureServer;

/** A web view that says that it has no network, whatever is true; the page knows its own manifest. */
beforeEach(() => {
  doubtNetwork();
  store = new Store();
  server = new PictureServer();
  browser.navigator.onLine = false;
  const manifest = { href: 'https://reader.example/manifest.webmanifest' };
  vi.stubGlobal('document', { querySelector: () => manifest });
});

it('keeps pictures when our own server answers, and asks it once for many', async () => {
  const urls = [1, 2, 3].map((n) => `https://m.example/${n}.webp`);
  for (const url of urls) server.publish(url, { bytes: 10 });
  await keepPictures(store, 'a', urls);
  expect(browser.caches.urls.toSorted()).toEqual(urls);
  expect(server.urls().toSorted()).toEqual([...urls, PROBE].toSorted());
});

it('asks for no picture when nobody answers, and counts no failure', async () => {
  server.publish(PROBE, silence);
  await keepPictures(store, 'a', [P]);
  expect(server.urls()).toEqual([PROBE]);
  expect(await readPictures(store, [P])).toEqual([undefined]);
});

it('tells a picture that does not come from a network that has gone', async () => {
  server.publish(P, silence);
  await keepPictures(store, 'a', [P]);
  expect(await readPictures(store, [P])).toMatchObject([{ stored: false, failures: 1 }]);
  const Q = 'https://m.example/q.webp';
  server.meanwhile = () => {
    server.publish(PROBE, silence);
    throw silence;
  };
  await keepPictures(store, 'a', [Q]);
  expect(await readPictures(store, [Q])).toEqual([undefined]);
});
