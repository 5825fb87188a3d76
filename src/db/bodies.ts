import type { Store } from './open.ts';
import { settled } from './settled.ts';
import { packedIds } from './trip.ts';
import { beginWriting } from './write.ts';

/**
 * Lets the texts of articles go, never that of one that is saved or packed; their headers stay. Returns how many went and about how
 * many bytes that was. `markTexts` then says so in the headers: a disk that is full to the last byte takes a deletion, but
 * perhaps not a mark with it.
 */
export function letBodiesGo(
  store: Store,
  ids: readonly string[],
): Promise<{ articles: number; bytes: number }> {
  return store.use(async (db) => {
    const tx = beginWriting(db, ['bodies', 'marks', 'meta']);
    const bodies = tx.objectStore('bodies');
    const packed = await packedIds(tx.objectStore('meta'));
    const saved = new Set([...packed, ...(await tx.objectStore('marks').index('bySaved').getAllKeys())]);
    const going = ids.filter((id) => !saved.has(id));
    const rows = await Promise.all(going.map((id) => bodies.get(id)));
    await settled(
      tx,
      going.map((id) => bodies.delete(id)),
    );
    return { articles: going.length, bytes: rows.reduce((sum, row) => sum + (row?.html.length ?? 0), 0) };
  });
}

/** How many articles have their text here. */
export function countTexts(store: Store): Promise<number> {
  return store.use((db) => db.count('bodies'));
}

/** Removes texts that cannot be shown, so that a refresh that meets them brings them anew. */
export function removeBodies(store: Store, ids: readonly string[]): Promise<void> {
  return store.use(async (db) => {
    const tx = beginWriting(db, ['bodies']);
    await settled(
      tx,
      ids.map((id) => tx.objectStore('bodies').delete(id)),
    );
  });
}

/** Marks the headers whose text is not there, for the lists. A text that comes back takes the mark off: see `mergeArticles`. */
export function markTexts(store: Store): Promise<void> {
  return store.use(async (db) => {
    const tx = beginWriting(db, ['headers', 'bodies']);
    const headers = tx.objectStore('headers');
    const [ids, texts] = await Promise.all([headers.getAllKeys(), tx.objectStore('bodies').getAllKeys()]);
    const there = new Set(texts);
    const rows = await Promise.all(ids.filter((id) => !there.has(id)).map((id) => headers.get(id)));
    const writes = rows.flatMap((row) =>
      row && !row.bodyGone ? [headers.put({ ...row, bodyGone: true })] : [],
    );
    await settled(tx, writes);
  });
}
