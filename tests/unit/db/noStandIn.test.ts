import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Store } from '../../../src/db/open.ts';
import { DATABASE } from '../../../src/db/schema.ts';
import { VERSION } from '../../../src/db/migrations.ts';
import { createAnnouncer } from '../../../src/sync/announce.ts';
import { useBrowser } from '../support/browser.ts';
import { openRaw } from '../support/database.ts';
import { feed, FeedServer, items } from '../support/feedServer.ts';

/** `$state.raw` is a plain field where nothing is drawn: the class is tested as the code it is. */
vi.stubGlobal('$state', { raw: <T>(value: T) => value });
const { Library } = await import('../../../src/state/library.svelte.ts');
const useMemory = vi.hoisted(() => vi.fn<() => Promise<void>>(() => Promise.resolve()));
vi.mock('../../../src/db/memory.ts', () => ({ useMemory }));

useBrowser();
const FEED = { key: 'feed.json', url: 'https://reader.example/feed.json', sections: [] };
let library: InstanceType<typeof Library>;
beforeEach(() => {
  useMemory.mockClear();
  vi.stubGlobal('$state', { raw: <T>(value: T) => value });
  new FeedServer().publish(FEED.url, feed(items(3)));
  library = new Library(new Store(), FEED, createAnnouncer());
});
afterEach(() => void vi.restoreAllMocks());

it('a database of a newer version is named, and nothing stands in for it', async () => {
  (await openRaw(DATABASE, VERSION + 1)).close();
  await library.open();
  expect(library.storeTrouble?.code).toBe('newer-store');
  expect(await library.refresh()).toBe(false);
  expect(library.storeTrouble?.code).toBe('newer-store');
  expect(useMemory).not.toHaveBeenCalled();
});

it('a database that another tab holds is named, and nothing stands in for it', async () => {
  const old = await openRaw(DATABASE, 1, (db) => db.createObjectStore('marks', { keyPath: 'id' }));
  await library.open();
  expect(library.storeTrouble?.code).toBe('blocked-store');
  expect(await library.refresh()).toBe(false);
  expect(useMemory).not.toHaveBeenCalled();
  old.close();
});

it('one that the browser refuses has a stand-in for the visit', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  await library.open();
  expect(useMemory).toHaveBeenCalledOnce();
});
