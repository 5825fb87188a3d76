import type { IDBPTransaction, StoreNames } from 'idb';
import type { Database } from './open.ts';
import type { Schema } from './schema.ts';

type Name = Exclude<StoreNames<Schema>, 'turn'>;
type Writing<Names extends readonly Name[]> = IDBPTransaction<
  Schema,
  readonly [...Names, 'turn'],
  'readwrite'
>;

/**
 * The one way to begin a transaction that writes. All of them have the empty store `turn` in their scope, so that the browser lets
 * them in one after the other, whichever tab or worker they are of: Chromium 156 throws a whole database away when
 * it is killed while two are under way, in whatever stores (docs/decisions/028-one-writer.md). Readers never wait for it.
 *
 * `strict` resolves when the write is on the disk, `relaxed` when the system has it: for what the feed can bring again.
 */
export function beginWriting<const Names extends readonly Name[]>(
  db: Database,
  names: Names,
  durability: IDBTransactionDurability = 'default',
): Writing<Names> {
  return db.transaction([...names, 'turn'] as const, 'readwrite', { durability });
}
