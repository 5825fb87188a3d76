import type { Store } from '../db/open.ts';
import { readPictures } from '../db/pictures.ts';
import { readArticle } from '../db/shelf.ts';
import { countTexts } from '../db/trip.ts';
import type { Trip, TripCount } from '../model/trip.ts';
import { hasNetwork } from '../pictures/hasNetwork.ts';
import { keepAttachments, keepPictures } from '../pictures/keep.ts';
import { refreshFeed, type FeedSource } from './refresh.ts';
import { soundOf } from './soundOf.ts';

/** Pictures between two looks at the ceiling. */
const AT_ONCE = 4;

interface PackOptions {
  readonly signal: AbortSignal;
  /** Called when more is there. */
  readonly onStep: () => void;
}

/**
 * Brings what is missing of a trip: each article's text, then its pictures and, where wanted, its audio while the ceiling allows. Files that fail are
 * passed over. False when it could not try all, because the network went. Throws `quota`, and an abort.
 */
export async function packTrip(
  store: Store,
  feed: FeedSource,
  trip: Trip,
  { signal, onStep }: PackOptions,
): Promise<boolean> {
  let { bytes } = await measureTrip(store, trip);
  for (const { id, pictures } of trip.articles) {
    if (await hasNetwork()) await bringText(store, feed, id, signal);
    for (let from = 0; from < pictures.length && bytes < trip.ceiling; from += AT_ONCE) {
      signal.throwIfAborted();
      const some = pictures.slice(from, from + AT_ONCE);
      const before = await bytesOf(store, some);
      await keepPictures(store, id, some, { signal, insist: before.missing > 0 });
      bytes += (await bytesOf(store, some)).bytes - before.bytes;
      onStep();
    }
    if (trip.audio && bytes < trip.ceiling) bytes += await bringSound(store, id, signal);
    onStep();
  }
  return hasNetwork();
}

/** What of a trip is here. */
export async function measureTrip(store: Store, { articles, audio }: Trip): Promise<TripCount> {
  const urls = [...new Set(articles.flatMap(({ pictures }) => pictures))];
  const sound = audio ? await Promise.all(articles.map(({ id }) => soundOf(store, id))) : [];
  const heard = [...new Set(sound.flat().map(({ url }) => url))];
  const [seen, toHear] = [await bytesOf(store, urls), await bytesOf(store, heard)];
  return {
    articles: articles.length,
    texts: await countTexts(
      store,
      articles.map(({ id }) => id),
    ),
    minutes: articles.reduce((sum, { minutes }) => sum + minutes, 0),
    pictures: urls.length,
    stored: urls.length - seen.missing,
    sounds: heard.length,
    soundsStored: heard.length - toHear.missing,
    bytes: seen.bytes + toHear.bytes,
  };
}

/** Pictures of a trip that are not here, for whoever else may fetch them. */
export async function missingOf(store: Store, { articles }: Trip): Promise<string[]> {
  const urls = [...new Set(articles.flatMap(({ pictures }) => pictures))];
  const rows = await readPictures(store, urls);
  return urls.filter((_, i) => !rows[i]?.stored);
}

/** Returns how many bytes that added. */
async function bringSound(store: Store, id: string, signal: AbortSignal): Promise<number> {
  const sound = await soundOf(store, id);
  const urls = sound.map(({ url }) => url);
  const before = await bytesOf(store, urls);
  await keepAttachments(store, id, sound, { signal, insist: before.missing > 0 });
  return (await bytesOf(store, urls)).bytes - before.bytes;
}

/** A text that made room for other things comes from the feed again; one that the feed no longer has stays away. */
async function bringText(store: Store, feed: FeedSource, id: string, signal: AbortSignal): Promise<void> {
  if (await readArticle(store, id)) return;
  try {
    await refreshFeed(store, feed, { until: id, signal });
  } catch {
    signal.throwIfAborted(); // anything else the count tells: an article without its text
  }
}

async function bytesOf(store: Store, urls: readonly string[]): Promise<{ bytes: number; missing: number }> {
  const rows = await readPictures(store, urls);
  return {
    bytes: rows.reduce((sum, row) => sum + (row?.bytes ?? 0), 0),
    missing: rows.filter((row) => !row?.stored).length,
  };
}
