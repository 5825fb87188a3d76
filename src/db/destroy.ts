import { ReaderError } from '../model/errors.ts';
import { failure, type Store } from './open.ts';
import { DATABASE } from './schema.ts';

/** How long a write that is under way here or in another tab may keep the database open; milliseconds. */
const PATIENCE = 4000;

/** Deletes everything: only for "Forget everything" and for a database that cannot be read. Rejects with `blocked-store` when another tab keeps it open. */
export async function destroy(store: Store): Promise<void> {
  await store.close();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(failure(request.error));
    // It is no failure yet: the request waits, and is done when the last connection closes.
    request.onblocked = () => setTimeout(() => reject(new ReaderError('blocked-store')), PATIENCE);
  });
}
