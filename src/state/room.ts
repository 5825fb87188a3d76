import { countTexts } from '../db/bodies.ts';
import type { Store } from '../db/open.ts';
import { sumPictures, type StoredSum } from '../db/pictures.ts';
import { countStored } from '../db/shelf.ts';
import { estimate, FULL } from '../pictures/quota.ts';

/** What the store holds and the room it takes. */
export interface Room {
  /** Listed, and those of them whose text is here. */
  readonly articles: number;
  readonly texts: number;
  readonly saved: number;
  /** Bytes the browser counts for this site, and those it allows; null where it does not tell. */
  readonly usage: number | null;
  readonly quota: number | null;
  /** So much of the quota is used that only what is saved is added. */
  readonly nearlyFull: boolean;
  /** Whether the browser promised not to clear it by itself; null where it does not tell. */
  readonly persisted: boolean | null;
}

/** Files of articles: how many of them are here, their bytes, and how many are not. */
export type Files = StoredSum;

export async function measureRoom(store: Store): Promise<Room> {
  // Each takes its time on a full shelf, and none waits for another.
  const [{ usage = null, quota = null }, stored, texts, persisted = null] = await Promise.all([
    estimate(),
    countStored(store),
    countTexts(store),
    navigator.storage?.persisted?.(),
  ]);
  const nearlyFull = usage !== null && quota !== null && usage > FULL * quota;
  return { ...stored, texts, usage, quota, nearlyFull, persisted };
}

/** Pictures and attachments on this device. Reads the whole inventory: half a second for 10,000 rows, so nothing else waits for it. */
export function measureFiles(store: Store): Promise<Files> {
  return sumPictures(store);
}
