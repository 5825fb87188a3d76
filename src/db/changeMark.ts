import type { Mark } from '../model/mark.ts';
import type { Store } from './open.ts';
import { settled } from './settled.ts';
import { beginWriting } from './write.ts';

/**
 * Changes one mark and returns it as stored. `change` gets what the store holds now, so that a change made in
 * another tab is built upon, not undone. Resolves only when the write is on disk.
 */
export function changeMark(store: Store, id: string, change: (before: Mark) => Mark): Promise<Mark> {
  return store.use(async (db) => {
    const tx = beginWriting(db, ['marks'], 'strict');
    const marks = tx.objectStore('marks');
    const after = change((await marks.get(id)) ?? { id });
    const writing = marks.put(after);
    tx.commit(); // nothing follows: now it comes to the disk even if the page is left before that
    await settled(tx, [writing]);
    return after;
  });
}
