import { readMarks } from '../db/marks.ts';
import type { Store } from '../db/open.ts';
import { readWindow } from '../db/windows.ts';
import type { StoredHeader } from '../model/article.ts';
import { TRIP_KEY, type Trip } from '../model/trip.ts';

/** More than the longest trip holds, at a minute each. */
const LOOKED_AT = 500;

export interface TripWish {
  /** Of reading. */
  readonly minutes: number;
  /** Bytes that files may take. */
  readonly ceiling: number;
  readonly audio: boolean;
  /** Slugs; none means all. */
  readonly sections: readonly string[];
}

/** A trip of unread articles, the newest first; null when nothing unread is there. */
export async function planTrip(store: Store, wish: TripWish, now: number): Promise<Trip | null> {
  const read = new Set((await readMarks(store)).filter(({ readAt }) => readAt).map(({ id }) => id));
  const isMeant = ({ id, sections }: StoredHeader) =>
    !read.has(id) &&
    (wish.sections.length === 0 || sections.some(({ slug }) => wish.sections.includes(slug)));
  const { rows } = await readWindow(store, { of: 'all' }, { limit: LOOKED_AT, keep: isMeant });
  const chosen = chooseFor(wish.minutes, rows);
  if (chosen.length === 0) return null;
  return {
    key: TRIP_KEY,
    begunAt: now,
    ceiling: wish.ceiling,
    audio: wish.audio,
    state: 'packing',
    articles: chosen.map(({ id, minutes, pictures }) => ({ id, minutes: minutesOf({ minutes }), pictures })),
  };
}

/**
 * What fits into so many minutes, in the order given: one that is too long is passed over for shorter ones after it. When
 * none fits, the shortest is taken, so that nobody travels with nothing.
 */
export function chooseFor<H extends { readonly minutes: number }>(minutes: number, rows: readonly H[]): H[] {
  let left = minutes;
  const chosen = rows.filter((row) => minutesOf(row) <= left && (left -= minutesOf(row)) >= 0);
  if (chosen.length > 0) return chosen;
  const shortest = Math.min(...rows.map(minutesOf));
  return rows.filter((row) => minutesOf(row) === shortest).slice(0, 1);
}

/** Even a picture with two words under it takes a minute. */
const minutesOf = ({ minutes }: { readonly minutes: number }) => Math.max(1, minutes);
