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
  readonly pictures: StoredSum;
  /** Whether the browser promised not to clear it by itself; null where it does not tell. */
  readonly persisted: boolean | null;
}

export async function measureRoom(store: Store): Promise<Room> {
  const { usage = null, quota = null } = await estimate();
  return {
    ...(await countStored(store)),
    texts: await countTexts(store),
    usage,
    quota,
    nearlyFull: usage !== null && quota !== null && usage > FULL * quota,
    pictures: await sumPictures(store),
    persisted: (await navigator.storage?.persisted?.()) ?? null,
  };
}
