import { beforeEach, describe, expect, it } from 'vitest';
import { readMarks } from '../../../src/db/marks.ts';
import { changeMark } from '../../../src/db/changeMark.ts';
import { readFeedRecord } from '../../../src/db/feeds.ts';
import { Store } from '../../../src/db/open.ts';
import { readWindow } from '../../../src/db/windows.ts';
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

/** Everything the store holds that a refresh could touch. */
const contents = () =>
  store.use(async (db) => ({
    headers: await db.getAll('headers'),
    bodies: await db.getAll('bodies'),
    record: await readFeedRecord(store, SOURCE.key),
    marks: await readMarks(store),
  }));

beforeEach(async () => {
  store = new Store();
  server = new FeedServer();
  server.publish(URL_, feed(items(3)), '"1"');
  await refreshFeed(store, SOURCE);
  const { rows } = await readWindow(store, { of: 'all' }, { limit: 9 });
  await changeMark(store, rows[1]?.id ?? '', (mark) => ({ ...mark, savedAt: 1 }));
});

describe('a refresh that fails leaves the store as it was and says why', () => {
  it.each([
    ['server', 500],
    ['server', 502],
    ['busy', 503],
    ['busy', 429],
    ['not-found', 404],
    ['refused', 403],
    ['odd-answer', 418],
  ] as const)('%s: the server answers %i', async (code, status) => {
    const before = await contents();
    server.fail(URL_, status);
    await failure(refreshFeed(store, SOURCE), code);
    expect(await contents()).toEqual(before);
  });

  it.each([
    ['html', '<!doctype html><title>Sign in</title>'],
    ['not-json', 'feed'],
    ['truncated', feed(items(9)).slice(0, -20)],
    ['truncated', ''],
    ['not-feed', '{"articles":[]}'],
    ['not-feed', '[]'],
    ['empty', feed([])],
    ['empty', '{"items":[null, 7, {}]}'],
  ] as const)('%s: the document is %j', async (code, body) => {
    const before = await contents();
    server.publish(URL_, body, '"2"');
    await failure(refreshFeed(store, SOURCE), code);
    expect(await contents()).toEqual(before);
  });

  it('offline: the device says so', async () => {
    const before = await contents();
    browser.navigator.onLine = false;
    server.fail(URL_, new TypeError('Failed to fetch'));
    await failure(refreshFeed(store, SOURCE), 'offline');
    expect(await contents()).toEqual(before);
  });

  it('unreachable: nobody answers', async () => {
    const before = await contents();
    server.fail(URL_, new TypeError('Failed to fetch'));
    await failure(refreshFeed(store, SOURCE), 'unreachable');
    expect(await contents()).toEqual(before);
  });

  it('the reason of who gave up: nothing is half there', async () => {
    const before = await contents();
    server.publish(URL_, feed(items(5)), '"2"');
    const giveUp = new AbortController();
    server.meanwhile = () => giveUp.abort();
    await expect(refreshFeed(store, SOURCE, { signal: giveUp.signal })).rejects.toHaveProperty(
      'name',
      'AbortError',
    );
    expect(await contents()).toEqual(before);
  });
});

describe('after a failure', () => {
  it('the next refresh goes on as if it had not been', async () => {
    server.fail(URL_, 500);
    await failure(refreshFeed(store, SOURCE), 'server');
    server.publish(URL_, feed(items(4)), '"2"');
    expect(await refreshFeed(store, SOURCE)).toMatchObject({ outcome: 'updated', added: { length: 1 } });
  });

  it('an emptied feed that is restored brings nothing twice', async () => {
    const before = await contents();
    server.publish(URL_, feed([]), '"2"');
    await failure(refreshFeed(store, SOURCE), 'empty');
    server.publish(URL_, feed(items(3)), '"3"');
    expect(await refreshFeed(store, SOURCE)).toMatchObject({ added: [], changed: [] });
    expect((await contents()).headers).toEqual(before.headers);
  });
});

it('an item that leaves the feed stays in the store, in its place and saved', async () => {
  const before = await contents();
  server.publish(URL_, feed(items(1)), '"2"');
  await refreshFeed(store, SOURCE);
  const after = await contents();
  expect([after.headers, after.bodies, after.marks]).toEqual([before.headers, before.bodies, before.marks]);
});
