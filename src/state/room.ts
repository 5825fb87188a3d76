import type { Store } from '../db/open.ts';
import { sumPictures, type StoredSum } from '../db/pictures.ts';
import { countStored } from '../db/shelf.ts';

/** What the store holds and the room it takes. */
export interface Room {
  readonly articles: number;
  readonly saved: number;
  /** Bytes the browser counts for this site, and those it allows; null where it does not tell. */
  readonly usage: number | null;
  readonly quota: number | null;
  readonly pictures: StoredSum;
  /** Whether the browser promised not to clear it by itself; null where it does not tell. */
  readonly persisted: boolean | null;
}

export async function measureRoom(store: Store): Promise<Room> {
  const estimate = await navigator.storage?.estimate?.();
  return {
    ...(await countStored(store)),
    usage: estimate?.usage ?? null,
    quota: estimate?.quota ?? null,
    pictures: await sumPictures(store),
    persisted: (await navigator.storage?.persisted?.()) ?? null,
  };
}
