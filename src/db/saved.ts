import type { Store } from './open.ts';

/** Whether the reader saved it. */
export function isSaved(store: Store, id: string): Promise<boolean> {
  return store.use(async (db) => (await db.get('marks', id))?.savedAt !== undefined);
}
