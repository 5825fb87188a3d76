import { readMarks } from '../db/marks.ts';
import type { Store } from '../db/open.ts';
import { readHeaders } from '../db/shelf.ts';
import { readWindow } from '../db/windows.ts';
import type { StoredHeader } from '../model/article.ts';
import { checkInventory, keepPictures, type KeepOptions } from '../pictures/keep.ts';

/** Above this share of the browser's quota only what is saved is added. */
const FULL = 0.8;

/**
 * Stores the pictures that are still missing: of what is saved, then of so many of the newest. One run at a time in a tab; it
 * ends early when the network goes or the signal says so, and the next refresh takes it up again.
 */
export async function downloadMissing(
  store: Store,
  newest: number,
  options: KeepOptions = {},
): Promise<void> {
  await checkInventory(store);
  if (!navigator.onLine) return;
  for (const header of await savedHeaders(store)) await keepFor(store, header, options);
  const { rows } = await readWindow(store, { of: 'all' }, { limit: newest });
  for (const header of rows) {
    if (options.signal?.aborted || !navigator.onLine || (await isNearlyFull())) return;
    await keepFor(store, header, options);
  }
}

async function isNearlyFull(): Promise<boolean> {
  const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  return quota > 0 && usage / quota > FULL;
}

async function savedHeaders(store: Store): Promise<StoredHeader[]> {
  const saved = (await readMarks(store)).filter((mark) => mark.savedAt !== undefined);
  return readHeaders(
    store,
    saved.map(({ id }) => id),
  );
}

function keepFor(store: Store, header: StoredHeader, options: KeepOptions): Promise<void> {
  return keepPictures(store, header.id, header.pictures, options);
}
