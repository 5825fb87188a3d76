import type { Store } from './open.ts';
import { EPOCH_KEY } from './schema.ts';
import { settled } from './settled.ts';
import { beginWriting } from './write.ts';

/** What the store says of itself, to be held against what is remembered of it elsewhere. */
export interface Census {
  /** Null in a database that was never given one: a new one, one that came back empty, or one of an older version. */
  readonly epoch: string | null;
  readonly articles: number;
  readonly saved: number;
}

export function takeCensus(store: Store): Promise<Census> {
  return store.use(async (db) => {
    const tx = db.transaction(['meta', 'headers', 'marks']);
    const [record, articles, saved] = await Promise.all([
      tx.objectStore('meta').get(EPOCH_KEY),
      tx.objectStore('headers').count(),
      tx.objectStore('marks').index('bySaved').count(),
      tx.done,
    ]);
    return { epoch: record && 'epoch' in record ? record.epoch : null, articles, saved };
  });
}

export function beginEpoch(store: Store, epoch: string): Promise<void> {
  return store.use(async (db) => {
    const tx = beginWriting(db, ['meta'], 'strict');
    await settled(tx, [tx.objectStore('meta').put({ key: EPOCH_KEY, epoch })]);
  });
}
