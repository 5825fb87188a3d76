import { ReaderError } from '../model/errors.ts';
import { failure, type Store } from './open.ts';
import { DATABASE } from './schema.ts';

/** Deletes everything: only for "Forget everything" and for a database that cannot be read. */
export async function destroy(store: Store): Promise<void> {
  await store.close();
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase(DATABASE);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(failure(request.error));
    request.onblocked = () => reject(new ReaderError('blocked-store'));
  });
}
