import { beforeEach, describe, expect, it } from 'vitest';
import { Store } from '../../../src/db/open.ts';
import { readArticle, countStored } from '../../../src/db/shelf.ts';
import { articleId } from '../../../src/model/identity.ts';
import { refreshFeed } from '../../../src/sync/refresh.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { feed, FeedServer, items } from '../support/feedServer.ts';
import { PAGED, pageUrl, publishPages } from '../support/pagedFeed.ts';

useBrowser();
const idOf = (n: number) => articleId(PAGED.key, `https://m.example/${n}`);
let store: Store;
let server: FeedServer;

/** Pages 1 to 30, with the article of the same number on each. */
beforeEach(() => {
  store = new Store();
  server = new FeedServer();
  publishPages(server, 30);
});
const look = (id: string) => refreshFeed(store, PAGED, { until: id });
const stored = async () => (await countStored(store)).articles;

describe('looking for one article, as a shared link does', () => {
  it('reads page after page until it has come by, and no further', async () => {
    const { added } = await look(idOf(3));
    expect(added).toContain(idOf(3));
    expect(server.urls()).toEqual([1, 2, 3].map(pageUrl));
    expect(await readArticle(store, idOf(3))).not.toBeNull();
  });

  it('reads pages that bring nothing new, too, and asks for the first one whole', async () => {
    server.publish(pageUrl(1), feed(items(1, 1)), '"1 0"');
    await refreshFeed(store, PAGED);
    server.publish(pageUrl(1), feed(items(1, 1), { next_url: '2.json' }), '"1 0"');
    server.urls();
    await look(idOf(2));
    expect(server.asked[0]?.headers.get('if-none-match')).toBeNull();
    expect(server.urls()).toEqual([1, 2].map(pageUrl));
    expect(await readArticle(store, idOf(2))).not.toBeNull();
  });

  it('ends without it after 20 pages', async () => {
    await look('nothing');
    expect(server.urls()).toHaveLength(20);
    expect(await readArticle(store, 'nothing')).toBeNull();
  });

  it('is no end of the first fill: what was not read comes with the next refresh', async () => {
    await look(idOf(1));
    expect(await stored()).toBe(1);
    await refreshFeed(store, PAGED);
    expect(await stored()).toBeGreaterThanOrEqual(20);
  });

  it('loses nothing of a first fill that was cut before', async () => {
    server.fail(pageUrl(5), 500);
    await refreshFeed(store, PAGED).catch(() => {}); // cut at page 5
    server.publish(pageUrl(5), feed(items(1, 5), { next_url: '6.json' }));
    await look(idOf(1));
    await refreshFeed(store, PAGED);
    expect(await stored()).toBeGreaterThanOrEqual(20);
  });
});
