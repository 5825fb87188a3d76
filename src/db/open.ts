import { openDB, unwrap, type IDBPDatabase } from 'idb';
import { ReaderError, asReaderError } from '../model/errors.ts';
import { follow, followAll, onScreen } from './leaving.ts';
import { migrate, VERSION } from './migrations.ts';
import { DATABASE, type Schema } from './schema.ts';

export type Database = IDBPDatabase<Schema>;

/** `indexedDB.open` may hang for ever (seen on iOS after backgrounding); milliseconds. */
const OPEN_LIMIT = 10_000;
/** How long a tab that was asked to let go may take before it is named. */
const LET_GO_LIMIT = 1500;

/**
 * The one handle to the database, reopened when the browser drops it. Every read and write of `db/` goes through
 * `use`, which turns the browser's exceptions into ReaderErrors.
 */
export class Store {
  /** For this visit the database is a memory one: what it does not know may be there all the same. */
  static inMemory = false;
  /** A database was open in this page, so none in memory can stand in any more: idb knows one kind for a page's life. */
  hasOpened = false;
  #opening: Promise<Database> | null = null;
  /** Called when a newer version of the app, in another tab, needs this one to let go. */
  onSuperseded: () => void = () => {};
  /** Called when the disk is full: makes room, for so many bytes, and says whether it did. Must not write by this very store. */
  onFull: ((bytes?: number) => Promise<boolean>) | null = null;
  /** Called when another tab has let go after all of what was given up as `blocked-store`: the store can be used now. */
  onFreed: () => void = () => {};
  /** An opening that another tab holds up; the browser goes on with it by itself. */
  #held: Promise<Database> | null = null;

  /**
   * Runs `work` with an open database. A connection that was lost (the site's data wiped under an open tab, iOS after
   * backgrounding, a page that was left and is back) is reopened and the work tried once more. On a full disk so it is whenever
   * room was made: a browser may be further above its limit than one clearing gives back. `work` must be safe to repeat.
   */
  async use<T>(work: (db: Database) => Promise<T>): Promise<T> {
    try {
      return await this.#connected(work);
    } catch (thrown) {
      if ((thrown as ReaderError).code !== 'quota' || !(await this.onFull?.())) throw thrown; // failure() made it
      return this.use(work);
    }
  }

  async #connected<T>(work: (db: Database) => Promise<T>): Promise<T> {
    try {
      return await work(await this.#handle());
    } catch (thrown) {
      await onScreen();
      if (!wasCut(thrown)) throw failure(thrown);
      this.#opening = null;
      try {
        return await work(await this.#handle());
      } catch (again) {
        throw failure(again);
      }
    }
  }

  /** Lets go of the database; whoever comes next opens it again. */
  async close(): Promise<void> {
    const open = await this.#opening?.catch(() => null);
    open?.close();
    this.#opening = null;
  }

  #handle(): Promise<Database> {
    this.#opening ??= this.#open().catch((thrown: unknown) => {
      this.#opening = null;
      throw thrown;
    });
    return this.#opening;
  }

  async #open(): Promise<Database> {
    let giveUp: (code: 'blocked-store' | 'no-store') => void = () => {};
    const timers: ReturnType<typeof setTimeout>[] = [];
    const late = new Promise<never>((_, reject) => {
      giveUp = (code) => reject(new ReaderError(code));
      timers.push(setTimeout(giveUp, OPEN_LIMIT, 'no-store'));
    });
    const waitForOthers = () => void timers.push(setTimeout(giveUp, LET_GO_LIMIT, 'blocked-store'));
    const held = this.#held;
    if (held) waitForOthers();
    let blocked = false;
    const opening =
      held ??
      openDB<Schema>(DATABASE, VERSION, {
        upgrade: (db, oldVersion, _newVersion, tx) => {
          follow(unwrap(tx));
          migrate(db, oldVersion, tx);
        },
        blocked: () => {
          blocked = true;
          this.#held = opening;
          waitForOthers();
        },
        blocking: (_current, wanted, event) => {
          (event.target as IDBDatabase).close(); // the target of a versionchange event is the connection (IDB 3.0, 4.5)
          this.#opening = null;
          if (wanted) this.onSuperseded(); // null: it is deleted, and who comes next begins anew
        },
        terminated: () => (this.#opening = null),
      });
    try {
      const db = await Promise.race([opening, late]);
      this.#held = null;
      this.hasOpened = true;
      followAll(unwrap(db));
      return db;
    } catch (thrown) {
      if (!held)
        opening
          .then((db) => {
            if (!blocked) return db.close(); // came after the limit: nobody waits for it any more
            this.#held = null;
            this.#opening = opening;
            this.onFreed();
          })
          .catch(() => (this.#held = null));
      throw thrown;
    } finally {
      timers.forEach(clearTimeout);
    }
  }
}

/** The connection was lost, or the page was left in the middle: the same again may do. */
const wasCut = (thrown: unknown): boolean =>
  thrown instanceof DOMException && (thrown.name === 'InvalidStateError' || thrown.name === 'AbortError');

/** The browser's exceptions as ours. */
export function failure(thrown: unknown): ReaderError {
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'QuotaExceededError') return new ReaderError('quota', { cause: thrown });
  if (name === 'VersionError') return new ReaderError('newer-store', { cause: thrown });
  if (name === 'SecurityError' || name === 'ReferenceError' || name === 'TypeError')
    return new ReaderError('no-store', { cause: thrown });
  return asReaderError(thrown, 'broken-store');
}
