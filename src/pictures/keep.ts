import { missPictures, readPictures, recordPicture } from '../db/pictures.ts';
import type { Store } from '../db/open.ts';
import { ReaderError } from '../model/errors.ts';
import { PICTURE_CACHE } from '../model/pictureCache.ts';
import type { Receipt } from '../model/pictureRecord.ts';

/** One picture may take this long (milliseconds) and weigh this much (bytes). */
const TIME_LIMIT = 30_000;
const SIZE_LIMIT = 15_000_000;
const AT_ONCE = 4;
/** After a failure the next try waits 2 minutes, then 4, 8 … up to a day. */
const FIRST_WAIT = 120_000;
const LONGEST_WAIT = 86_400_000;

export interface KeepOptions {
  readonly signal?: AbortSignal | undefined;
  /** Look again now, also at what is said to be stored and at what failed a moment ago. */
  readonly insist?: boolean;
}

/**
 * Stores every picture of an article that is not stored yet and writes the inventory. Pictures are fetched with
 * CORS: one that its host lets no other site read stays unstored, because an opaque copy would cost about 7 MB of
 * quota each (GoogleChrome/workbox#1210). Throws only `quota`, and an abort.
 */
export async function keepPictures(
  store: Store,
  article: string,
  urls: readonly string[],
  options: KeepOptions = {},
): Promise<void> {
  const known = await readPictures(store, urls);
  const wanted = urls.filter((_, i) => {
    const row = known[i];
    if (!row) return true;
    if (row.stored) return options.insist === true || !row.articles.includes(article);
    const wait = Math.min(FIRST_WAIT * 2 ** (row.failures - 1), LONGEST_WAIT);
    return options.insist === true || Math.abs(Date.now() - row.checkedAt) > wait;
  });
  const queue = [...wanted];
  const worker = async () => {
    for (let url = queue.shift(); url !== undefined; url = queue.shift())
      await keepOne(store, article, url, options);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, queue.length) }, worker));
}

/** What of these pictures is on the device. */
export async function receiptFor(store: Store, urls: readonly string[]): Promise<Receipt> {
  const rows = (await readPictures(store, urls)).filter((row) => row?.stored);
  return {
    pictures: urls.length,
    stored: rows.length,
    bytes: rows.reduce((sum, row) => sum + (row?.bytes ?? 0), 0),
    checkedAt: rows.reduce<number | null>((latest, row) => Math.max(latest ?? 0, row?.checkedAt ?? 0), null),
  };
}

/** Compares the inventory with what is there: a browser may evict pictures and leave the database. */
export async function checkInventory(store: Store): Promise<void> {
  if (!('caches' in globalThis)) return;
  const there = new Set((await (await caches.open(PICTURE_CACHE)).keys()).map(({ url }) => url));
  await missPictures(store, (url) => there.has(url));
}

/** Deletes the bytes of pictures that the inventory has released. */
export async function dropPictures(urls: readonly string[]): Promise<void> {
  if (!('caches' in globalThis)) return;
  const cache = await caches.open(PICTURE_CACHE);
  await Promise.all(urls.map((url) => cache.delete(url)));
}

export async function dropAllPictures(): Promise<void> {
  if ('caches' in globalThis) await caches.delete(PICTURE_CACHE);
}

async function keepOne(store: Store, article: string, url: string, { signal }: KeepOptions): Promise<void> {
  const checkedAt = Date.now();
  const cache = 'caches' in globalThis ? await caches.open(PICTURE_CACHE) : null;
  const there = await cache?.match(url);
  const blob = there ? await there.blob() : cache && (await download(url, signal));
  if (cache && blob && !there) await put(cache, url, blob);
  const stored = Boolean(cache && blob);
  if (!stored && !navigator.onLine) return; // no failure of the picture's: it must not wait longer for it
  await recordPicture(store, article, { url, stored, bytes: blob?.size ?? 0, checkedAt });
}

/** Null when the picture cannot be had now; why does not matter to the reader, the text has its alt. */
async function download(url: string, signal?: AbortSignal): Promise<Blob | null> {
  if (!navigator.onLine) return null;
  const limit = AbortSignal.timeout(TIME_LIMIT);
  try {
    const response = await fetch(url, {
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    });
    const blob = response.ok ? await response.blob() : null;
    return blob && blob.size > 0 && blob.size <= SIZE_LIMIT && blob.type.startsWith('image/') ? blob : null;
  } catch (thrown) {
    signal?.throwIfAborted();
    if (thrown instanceof TypeError || (thrown instanceof DOMException && thrown.name === 'TimeoutError'))
      return null;
    throw thrown;
  }
}

async function put(cache: Cache, url: string, blob: Blob): Promise<void> {
  try {
    const headers = { 'Content-Type': blob.type, 'Content-Length': String(blob.size) };
    await cache.put(url, new Response(blob, { headers }));
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'QuotaExceededError')
      throw new ReaderError('quota', { cause: thrown });
    throw thrown;
  }
}
