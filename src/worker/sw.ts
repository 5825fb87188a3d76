/// <reference lib="webworker" />
import { cacheNames, clientsClaim } from 'workbox-core';
import {
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  getCacheKeyForURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { createPartialResponse } from 'workbox-range-requests';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { kept, PICTURE_CACHE } from '../model/pictureCache.ts';
import { BACKGROUND_TAG, BADGE_MESSAGE, type BackgroundOrder } from '../model/background.ts';
import type { NetworkFacts } from '../model/network.ts';
import { isPlace } from '../model/places.ts';
import { fetchInBackground, openReader, recountBadge, takeOrder } from './background.ts';
import { isGenuine } from './genuine.ts';
import { catalogue, dropLanguages, isCatalogue, keepLanguage, takeLanguages } from './languages.ts';
import { keepFetched, type BackgroundFetchEvent } from './keepFetched.ts';
import { dropPrevious, keepPrevious, previousFile } from './previous.ts';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (string | PrecacheEntry)[];
  readonly navigator: { readonly connection?: NetworkFacts };
};

const urlOf = (file: string | PrecacheEntry) => (typeof file === 'string' ? file : file.url);
const listed = self.__WB_MANIFEST;
// A reader who saves data reads in the device's own letters (boot.js); of ours only the face that can be chosen is kept.
const thrifty = self.navigator.connection?.saveData === true;
const files = listed.filter(
  (file) => !thrifty || !/(newsreader|offset|instrument)[^/]*\.woff2$/.test(urlOf(file)),
);
const paths = listed.map(urlOf);
// On a full disk old tabs go without; an update that fails for it would never come.
self.addEventListener('install', (event) => event.waitUntil(keepPrevious(paths).catch(() => {})));
self.addEventListener('install', (event) => event.waitUntil(takeLanguages(paths)));
self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([dropPrevious(), dropLanguages(paths)])),
);
addPlugins([
  {
    cacheWillUpdate: async ({ request, response }) =>
      (await isGenuine(request.url, response)) ? response : null,
  },
]);

// Every file the app is made of, checked by revision; the shell is its page before anything is printed into it. The feed is not here: IndexedDB owns it.
precacheAndRoute(files);
cleanupOutdatedCaches();

// A first visit is served from here at once. An update never takes over by itself: no skipWaiting at install.
clientsClaim();
self.addEventListener('message', (event) => {
  const data: unknown = event.data;
  const type = typeof data === 'object' && data !== null && 'type' in data ? data.type : null;
  if (type === 'SKIP_WAITING') void self.skipWaiting();
  if (type === 'MEND') event.waitUntil(mend());
  if (typeof data === 'object' && data !== null && 'code' in data && type === 'LANGUAGE')
    event.waitUntil(keepLanguage(paths, String(data.code)).catch(() => {})); // the next start asks again
  if (type === BADGE_MESSAGE) event.waitUntil(recountBadge());
  if (typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'background')
    event.waitUntil(takeOrder(data as BackgroundOrder)); // only pages of this site send messages here
});

self.addEventListener('periodicsync', (event: Event) => {
  const sync = event as ExtendableEvent & { readonly tag: string }; // https://wicg.github.io/periodic-background-sync/
  if (sync.tag === BACKGROUND_TAG) sync.waitUntil(fetchInBackground());
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openReader());
});

/** Fetches what the browser has cleared of the app's own files: an install would not come again while they are unchanged. */
async function mend(): Promise<void> {
  const cache = await caches.open(cacheNames.precache);
  const keys = files.flatMap((file) => getCacheKeyForURL(urlOf(file)) ?? []);
  const there = new Set((await cache.keys()).map(({ url }) => url));
  for (const key of keys) {
    if (there.has(key)) continue;
    const answer = await fetch(key, { cache: 'no-cache' }).catch(() => null); // without a network: the next start does it
    // A page may not be started with an answer that was redirected, as some hosts do with .html
    if (answer && (await isGenuine(key, answer)))
      await cache.put(key, answer.redirected ? new Response(answer.body, answer) : answer);
  }
}

const shell = createHandlerBoundToURL('shell.html');
const base = new URL(self.registration.scope).pathname;

/** A page of the app is the shell, online or not. */
registerRoute(
  ({ request, url }) =>
    request.mode === 'navigate' &&
    url.origin === self.location.origin &&
    url.pathname.startsWith(base) &&
    isPlace(`/${url.pathname.slice(base.length)}`),
  shell,
);

/** Any other page is a file that is kept, else asked of the server, and the app's own "not found" when there is no network. */
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && url.origin === self.location.origin,
  async ({ request }) => (await stored(request)) ?? fetch(request),
);

/** A tab of an older version may still want its files, and a reader a language that is not the magazine's. */
registerRoute(
  ({ url }) => url.href.startsWith(`${self.registration.scope}assets/`),
  async ({ request: { url } }) =>
    (await previousFile(url)) ?? (isCatalogue(url) ? catalogue(url) : fetch(url)),
);

/** A picture comes from the store that the page fills, else from the network; one that is missing stays missing. */
registerRoute(
  ({ request }) => request.destination === 'image',
  async ({ request }) => (await stored(request)) ?? fetch(request),
);

/** Sound and films that are kept play and are sought in without a network: players ask for parts, Safari for nothing else. */
registerRoute(
  ({ request }) => request.destination === 'audio' || request.destination === 'video',
  async ({ request }) => {
    const whole = await stored(request);
    return whole && request.headers.has('range')
      ? createPartialResponse(request, whole)
      : (whole ?? fetch(request));
  },
);

function stored({ url }: Request): Promise<Response | undefined> {
  return caches.match(kept(url), { cacheName: PICTURE_CACHE, ignoreVary: true });
}
/** A trip that is packed while no page is open: to its end, as far as it came, or until a page takes over. */
for (const name of ['backgroundfetchsuccess', 'backgroundfetchfail', 'backgroundfetchabort'])
  self.addEventListener(name, (event) => {
    const fetched = event as BackgroundFetchEvent; // what these events are
    fetched.waitUntil(keepFetched(fetched));
  });

setCatchHandler((options) =>
  options.request.mode === 'navigate' ? shell(options) : Promise.resolve(Response.error()),
);
