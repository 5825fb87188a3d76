import type { Mark } from '../model/mark.ts';
import type { Store } from './open.ts';

/** Every mark the reader made: a few thousand small rows at most, read once at the start. */
export function readMarks(store: Store): Promise<Mark[]> {
  return store.use((db) => db.getAll('marks'));
}

/**
 * Changes one mark and returns it as stored. `change` gets what the store holds now, so that a change made in
 * another tab is built upon, not undone. Resolves only when the write is on disk.
 */
export function changeMark(store: Store, id: string, change: (before: Mark) => Mark): Promise<Mark> {
  return store.use(async (db) => {
    const tx = db.transaction('marks', 'readwrite', { durability: 'strict' });
    const after = change((await tx.store.get(id)) ?? { id });
    await Promise.all([tx.store.put(after), tx.done]);
    return after;
  });
}
