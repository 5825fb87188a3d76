import { beforeEach, describe, expect, it } from 'vitest';
import { readFeedRecord } from '../../../src/db/feeds.ts';
import { Store } from '../../../src/db/open.ts';
import { countStored } from '../../../src/db/shelf.ts';
import { readWindow } from '../../../src/db/windows.ts';
import { refreshFeed } from '../../../src/sync/refresh.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { failure } from '../support/failures.ts';
import { feed, FeedServer, items } from '../support/feedServer.ts';
import { PAGED, pageUrl, publishPages } from '../support/pagedFeed.ts';

useBrowser();
let store: Store;
let server: FeedServer;
beforeEach(() => {
  store = new Store();
  server = new FeedServer();
});

const publish = (count: number, extra = 0) => publishPages(server, count, extra);
const refresh = async () => {
  const refreshed = await refreshFeed(store, PAGED);
  return { ...refreshed, asked: server.urls() };
};
const stored = async () => (await countStored(store)).articles;
const record = () => readFeedRecord(store, PAGED.key);

describe('a first fill that is cut', () => {
  beforeEach(async () => {
    publish(4);
    server.fail(pageUrl(3), 500);
    await failure(refresh(), 'server');
  });

  it('keeps the pages that came', async () => {
    expect(await stored()).toBe(2);
    expect(await record()).toMatchObject({ backfill: pageUrl(3), etag: '"1 0"' });
  });

  it('goes on where it was cut, though the first page has not changed', async () => {
    publish(4);
    server.urls();
    expect((await refresh()).asked).toEqual([1, 3, 4].map(pageUrl));
    expect(await stored()).toBe(4);
    expect(await record()).toMatchObject({ backfill: null, total: 4 });
  });

  it('remembers the new validator of a first page that is otherwise the same', async () => {
    publish(4);
    const one = feed(items(1, 1), { next_url: '2.json' });
    server.publish(pageUrl(1), one, '"moved"');
    await refresh();
    expect(await record()).toMatchObject({ etag: '"moved"', backfill: null });
  });

  it('goes on also when the first page changed', async () => {
    publish(4, 1);
    await refresh();
    expect(await stored()).toBe(5);
    expect(await record()).toMatchObject({ backfill: null });
  });

  it('is over when a page to go on with holds no article', async () => {
    publish(4);
    server.publish(pageUrl(3), feed([]));
    await refresh();
    expect(await record()).toMatchObject({ backfill: null });
    expect(await stored()).toBe(2);
  });

  it('puts undated articles of the pages that follow behind those that came before', async () => {
    publish(4);
    const undated = { id: 'https://m.example/undated', title: 'Undated', content_text: 'x' };
    server.publish(pageUrl(3), feed([undated, null as never]));
    await refresh();
    expect((await record())?.dropped).toMatchObject([{ position: 3 }]);
    const { rows } = await readWindow(store, { of: 'all' }, { limit: 9 });
    const at = rows.find(({ headline }) => headline === 'Undated');
    expect((at?.firstSeenAt ?? 0) - (at?.orderAt ?? 0)).toBeGreaterThanOrEqual(2); // two articles stand before it
  });
});
