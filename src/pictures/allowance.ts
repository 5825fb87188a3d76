import type { Store } from '../db/open.ts';
import { isSaved } from '../db/saved.ts';
import { estimate, FULL } from './quota.ts';

/** After no room could be made for what is not saved, nothing is looked for during so many milliseconds. */
const REST = 60_000;

const rests = new WeakMap<Store, number>();

/**
 * Whether files may be added for an article: always when it is saved, else while less than four fifths of the quota are
 * used. Where more are, pictures and attachments of older articles make way. True where the browser does not tell.
 */
export async function hasRoomFor(store: Store, article: string): Promise<boolean> {
  const { usage = 0, quota = 0 } = await estimate();
  const over = usage - FULL * quota;
  if (quota === 0 || over <= 0 || (await isSaved(store, article))) return true;
  if (Math.abs(Date.now() - (rests.get(store) ?? 0)) < REST) return false;
  const { makeRoom } = await import('./room.ts'); // seldom wanted
  const freed = await makeRoom({ bytes: over, before: article, filesOnly: true });
  if (freed.bytes > over) return true;
  rests.set(store, Date.now());
  return false;
}
