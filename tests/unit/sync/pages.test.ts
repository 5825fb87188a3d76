import { beforeEach, describe, expect, it } from 'vitest';
import { readFeedRecord } from '../../../src/db/feeds.ts';
import { Store } from '../../../src/db/open.ts';
import { countStored } from '../../../src/db/shelf.ts';
import { refreshFeed } from '../../../src/sync/refresh.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { feed, FeedServer, items } from '../support/feedServer.ts';
import { PAGED, pageUrl, publishPages } from '../support/pagedFeed.ts';

useBrowser();
const PAGE_LIMIT = 20;
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

describe('a feed of several pages', () => {
  it('is read to its end the first time, and known as complete', async () => {
    publish(3);
    expect((await refresh()).asked).toEqual([1, 2, 3].map(pageUrl));
    expect(await stored()).toBe(3);
    expect(await record()).toMatchObject({ backfill: null, total: 3 });
  });

  it('is read no further than a page that brings nothing new', async () => {
    publish(5);
    await refresh();
    publish(5, 1);
    const { asked, added } = await refresh();
    expect(added).toHaveLength(1);
    expect(asked).toEqual([1, 2].map(pageUrl));
    expect(await record()).toMatchObject({ backfill: null });
    expect((await refresh()).asked).toEqual([pageUrl(1)]);
  });

  it('that ends in a circle is read once', async () => {
    publish(2);
    server.publish(pageUrl(2), feed(items(1, 2), { next_url: '1.json' }));
    expect((await refresh()).asked).toEqual([1, 2].map(pageUrl));
    expect(await stored()).toBe(2);
    expect((await refresh()).asked).toEqual([pageUrl(1)]);
  });

  it('that names itself as its next page is read once, and counted once', async () => {
    server.publish(pageUrl(1), feed(items(2), { next_url: pageUrl(1) }));
    expect((await refresh()).asked).toEqual([pageUrl(1)]);
    expect(await record()).toMatchObject({ total: 2, backfill: null });
  });

  it.each(['javascript:alert(1)', 'ftp://m.example/2', 'http://[', 'data:application/json,{}'])(
    'whose next page is %s ends there',
    async (next_url) => {
      server.publish(pageUrl(1), feed(items(2), { next_url }));
      expect((await refresh()).asked).toEqual([pageUrl(1)]);
    },
  );

  it('is read 20 pages at a time at most, and goes on there the next time', async () => {
    publish(PAGE_LIMIT + 3);
    expect((await refresh()).asked).toHaveLength(PAGE_LIMIT);
    expect(await record()).toMatchObject({ backfill: pageUrl(PAGE_LIMIT + 1) });
    const { asked, added } = await refresh();
    expect(asked).toEqual([1, 21, 22, 23].map(pageUrl));
    expect(added).toHaveLength(3);
    expect(await record()).toMatchObject({ backfill: null, total: PAGE_LIMIT + 3 });
    expect((await refresh()).asked).toEqual([pageUrl(1)]);
  });

  it('is read as far when every page is behind a redirect', async () => {
    publish(PAGE_LIMIT + 3);
    server.endsAt = (url) => url.replace('reader.example/', 'reader.example/moved/');
    for (let n = 2; n <= PAGE_LIMIT + 3; n++) {
      const list = feed(items(1, n), { next_url: `../${n + 1}.json` });
      server.publish(pageUrl(n), list);
    }
    server.publish(pageUrl(1), feed(items(1, 1), { next_url: '../2.json' }));
    expect((await refresh()).asked).toHaveLength(PAGE_LIMIT);
  });

  it('goes on there also when its first page changed meanwhile, and reads nothing twice', async () => {
    publish(PAGE_LIMIT + 3);
    await refresh();
    publish(PAGE_LIMIT + 3, 1);
    const { asked } = await refresh();
    expect(await stored()).toBe(PAGE_LIMIT + 4);
    expect(asked.length).toBeLessThan(PAGE_LIMIT);
    expect(await record()).toMatchObject({ backfill: null });
  });
});
