import type { FeedRecord } from '../model/feedRecord.ts';
import type { Store } from './open.ts';
import { settled } from './settled.ts';
import { beginWriting } from './write.ts';

/** Null before the first refresh. */
export function readFeedRecord(store: Store, key: string): Promise<FeedRecord | null> {
  // The records of other forms, the epoch and the trip, have keys that no feed has.
  return store.use(async (db) => ((await db.get('meta', key)) as FeedRecord | undefined) ?? null);
}

export function writeFeedRecord(store: Store, record: FeedRecord): Promise<void> {
  return store.use(async (db) => {
    const tx = beginWriting(db, ['meta']);
    await settled(tx, [tx.objectStore('meta').put(record)]);
  });
}
