import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Migrations from '../../../src/db/migrations.ts';
import { readMarks } from '../../../src/db/marks.ts';
import { Store } from '../../../src/db/open.ts';
import { DATABASE } from '../../../src/db/schema.ts';
import { openRaw } from '../support/database.ts';
import { failure } from '../support/failures.ts';

/** As if the app had a further version: only then an older tab can be in the way. */
vi.mock('../../../src/db/migrations.ts', async (original) => {
  const shipped = await original<typeof Migrations>();
  return { ...shipped, VERSION: shipped.VERSION + 1 };
});
const { VERSION } = await import('../../../src/db/migrations.ts');

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Longer than anybody waits, whatever the limit is. */
const LONG = 60_000;
/** A tab with the version before, that hears no versionchange and so does not let go. */
const holdOld = () =>
  openRaw(DATABASE, VERSION - 1, (db) => db.createObjectStore('marks', { keyPath: 'id' }));
/** Enough turns of the event loop for everything that is under way but waits for no clock. */
const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};
const settled = async (promise: Promise<unknown>) => {
  let over = false;
  void promise.then(
    () => (over = true),
    () => (over = true),
  );
  await turns();
  return over;
};

describe('an older tab that holds the database', () => {
  it('is named within two seconds', async () => {
    const old = await holdOld();
    const reading = failure(readMarks(new Store()), 'blocked-store');
    await turns();
    await vi.advanceTimersByTimeAsync(2000);
    expect(await settled(reading)).toBe(true);
    old.close();
  });

  it('is named, and reading goes on as soon as that tab is closed', async () => {
    const old = await holdOld();
    const store = new Store();
    const reading = failure(readMarks(store), 'blocked-store');
    await turns();
    await vi.advanceTimersByTimeAsync(LONG);
    await reading;
    old.close();
    expect(await readMarks(store)).toEqual([]);
  });

  it('is named to whoever asks again meanwhile, and its going is told once', async () => {
    const old = await holdOld();
    const store = new Store();
    const freed = vi.fn<() => void>();
    store.onFreed = freed;
    for (let time = 0; time < 2; time++) {
      const reading = failure(readMarks(store), 'blocked-store');
      await turns();
      await vi.advanceTimersByTimeAsync(2000);
      expect(await settled(reading)).toBe(true);
    }
    expect(freed).not.toHaveBeenCalled();
    const open = vi.spyOn(IDBFactory.prototype, 'open');
    old.close();
    vi.useRealTimers();
    await vi.waitUntil(() => freed.mock.calls.length > 0);
    expect(await readMarks(store)).toEqual([]);
    expect(freed).toHaveBeenCalledOnce();
    expect(open, 'the opening that waited serves').not.toHaveBeenCalled();
  });
});

describe('a database that never opens', () => {
  it('is given up, and asked for anew the next time', async () => {
    const never = vi.spyOn(IDBFactory.prototype, 'open');
    never.mockImplementationOnce(() => new IDBOpenDBRequest());
    const store = new Store();
    const reading = failure(readMarks(store), 'no-store');
    await vi.advanceTimersByTimeAsync(1000);
    expect(await settled(reading)).toBe(false); // a slow phone is not given up at once
    await vi.advanceTimersByTimeAsync(LONG);
    await reading;
    expect(await readMarks(store)).toEqual([]);
    expect(never).toHaveBeenCalledTimes(2);
  });

  it('but comes too late is closed, so that it stands in nobody’s way', async () => {
    const old = await holdOld();
    const { open } = IDBFactory.prototype;
    // The browser says nothing of the tab that is in the way.
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(function (this: IDBFactory, ...given) {
      const request = open.apply(this, given);
      const listen = request.addEventListener.bind(request);
      request.addEventListener = (...[type, ...rest]: Parameters<typeof listen>) => {
        if (type !== 'blocked') listen(type, ...rest);
      };
      return request;
    });
    const reading = failure(readMarks(new Store()), 'no-store');
    await turns();
    await vi.advanceTimersByTimeAsync(LONG);
    await reading;
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    old.close(); // now the opening goes through, for nobody
    vi.useRealTimers();
    await vi.waitUntil(() => close.mock.contexts.some((db) => db !== old));
  });

  it('leaves no timer behind when it opens in time', async () => {
    await readMarks(new Store());
    expect(vi.getTimerCount()).toBe(0);
  });
});
