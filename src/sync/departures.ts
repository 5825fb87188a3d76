import { readFeedRecord, writeFeedRecord } from '../db/feeds.ts';
import { noteDepartures } from '../db/departures.ts';
import type { Store } from '../db/open.ts';
import type { FeedRecord } from '../model/feedRecord.ts';

/** Of what was read, so much may be missing and still count as taken out one by one. */
const SHARE = 0.1;
const AT_LEAST = 2;

/**
 * Finds which stored articles are no longer in the feed, by the rules of `docs/retention.md`. `present` is what was read
 * from its top without a gap, in the feed's order; `whole` says that the feed ends there; `before` is what was known of the feed. A feed that is suddenly less
 * than half as long is not believed, and one that drops items or is not in the order of dates tells nothing of
 * withdrawals.
 */
export async function findDepartures(
  store: Store,
  key: string,
  present: readonly string[],
  whole: boolean,
  before: FeedRecord,
): Promise<void> {
  const record = await readFeedRecord(store, key);
  if (!record || present.length === 0) return;
  const listed = before.listed ?? before.total;
  const shrunken = whole && present.length < listed / 2;
  if (!shrunken) {
    const most = record.dropped.length > 0 ? 0 : Math.max(AT_LEAST, Math.floor(present.length * SHARE));
    await noteDepartures(store, { present, whole, most }, Date.now());
  }
  const now = whole && !shrunken ? present.length : listed;
  if (record.listed !== now) await writeFeedRecord(store, { ...record, listed: now });
}
