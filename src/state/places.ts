import type { StoredHeader } from '../model/article.ts';
import { readPlace, type Place } from '../model/place.ts';
import { readHeaders } from '../db/shelf.ts';
import type { Store } from '../db/open.ts';
import type { Marks } from './marks.svelte.ts';
import { writePreference } from './preferences.ts';

/** How many begun articles the front page names. */
const NAMED = 3;
/** A preference: '1' where a front page has begun articles to wait for. */
const HINT = 'begun';

export interface Begun {
  readonly header: StoredHeader;
  readonly place: Place;
}

/** Where the reader left an article; null when they did not begin it, or finished. */
export function placeOf(marks: Marks, id: string): Place | null {
  const { place, finishedAt } = marks.of(id);
  return finishedAt === undefined ? readPlace(place) : null;
}

/** Notes where the reader is. What is finished stays finished. */
export function setPlace(marks: Marks, id: string, place: Place): Promise<void> {
  writePreference(HINT, '1');
  return marks.change(id, (mark) => ({ ...mark, place: mark.finishedAt === undefined ? place : null }));
}

/** Marks have come from elsewhere: a front page waits for what was begun there too. */
export function expectBegun(marks: Marks): void {
  if (placesIn(marks).length > 0) writePreference(HINT, '1');
}

export function finish(marks: Marks, id: string): Promise<void> {
  return marks.change(id, (mark) => ({ ...mark, place: null, finishedAt: mark.finishedAt ?? Date.now() }));
}

/** The articles that were begun and are still on this device, last read first. */
export async function readBegun(store: Store, marks: Marks): Promise<readonly Begun[]> {
  const isRead = await marks.known;
  const places = placesIn(marks);
  if (isRead && places.length === 0) writePreference(HINT, '');
  const last = places.toSorted((a, b) => b.place.seen - a.place.seen);
  const headers = new Map(
    (await readHeaders(store, last.map(({ id }) => id).slice(0, 2 * NAMED))).map((one) => [one.id, one]),
  );
  return last
    .flatMap(({ id, place }) => {
      const header = headers.get(id);
      return header ? [{ header, place }] : [];
    })
    .slice(0, NAMED);
}

function placesIn(marks: Marks): readonly { readonly id: string; readonly place: Place }[] {
  return [...marks.all].flatMap(({ id }) => {
    const place = placeOf(marks, id);
    return place ? [{ id, place }] : [];
  });
}
