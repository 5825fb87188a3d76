import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Schema } from './schema.ts';

export type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;
type Migration = (db: IDBPDatabase<Schema>, tx: Upgrade) => void;

/**
 * The steps from one version to the next: entry 0 makes version 1 of nothing. A step that has shipped is never
 * edited; a new one is added, and `tests/unit/db/migrations.test.ts` runs it over data from every older version.
 */
const MIGRATIONS: readonly Migration[] = [
  (db) => {
    const headers = db.createObjectStore('headers', { keyPath: 'id' });
    headers.createIndex('byOrder', ['orderAt', 'id']);
    headers.createIndex('bySection', 'sectionKeys', { multiEntry: true });
    headers.createIndex('byAuthor', 'authorKeys', { multiEntry: true });
    headers.createIndex('byFirstSeen', 'firstSeenAt');
    db.createObjectStore('bodies', { keyPath: 'id' });
    db.createObjectStore('marks', { keyPath: 'id' }).createIndex('bySaved', ['savedAt', 'id']);
    db.createObjectStore('pictures', { keyPath: 'url' }).createIndex('byArticle', 'articles', {
      multiEntry: true,
    });
    db.createObjectStore('meta', { keyPath: 'key' });
  },
  (db) => {
    db.createObjectStore('revisions', { keyPath: 'id' });
    db.createObjectStore('departures', { keyPath: 'id' });
  },
  (db) => void db.createObjectStore('turn'),
];

export const VERSION = MIGRATIONS.length;

export function migrate(db: IDBPDatabase<Schema>, oldVersion: number, tx: Upgrade): void {
  for (const step of MIGRATIONS.slice(oldVersion)) step(db, tx);
}
