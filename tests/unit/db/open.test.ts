import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { VERSION } from '../../../src/db/migrations.ts';
import { readMarks } from '../../../src/db/marks.ts';
import { changeMark } from '../../../src/db/changeMark.ts';
import { destroy } from '../../../src/db/destroy.ts';
import { Store } from '../../../src/db/open.ts';
import { DATABASE } from '../../../src/db/schema.ts';
import { openRaw } from '../support/database.ts';
import { failure } from '../support/failures.ts';

let store: Store;
beforeEach(() => (store = new Store()));
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const save = (in_ = store) => changeMark(in_, 'a', (mark) => ({ ...mark, savedAt: 1 }));
const opens = () => vi.spyOn(IDBFactory.prototype, 'open');

describe('the database', () => {
  it('is opened once, by whoever comes first', async () => {
    const open = opens();
    await Promise.all([readMarks(store), readMarks(store)]);
    await readMarks(store);
    expect(open).toHaveBeenCalledExactlyOnceWith(DATABASE, VERSION);
  });

  it('is asked for again after it could not be opened', async () => {
    opens().mockImplementationOnce(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await failure(readMarks(store), 'no-store');
    expect(await readMarks(store)).toEqual([]);
  });
});

describe('a browser without a database', () => {
  it('that has no indexedDB at all is no-store', async () => {
    Reflect.deleteProperty(globalThis, 'indexedDB');
    await failure(readMarks(store), 'no-store');
  });

  it.each(['SecurityError', 'TypeError'])('that refuses it with %s is no-store', async (name) => {
    opens().mockImplementation(() => {
      throw name === 'TypeError' ? new TypeError('no') : new DOMException('no', name);
    });
    const { cause } = await failure(readMarks(store), 'no-store');
    expect(cause).toHaveProperty('name', name);
  });

  it('whose database is damaged is broken-store, with the reason', async () => {
    opens().mockImplementation(() => {
      throw new DOMException('Internal error.', 'UnknownError');
    });
    const { cause } = await failure(readMarks(store), 'broken-store');
    expect(cause).toHaveProperty('message', 'Internal error.');
  });
});

describe('another version of the app', () => {
  it('that was here later is told as newer-store, and its data stay', async () => {
    const later = await openRaw(DATABASE, VERSION + 1, (db) => db.createObjectStore('later'));
    later.close();
    await failure(readMarks(store), 'newer-store');
    expect([...(await openRaw(DATABASE, VERSION + 1)).objectStoreNames]).toEqual(['later']);
  });

  it('that comes while this one is open gets the database at once, and this one is told', async () => {
    const superseded = vi.fn<() => void>();
    store.onSuperseded = superseded;
    await save();
    const later = await openRaw(DATABASE, VERSION + 1); // would wait for ever if it were not let go
    expect(superseded).toHaveBeenCalledOnce();
    later.close();
    await failure(readMarks(store), 'newer-store');
  });
});

describe('a connection that was lost', () => {
  const lose = () => store.use((db) => Promise.resolve(db.close()));

  it('is made again without a word, and the work is done once more', async () => {
    await save();
    await lose();
    const open = opens();
    expect(await readMarks(store)).toEqual([{ id: 'a', savedAt: 1 }]);
    await changeMark(store, 'a', (mark) => ({ ...mark, readAt: 2 }));
    expect(await readMarks(store)).toEqual([{ id: 'a', savedAt: 1, readAt: 2 }]);
    expect(open).toHaveBeenCalledOnce();
  });

  it('that is lost each time is broken-store after one more try', async () => {
    const work = vi.fn<() => Promise<never>>(() =>
      Promise.reject(new DOMException('closing', 'InvalidStateError')),
    );
    await failure(store.use(work), 'broken-store');
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('is no reason to repeat work that failed for another one', async () => {
    const work = vi.fn<() => Promise<never>>(() =>
      Promise.reject(new DOMException('full', 'QuotaExceededError')),
    );
    await failure(store.use(work), 'quota');
    expect(work).toHaveBeenCalledOnce();
  });

  it('serves every reader who waits, when several lost it at once', async () => {
    await save();
    await lose();
    const all = await Promise.all([readMarks(store), readMarks(store), readMarks(store)]);
    expect(all.flat()).toHaveLength(3);
  });
});

describe('forgetting everything', () => {
  it('leaves an empty database that can be used at once', async () => {
    await save();
    await destroy(store);
    expect(await indexedDB.databases()).toEqual([]);
    expect(await readMarks(store)).toEqual([]);
  });

  it('works before anything was opened', async () => {
    await save(new Store());
    await destroy(store);
    expect(await readMarks(store)).toEqual([]);
  });

  it('works under an open tab, which lets go', async () => {
    const other = new Store();
    await save(other);
    await destroy(store);
    expect(await readMarks(other)).toEqual([]);
  });

  it('says so when something holds the database', async () => {
    await save();
    const held = await openRaw(DATABASE, VERSION);
    await failure(destroy(store), 'blocked-store');
    held.close();
  });
});
