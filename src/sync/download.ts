import { readMarks } from '../db/marks.ts';
import type { Store } from '../db/open.ts';
import { readHeaders } from '../db/shelf.ts';
import { readWindow } from '../db/windows.ts';
import type { StoredHeader } from '../model/article.ts';
import { checkInventory } from '../pictures/cache.ts';
import { keepPictures, type KeepOptions } from '../pictures/keep.ts';
import { keepWhole } from './keepWhole.ts';

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
  for (const header of await savedHeaders(store)) await keepWhole(store, header, options);
  const { rows } = await readWindow(store, { of: 'all' }, { limit: newest });
  for (const header of rows) {
    if (options.signal?.aborted || !navigator.onLine) return;
    await keepPictures(store, header.id, header.pictures, options);
  }
}

async function savedHeaders(store: Store): Promise<StoredHeader[]> {
  const saved = (await readMarks(store)).filter((mark) => mark.savedAt !== undefined);
  return readHeaders(
    store,
    saved.map(({ id }) => id),
  );
}
