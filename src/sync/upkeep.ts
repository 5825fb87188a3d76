import { markTexts } from '../db/bodies.ts';
import type { Store } from '../db/open.ts';
import { nextTry } from '../pictures/retry.ts';
import { downloadMissing } from './download.ts';
import { applyBudget, applyRetention } from './retention.ts';

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Brings the copy on this device up to date: lets go what the retention rule lets go, marks what has no text, fetches what
 * is missing. Calls `again` when a file that failed may be tried again.
 */
export async function upkeep(store: Store, newest: number, again: () => void): Promise<void> {
  await applyRetention(store, Date.now());
  await applyBudget(store, newest);
  await markTexts(store);
  await downloadMissing(store, newest);
  const wait = await nextTry(store, Date.now());
  clearTimeout(timer);
  if (wait !== null) timer = setTimeout(again, wait);
}
