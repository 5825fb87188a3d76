import type { Store } from '../db/open.ts';
import { missPictures, readPictures } from '../db/pictures.ts';
import { PICTURE_CACHE } from '../model/pictureCache.ts';
import { spendReserve } from './reserve.ts';

/** Null in a browser without Cache Storage, and where it may not be used (a page over plain http). */
export async function openCache(): Promise<Cache | null> {
  return 'caches' in globalThis ? caches.open(PICTURE_CACHE) : null;
}

/** Compares the inventory with what is there: a browser may evict pictures and leave the database. */
export async function checkInventory(store: Store): Promise<void> {
  const cache = await openCache();
  if (!cache) return;
  const there = new Set((await cache.keys()).map(({ url }) => url));
  await missPictures(store, (url) => there.has(url));
}

/** Deletes the bytes of files that the inventory has released. */
export async function dropPictures(urls: readonly string[]): Promise<void> {
  const cache = await openCache();
  await Promise.all(urls.map((url) => cache?.delete(url)));
}

/** What was put so lately may be named a moment later, by an import or a trip; milliseconds. */
const UNDER_WAY = 3_600_000;

/** Deletes bytes that the inventory does not know, as they stay when the tab is killed between the two. Returns how many. */
export async function dropOrphans(store: Store): Promise<number> {
  const cache = await openCache();
  const urls = ((await cache?.keys()) ?? []).map(({ url }) => url);
  const rows = await readPictures(store, urls);
  const unknown = urls.filter((_, i) => rows[i] === undefined);
  let bytes = 0;
  for (const url of unknown) {
    const file = await cache?.match(url);
    if (Math.abs(Date.now() - Date.parse(file?.headers.get('Date') ?? '')) < UNDER_WAY) continue;
    bytes += (await file?.blob())?.size ?? 0;
    await cache?.delete(url);
  }
  return bytes;
}

export async function dropAllPictures(): Promise<void> {
  await spendReserve();
  if ('caches' in globalThis) await caches.delete(PICTURE_CACHE);
}
