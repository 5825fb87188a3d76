import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchLeaving } from '../../../src/db/leaving.ts';
import { changeMark } from '../../../src/db/changeMark.ts';
import { readMarks } from '../../../src/db/marks.ts';
import { Store } from '../../../src/db/open.ts';
import { VERSION } from '../../../src/db/migrations.ts';
import { DATABASE } from '../../../src/db/schema.ts';
import { openRaw } from '../support/database.ts';

let page: EventTarget;
const hide = (persisted: boolean) =>
  void page.dispatchEvent(Object.assign(new Event('pagehide'), { persisted }));
const show = () => void page.dispatchEvent(new Event('pageshow'));
const save = (store: Store) => changeMark(store, 'a', (mark) => ({ ...mark, savedAt: 1 }));
/** Enough turns of the event loop for everything that is under way. */
const turns = async () => {
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
};
/** What the next page does: it wants the database for itself, and gets it only when no transaction is left. */
async function whatIsStored(): Promise<unknown[]> {
  const db = await openRaw(DATABASE, VERSION);
  const request = db.transaction('marks', 'readwrite').objectStore('marks').getAll();
  await new Promise((resolve) => (request.onsuccess = resolve));
  db.close();
  return request.result;
}

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  watchLeaving();
});
afterEach(async () => {
  show();
  vi.unstubAllGlobals();
  await new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE).onsuccess = resolve));
});

describe('a page that is kept for Back', () => {
  test.each([0, 1, 2, 4, 8, 16])(
    'ends what it had begun %i microtasks ago, and does it again when it is back',
    async (steps) => {
      const store = new Store();
      await readMarks(store);
      const saving = save(store);
      for (let step = 0; step < steps; step++) await Promise.resolve();
      hide(true);
      expect(await whatIsStored()).toEqual([]);
      show();
      await saving;
      expect(await readMarks(store)).toMatchObject([{ id: 'a', savedAt: 1 }]);
      await store.close();
    },
  );

  test('lets a transaction end that is being committed, and ends the others', async () => {
    const store = new Store();
    const names = ['committed', 'open'] as const;
    const [committed, open] = await store.use((db) =>
      Promise.resolve(names.map(() => db.transaction('meta', 'readonly'))),
    );
    committed?.commit();
    hide(true);
    await committed?.done;
    await expect(open?.done).rejects.toThrow('AbortError');
    await store.close();
  });

  test('begins nothing while it is away', async () => {
    const store = new Store();
    await readMarks(store);
    hide(true);
    const saving = save(store);
    await turns();
    expect(await whatIsStored()).toEqual([]);
    show();
    await saving;
    expect(await whatIsStored()).toHaveLength(1);
    await store.close();
  });

  test('lets go of a database that it was just making', async () => {
    const store = new Store();
    const reading = readMarks(store);
    await Promise.resolve();
    hide(true);
    show();
    expect(await reading).toEqual([]);
    await store.close();
  });
});

test('a page that ends for good leaves its last write to the browser', async () => {
  const store = new Store();
  await readMarks(store);
  const saving = save(store);
  hide(false);
  await saving;
  expect(await readMarks(store)).toHaveLength(1);
  await store.close();
});
