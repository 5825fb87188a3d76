import { readMarks } from '../db/marks.ts';
import type { Store } from '../db/open.ts';
import { readPictures } from '../db/pictures.ts';
import { readHeaders } from '../db/shelf.ts';
import { readWindow, type Bookmark } from '../db/windows.ts';
import type { StoredHeader } from '../model/article.ts';
import type { Network } from '../model/network.ts';
import type { OfflineRules } from '../model/offlineRules.ts';
import { checkInventory } from '../pictures/cache.ts';
import { hasNetwork } from '../pictures/hasNetwork.ts';
import { keepAttachments, keepPictures, type KeepOptions } from '../pictures/keep.ts';
import { keepWithin } from '../pictures/room.ts';
import { keepWhole } from './keepWhole.ts';
import { soundOf } from './soundOf.ts';
import { budgetOf, planDownload, reachOf, type Wanted } from './plan.ts';
import { ALWAYS_KEPT } from './retention.ts';

const ROWS_AT_ONCE = 500;

export interface DownloadWish {
  readonly rules: OfflineRules;
  /** Of how many of the newest articles the publication wants files kept. */
  readonly newest: number;
  readonly network: Network;
}

/**
 * Stores the files that are still missing, as `planDownload` has them. One run at a time in a tab; it ends early at the
 * budget, when the network goes or the signal says so, and the next refresh takes it up again.
 */
export async function downloadMissing(
  store: Store,
  wish: DownloadWish,
  options: KeepOptions = {},
): Promise<void> {
  await checkInventory(store);
  if (!(await hasNetwork())) return;
  const now = Date.now();
  const saved = await savedHeaders(store);
  const rows = await newestHeaders(store, reachOf(wish.rules, wish.newest, now));
  const budget = budgetOf(wish.rules);
  let used = 0;
  let last = '';
  for (const wanted of planDownload({ ...wish, saved, rows, now })) {
    if (wanted.saved) await keepWhole(store, wanted.header, options);
    else if (options.signal?.aborted || !(await hasNetwork())) return;
    else if (used >= budget)
      return keepWithin(store, budget, last); // what is older than that makes way
    else [used, last] = [used + (await keepFor(store, wanted, options)), wanted.header.id];
  }
}

async function savedHeaders(store: Store): Promise<StoredHeader[]> {
  const saved = (await readMarks(store)).filter((mark) => mark.savedAt !== undefined);
  return readHeaders(
    store,
    saved.map(({ id }) => id),
  );
}

/** So many of the newest, and what is not older than `since`; never more than retention keeps whatever their age. */
async function newestHeaders(store: Store, reach: { since: number; rows: number }): Promise<StoredHeader[]> {
  const rows: StoredHeader[] = [];
  const reaches = () => rows.length < reach.rows || (rows.at(-1)?.orderAt ?? Infinity) >= reach.since;
  for (let after: Bookmark | null = null; rows.length < ALWAYS_KEPT && reaches();) {
    const window = await readWindow(store, { of: 'all' }, { limit: ROWS_AT_ONCE, after });
    rows.push(...window.rows);
    after = window.next;
    if (after === null) break;
  }
  return rows;
}

/** Returns how many bytes of it are here now. */
async function keepFor(store: Store, wanted: Wanted, options: KeepOptions): Promise<number> {
  const { id, pictures } = wanted.header;
  const sound = wanted.audio ? await soundOf(store, id) : [];
  const urls = [...(wanted.pictures ? pictures : []), ...sound.map(({ url }) => url)];
  if (wanted.pictures) await keepPictures(store, id, pictures, options);
  await keepAttachments(store, id, sound, options);
  return bytesOf(store, urls);
}

async function bytesOf(store: Store, urls: readonly string[]): Promise<number> {
  return (await readPictures(store, urls)).reduce((sum, row) => sum + (row?.bytes ?? 0), 0);
}
