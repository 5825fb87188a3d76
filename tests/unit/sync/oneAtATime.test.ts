import { beforeEach, describe, expect, it } from 'vitest';
import { Store } from '../../../src/db/open.ts';
import { countStored } from '../../../src/db/shelf.ts';
import { refreshFeed } from '../../../src/sync/refresh.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { failure } from '../support/failures.ts';
import { feed, FeedServer, items } from '../support/feedServer.ts';

const browser = useBrowser();
const URL_ = 'https://reader.example/feed.json';
const SOURCE = { key: 'feed.json', url: URL_, sections: [] };
let store: Store;
let server: FeedServer;
beforeEach(() => {
  store = new Store();
  server = new FeedServer();
  server.publish(URL_, feed(items(2)), '"1"');
});

/** Lets the server wait until `release` is called. */
function holdServer(): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  server.meanwhile = () => held;
  return release;
}

describe('two tabs', () => {
  it('refresh one at a time: the other is told at once that it is done elsewhere', async () => {
    const release = holdServer();
    const one = refreshFeed(store, SOURCE);
    const other = await refreshFeed(new Store(), SOURCE);
    expect(other).toEqual({ outcome: 'elsewhere', added: [], changed: [] });
    release();
    expect((await one).added).toHaveLength(2);
    expect(server.urls()).toHaveLength(1);
  });

  it('refresh one after the other when the first is done, or has failed', async () => {
    server.fail(URL_, 500);
    await failure(refreshFeed(store, SOURCE), 'server');
    server.publish(URL_, feed(items(2)), '"1"');
    expect((await refreshFeed(new Store(), SOURCE)).outcome).toBe('updated');
    expect((await refreshFeed(store, SOURCE)).outcome).toBe('unchanged');
  });

  it('look for one article each in its turn', async () => {
    const release = holdServer();
    const one = refreshFeed(store, SOURCE);
    const looking = refreshFeed(new Store(), SOURCE, { until: 'nothing' });
    release();
    expect((await one).added).toHaveLength(2);
    expect((await looking).outcome).toBe('updated');
    expect(server.urls()).toHaveLength(2);
  });

  it('of two magazines do not wait for each other', async () => {
    const release = holdServer();
    const one = refreshFeed(store, SOURCE);
    const other = refreshFeed(store, { ...SOURCE, key: 'other.json' });
    release();
    expect([(await one).outcome, (await other).outcome]).toEqual(['updated', 'updated']);
  });
});

it('refreshes without locks where the browser has none, and merges one copy all the same', async () => {
  delete browser.navigator.locks;
  await Promise.all([refreshFeed(store, SOURCE), refreshFeed(new Store(), SOURCE)]);
  expect(await countStored(store)).toMatchObject({ articles: 2 });
});
