import 'fake-indexeddb/auto';
import { beforeEach } from 'vitest';

/** A browser's database in memory. Import this file: each test of a file that does begins with an empty one. */
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** Lets the database go through a version change, as another version of the app in another tab would. */
export function openRaw(
  name: string,
  version: number,
  upgrade: (db: IDBDatabase, tx: IDBTransaction) => void = () => {},
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      if (request.transaction) upgrade(request.result, request.transaction);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no reason given'));
  });
}

/** Resolves when a transaction of a raw connection is over. */
export function finished(tx: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error ?? new Error('no reason given'));
  });
}
