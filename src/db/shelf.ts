import type { StoredHeader } from '../model/article.ts';
import type { Store } from './open.ts';
import type { HeaderRow } from './schema.ts';

/** Headers in the order asked for; ids the store does not have are left out. */
export function readHeaders(store: Store, ids: readonly string[]): Promise<StoredHeader[]> {
  return store.use(async (db) => {
    const tx = db.transaction('headers');
    const rows = await Promise.all([...ids.map((id) => tx.store.get(id)), tx.done]);
    return rows.filter((row): row is HeaderRow => row !== undefined && typeof row === 'object');
  });
}

export function countStored(store: Store): Promise<{ articles: number; saved: number }> {
  return store.use(async (db) => {
    const tx = db.transaction(['headers', 'marks']);
    const [articles, saved] = await Promise.all([
      tx.objectStore('headers').count(),
      tx.objectStore('marks').index('bySaved').count(),
      tx.done,
    ]);
    return { articles, saved };
  });
}

/**
 * Removes articles with their text, but never one that the reader saved: that is looked up inside the same
 * transaction, so a save in another tab wins. Returns the ids that are gone.
 */
export function removeArticles(store: Store, ids: readonly string[]): Promise<string[]> {
  return store.use(async (db) => {
    const tx = db.transaction(['headers', 'bodies', 'marks'], 'readwrite');
    const gone: string[] = [];
    const writes: Promise<unknown>[] = [tx.done];
    for (const id of ids) {
      const mark = await tx.objectStore('marks').get(id);
      if (mark?.savedAt !== undefined) continue;
      writes.push(tx.objectStore('headers').delete(id), tx.objectStore('bodies').delete(id));
      gone.push(id);
    }
    await Promise.all(writes);
    return gone;
  });
}
