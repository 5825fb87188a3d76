/// <reference lib="webworker" />
import { readMarks } from '../db/marks.ts';
import { Store } from '../db/open.ts';
import type { BackgroundOrder } from '../model/background.ts';
import { createAnnouncer } from '../sync/announce.ts';
import { refreshFeed } from '../sync/refresh.ts';

declare const self: ServiceWorkerGlobalScope;

const DAY = 86_400_000;
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
    if (order.badge) await showBadge(store);
    if (order.notify && added.length > 0) await notifyOnceADay(order.name, added.length);
  } finally {
    await store.close(); // or the next version of the app would wait for the worker
  }
}

async function showBadge(store: Store): Promise<void> {
  const unread = (await readMarks(store)).filter(({ savedAt, readAt }) => savedAt && !readAt);
  await navigator.setAppBadge?.(unread.length);
}

async function notifyOnceADay(name: string, number: number): Promise<void> {
  const before = Number(await recall(NOTIFIED)) || 0;
  const now = Date.now();
  if (Math.abs(now - before) < DAY || Notification.permission !== 'granted') return;
  await remember(NOTIFIED, now);
  const words =
    number === 1 ? 'One new article is here to read.' : `${number} new articles are here to read.`;
  await self.registration.showNotification(name, {
    body: words,
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
