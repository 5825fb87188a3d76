import { markTexts } from '../db/bodies.ts';
import type { Store } from '../db/open.ts';
import { holdReserve } from '../pictures/reserve.ts';
import { nextTry } from '../pictures/retry.ts';
import { downloadMissing, type DownloadWish } from './download.ts';
import { budgetOf, reachOf } from './plan.ts';
import { applyBudget, applyRetention } from './retention.ts';

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Brings the copy on this device up to date: lets go what the retention rule lets go, marks what has no text, fetches what
 * is missing by the reader's rules. Calls `again` when a file that failed may be tried again.
 */
export async function upkeep(
  store: Store,
  wish: DownloadWish,
  again: () => void,
  signal?: AbortSignal,
): Promise<void> {
  await applyRetention(store, Date.now());
  const now = Date.now();
  const { since } = reachOf(wish.rules, wish.newest, now);
  await applyBudget(store, wish.newest, budgetOf(wish.rules), since < now ? since : Infinity);
  await markTexts(store);
  await holdReserve();
  await downloadMissing(store, wish, { signal });
  const wait = await nextTry(store, Date.now());
  clearTimeout(timer);
  if (wait !== null) timer = setTimeout(again, wait);
}
