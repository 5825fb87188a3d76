/// <reference lib="webworker" />
import { readMarks } from '../db/marks.ts';
import { Store } from '../db/open.ts';
import { readWindow } from '../db/windows.ts';
import type { BackgroundOrder } from '../model/background.ts';
import { createAnnouncer } from '../sync/announce.ts';
import { refreshFeed } from '../sync/refresh.ts';

declare const self: ServiceWorkerGlobalScope;

const DAY = 86_400_000;
/** Of a section: no icon tells of more. */
const LOOKED_AT = 100;
const CACHE = 'offprint-background';
const ORDER = '/offprint-order.json';
const NOTIFIED = '/offprint-notified.json';

/** A worker has no storage of a page's kind: what it was told is a small file in a cache of its own. */
async function remember(path: string, value: unknown): Promise<void> {
  await (await caches.open(CACHE)).put(path, new Response(JSON.stringify(value)));
}
async function recall(path: string): Promise<unknown> {
  return (await caches.match(path, { cacheName: CACHE }))?.json();
}

/** What the page wants done while it is closed; only a page of this site can say so. */
export function takeOrder(order: BackgroundOrder): Promise<void> {
  return remember(ORDER, order);
}

/** The browser woke the worker: the feed is fetched as a page would, then the icon and one notification tell of it. */
export async function fetchInBackground(): Promise<void> {
  const order = (await recall(ORDER)) as BackgroundOrder | undefined; // written above
  if (!order?.fetch) return;
  const store = new Store();
  try {
    const { added } = await refreshFeed(store, order.feed);
    if (added.length > 0) createAnnouncer().tell({ kind: 'articles', added });
    if (order.badge) await showBadge(store, order.badgeSections);
    if (order.notify && added.length > 0) await notifyOnceADay(order, added.length);
  } finally {
    await store.close(); // or the next version of the app would wait for the worker
  }
}

/** The number on the icon, where the reader wants one, as things stand now. */
export async function recountBadge(): Promise<void> {
  const order = (await recall(ORDER)) as BackgroundOrder | undefined; // written above
  if (!order?.badge) return;
  const store = new Store();
  try {
    await showBadge(store, order.badgeSections);
  } finally {
    await store.close(); // as above
  }
}

async function showBadge(store: Store, sections: readonly string[]): Promise<void> {
  const marks = await readMarks(store);
  const read = new Set(marks.filter(({ readAt }) => readAt).map(({ id }) => id));
  const counted = new Set(marks.filter(({ savedAt }) => savedAt).map(({ id }) => id));
  for (const slug of sections) {
    const { rows } = await readWindow(store, { of: 'section', slug }, { limit: LOOKED_AT });
    for (const { id } of rows) counted.add(id);
  }
  await navigator.setAppBadge?.([...counted].filter((id) => !read.has(id)).length);
}

async function notifyOnceADay({ name, news }: BackgroundOrder, number: number): Promise<void> {
  const before = Number(await recall(NOTIFIED)) || 0;
  const now = Date.now();
  if (Math.abs(now - before) < DAY || Notification.permission !== 'granted') return;
  await remember(NOTIFIED, now);
  const english =
    number === 1 ? 'One new article is here to read.' : `${number} new articles are here to read.`;
  await self.registration.showNotification(name, {
    body: news?.[number] ?? english,
    tag: 'offprint-new',
    icon: 'icons/icon-192.png',
  });
}

/** A press on the notification opens the reader, or brings it to the front. */
export async function openReader(): Promise<void> {
  const [open] = await self.clients.matchAll({ type: 'window' });
  if (open) await open.focus();
  else await self.clients.openWindow(self.registration.scope);
}
