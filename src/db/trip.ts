import { parseTrip, TRIP_KEY, type Trip } from '../model/trip.ts';
import type { Store } from './open.ts';
import { settled } from './settled.ts';
import { beginWriting } from './write.ts';

/** Null when there is no trip. */
export function readTrip(store: Store): Promise<Trip | null> {
  return store.use(async (db) => parseTrip(await db.get('meta', TRIP_KEY)));
}

/**
 * Changes the trip and returns it as stored. `change` gets what the store holds now, so that another tab's pause or end is
 * not undone; null ends the trip.
 */
export function changeTrip(store: Store, change: (before: Trip | null) => Trip | null): Promise<Trip | null> {
  return store.use(async (db) => {
    const tx = beginWriting(db, ['meta'], 'strict');
    const meta = tx.objectStore('meta');
    const after = change(parseTrip(await meta.get(TRIP_KEY)));
    await settled(tx, [after ? meta.put(after) : meta.delete(TRIP_KEY)]);
    return after;
  });
}

/** How many of these articles have their text here. */
export function countTexts(store: Store, ids: readonly string[]): Promise<number> {
  return store.use(async (db) => {
    const tx = db.transaction('bodies');
    const [keys] = await Promise.all([Promise.all(ids.map((id) => tx.store.getKey(id))), tx.done]);
    return keys.filter((key) => key !== undefined).length;
  });
}

/** The articles that are packed: no clean-up takes them. For a transaction of the caller's that has `meta`. */
export async function packedIds(meta: { get(key: string): Promise<unknown> }): Promise<ReadonlySet<string>> {
  return new Set(parseTrip(await meta.get(TRIP_KEY))?.articles.map(({ id }) => id));
}
