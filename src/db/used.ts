import type { Store } from './open.ts';

/** Bytes of the files that no saved article needs: what a budget for the rest counts. */
export function bytesUnsaved(store: Store): Promise<number> {
  return store.use(async (db) => {
    const tx = db.transaction(['pictures', 'marks']);
    const [rows, saved] = await Promise.all([
      tx.objectStore('pictures').getAll(),
      tx.objectStore('marks').index('bySaved').getAllKeys(),
      tx.done,
    ]);
    const kept = new Set(saved);
    return rows
      .filter(({ articles }) => !articles.some((id) => kept.has(id)))
      .reduce((sum, { bytes }) => sum + bytes, 0);
  });
}
