import type { Store } from './open.ts';
import { settled } from './settled.ts';
import { packedIds } from './trip.ts';
import { beginWriting } from './write.ts';

/**
 * Removes articles with their text, but never one that the reader saved or packed: that is looked up inside the same
 * transaction, so a save in another tab wins. Returns the ids that are gone.
 */
export function removeArticles(store: Store, ids: readonly string[]): Promise<string[]> {
  return store.use(async (db) => {
    const tx = beginWriting(db, ['headers', 'bodies', 'marks', 'meta', 'revisions', 'departures']);
    const packed = await packedIds(tx.objectStore('meta'));
    const marks = await Promise.all(ids.map((id) => tx.objectStore('marks').get(id)));
    const gone = ids.filter((id, i) => marks[i]?.savedAt === undefined && !packed.has(id));
    const writes = gone.flatMap((id) => [
      tx.objectStore('headers').delete(id),
      tx.objectStore('bodies').delete(id),
      tx.objectStore('revisions').delete(id),
      tx.objectStore('departures').delete(id),
    ]);
    await settled(tx, writes);
    return gone;
  });
}
