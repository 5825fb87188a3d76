import { lockOf, type FeedSource } from './refresh.ts';

/** Resolves when no tab refreshes, whatever came of it: the browser gives on the lock of a tab that was closed or killed. */
export async function refreshDone(feed: FeedSource): Promise<void> {
  await navigator.locks.request(lockOf(feed), {}, () => Promise.resolve());
}
