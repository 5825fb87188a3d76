import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readFeedRecord } from '../../../src/db/feeds.ts';
import { Store } from '../../../src/db/open.ts';
import { readArticle, countStored } from '../../../src/db/shelf.ts';
import { readWindow } from '../../../src/db/windows.ts';
import { articleId } from '../../../src/model/identity.ts';
import { refreshFeed } from '../../../src/sync/refresh.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { feed, FeedServer, items } from '../support/feedServer.ts';

vi.setConfig({ testTimeout: 60_000 }); // thousands of rows, on a machine that may be busy

useBrowser();
const URL_ = 'https://reader.example/feed.json';
const SOURCE = { key: 'feed.json', url: URL_, sections: [{ name: 'Maps', slug: 'maps' }] };
let store: Store;
let server: FeedServer;
beforeEach(() => {
  store = new Store();
  server = new FeedServer();
});

const refresh = () => refreshFeed(store, SOURCE);
const idOf = (n: number) => articleId('feed.json', `https://m.example/${n}`);

describe('a refresh', () => {
  it('brings what is new and what changed, and remembers the document', async () => {
    server.publish(URL_, feed(items(2)), '"1"');
    expect(await refresh()).toEqual({ outcome: 'updated', added: [idOf(0), idOf(1)], changed: [] });
    const [first, ...rest] = items(3);
    server.publish(URL_, feed([{ ...first, id: first?.id ?? '', title: 'Edited' }, ...rest]), '"2"');
    expect(await refresh()).toEqual({ outcome: 'updated', added: [idOf(2)], changed: [idOf(0)] });
    expect((await readArticle(store, idOf(0)))?.header.headline).toBe('Edited');
    expect(await readFeedRecord(store, 'feed.json')).toMatchObject({ etag: '"2"', total: 3, backfill: null });
  });

  it('asks with the validator of the last document, and ends at a 304', async () => {
    server.publish(URL_, feed(items(2)), '"1"');
    await refresh();
    expect(server.asked[0]?.headers.get('if-none-match')).toBeNull();
    const write = vi.spyOn(IDBObjectStore.prototype, 'put');
    expect(await refresh()).toEqual({ outcome: 'unchanged', added: [], changed: [] });
    expect(server.asked[1]?.headers.get('if-none-match')).toBe('"1"');
    expect(write).not.toHaveBeenCalled();
  });

  it('ends at bytes it has seen, also where the server knows no validators', async () => {
    server.publish(URL_, feed(items(2)));
    await refresh();
    const write = vi.spyOn(IDBObjectStore.prototype, 'put');
    expect(await refresh()).toEqual({ outcome: 'unchanged', added: [], changed: [] });
    expect(write).not.toHaveBeenCalled();
  });

  it('sees the same bytes under a new validator once, and asks with the new one from then on', async () => {
    server.publish(URL_, feed(items(2)), '"1"');
    await refresh();
    server.publish(URL_, feed(items(2)), '"2"');
    expect(await refresh()).toMatchObject({ outcome: 'unchanged' });
    await refresh();
    expect(server.asked.at(-1)?.headers.get('if-none-match')).toBe('"2"');
  });

  it('merges 1,000 articles in transactions of at most 200', async () => {
    server.publish(URL_, feed(items(1000)));
    const puts = new Map<IDBTransaction, number>();
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given: Parameters<IDBObjectStore['put']>
    ) {
      if (this.name === 'headers') puts.set(this.transaction, (puts.get(this.transaction) ?? 0) + 1);
      return put.apply(this, given);
    });
    const { added } = await refresh();
    expect(added).toHaveLength(1000);
    expect(Math.max(...puts.values())).toBeLessThanOrEqual(200);
    expect(await countStored(store)).toMatchObject({ articles: 1000 });
  });

  it('tells that a feed has expired, then and whenever it is asked again', async () => {
    server.publish(URL_, feed(items(1), { expired: true }), '"1"');
    expect(await refresh()).toMatchObject({ outcome: 'expired', added: [idOf(0)] });
    expect(await refresh()).toMatchObject({ outcome: 'expired', added: [] });
    server.publish(URL_, feed(items(2)), '"2"'); // it has changed its mind
    expect(await refresh()).toMatchObject({ outcome: 'updated', added: [idOf(1)] });
  });

  it('counts what it had to drop, with the reason', async () => {
    const given = JSON.parse(feed(items(2))) as { items: unknown[] };
    server.publish(URL_, JSON.stringify({ ...given, items: [7, ...given.items] }));
    expect((await refresh()).added).toHaveLength(2);
    const record = await readFeedRecord(store, 'feed.json');
    expect(record).toMatchObject({ total: 3, dropped: [{ position: 0, reason: 'not-an-object' }] });
  });

  it('keeps undated articles in the order of the feed', async () => {
    const undated = items(4).map(({ id, title = '' }) => ({ id, title, content_text: 'x' }));
    server.publish(URL_, feed(undated));
    await refresh();
    const { rows } = await readWindow(store, { of: 'all' }, { limit: 9 });
    expect(rows.map(({ id }) => id)).toEqual([0, 1, 2, 3].map(idOf));
  });

  it('tells of each page that brought something, when it is there to be read', async () => {
    const told: [number, number][] = [];
    const next = 'https://reader.example/2.json';
    server.publish(URL_, feed(items(2), { next_url: '2.json' }));
    server.publish(next, feed(items(3, 2)));
    const reading: Promise<void>[] = [];
    const onMerged = (added: readonly string[]) =>
      reading.push(
        countStored(store).then(({ articles }) => {
          told.push([added.length, articles]);
        }),
      );
    server.meanwhile = async (url) => void (url === next && (await Promise.all(reading)));
    await refreshFeed(store, SOURCE, { onMerged: (added) => void onMerged(added) });
    await Promise.all(reading);
    expect(told).toEqual([
      [2, 2],
      [3, 5],
    ]);
    told.length = 0;
    await refreshFeed(store, SOURCE, { onMerged: (added) => void onMerged(added) });
    server.publish(URL_, feed([{ ...items(1)[0], id: 'https://m.example/0', title: 'Edited' }]));
    await refreshFeed(store, SOURCE, { onMerged: (added) => void onMerged(added) });
    await Promise.all(reading);
    expect(told).toEqual([]);
  });
});
