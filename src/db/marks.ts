import type { Mark } from '../model/mark.ts';
import type { Store } from './open.ts';

/** Every mark the reader made: a few thousand small rows at most, read once at the start. */
export function readMarks(store: Store): Promise<Mark[]> {
  return store.use((db) => db.getAll('marks'));
}
