import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeMark } from '../../../src/db/changeMark.ts';
import { Store } from '../../../src/db/open.ts';
import { NOTHING_IN_BACKGROUND, type BackgroundOrder } from '../../../src/model/background.ts';
import { articleId } from '../../../src/model/identity.ts';
import { useBrowser } from '../support/browser.ts';
import '../support/database.ts';
import { feed, FeedServer, items } from '../support/feedServer.ts';

/** By its place alone: the types of a worker's world would take the page's away from all other tests. */
const place = new URL('../../../src/worker/background.ts', import.meta.url).pathname;
const { fetchInBackground, recountBadge, takeOrder } = (await import(place)) as {
  fetchInBackground(): Promise<void>;
  recountBadge(): Promise<void>;
  takeOrder(order: BackgroundOrder): Promise<void>;
};

const browser = useBrowser();
const HOUR = 3_600_000;
const URL_ = 'https://reader.example/feed.json';
const setAppBadge = vi.fn<(unread: number) => Promise<void>>(() => Promise.resolve());
const showNotification = vi.fn<(title: string, options: { body: string }) => Promise<void>>(() =>
  Promise.resolve(),
);
let server: FeedServer;
let now = Date.UTC(2026, 10, 22);

/** The worker of a browser that has all this, with leave to notify. */
beforeEach(() => {
  now = Date.UTC(2026, 10, 22);
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  setAppBadge.mockClear();
  showNotification.mockClear();
  Object.assign(browser.navigator, { setAppBadge });
  vi.stubGlobal('Notification', { permission: 'granted' });
  vi.stubGlobal('self', { registration: { showNotification } });
  server = new FeedServer();
  server.publish(URL_, feed(items(3)));
});

const order = (allowed: Partial<BackgroundOrder>) =>
  takeOrder({
    ...NOTHING_IN_BACKGROUND,
    kind: 'background',
    name: 'The Envoy',
    feed: { key: 'feed.json', url: URL_, sections: [] },
    ...allowed,
  });
const id = (n: number) => articleId('feed.json', `https://m.example/${n}`);
const mark = (n: number, what: { savedAt?: number; readAt?: number }) =>
  changeMark(new Store(), id(n), (before) => ({ ...before, ...what }));
/** The feed has so many more than at first, and the browser wakes the worker. */
async function wakeWithNews(count: number): Promise<void> {
  server.publish(URL_, feed(items(3 + count, -count)));
  await fetchInBackground();
}

describe('a worker that is woken', () => {
  it('does nothing unless it was told to', async () => {
    await fetchInBackground();
    await order({});
    await fetchInBackground();
    await recountBadge();
    expect(server.urls()).toEqual([]);
    expect(setAppBadge).not.toHaveBeenCalled();
    expect(showNotification).not.toHaveBeenCalled();
  });

  it('fetches and neither counts nor notifies where only that was chosen', async () => {
    await order({ fetch: true });
    await wakeWithNews(1);
    expect(server.urls()).toEqual([URL_]);
    expect(setAppBadge).not.toHaveBeenCalled();
    expect(showNotification).not.toHaveBeenCalled();
  });
});

describe('the number on the icon', () => {
  it('is that of unread saved articles, and goes down when they are read', async () => {
    await order({ fetch: true, badge: true });
    await mark(0, { savedAt: 1 });
    await mark(1, { savedAt: 1 });
    await mark(2, { savedAt: 1, readAt: 2 });
    await fetchInBackground();
    expect(setAppBadge).toHaveBeenLastCalledWith(2);
    await mark(0, { readAt: 3 });
    await recountBadge();
    expect(setAppBadge).toHaveBeenLastCalledWith(1);
  });

  it('counts what is unread in the chosen sections too, each article once', async () => {
    await order({ fetch: true, badge: true, badgeSections: ['more', 'no-such'] });
    await mark(0, { savedAt: 1 });
    await mark(1, { readAt: 1 });
    await fetchInBackground();
    expect(setAppBadge).toHaveBeenLastCalledWith(2); // the saved one, and the third
    await wakeWithNews(2);
    expect(setAppBadge).toHaveBeenLastCalledWith(4);
  });

  it('is left alone by a browser that has none', async () => {
    Reflect.deleteProperty(browser.navigator, 'setAppBadge');
    await order({ fetch: true, badge: true });
    await fetchInBackground();
    expect(server.urls()).toEqual([URL_]);
  });
});

describe('a notification', () => {
  it('says how many came, once a day at most, whatever the clock does', async () => {
    await order({ fetch: true, notify: true });
    await fetchInBackground();
    expect(showNotification).toHaveBeenCalledExactlyOnceWith(
      'The Envoy',
      expect.objectContaining({ body: '3 new articles are here to read.' }),
    );
    now += 23 * HOUR;
    await wakeWithNews(1);
    expect(showNotification).toHaveBeenCalledTimes(1);
    now += 2 * HOUR;
    await wakeWithNews(2);
    expect(showNotification).toHaveBeenLastCalledWith(
      'The Envoy',
      expect.objectContaining({ body: 'One new article is here to read.' }),
    );
    expect(showNotification).toHaveBeenCalledTimes(2);
  });

  it('is not shown when nothing came, nor without leave', async () => {
    await order({ fetch: true, notify: true });
    vi.stubGlobal('Notification', { permission: 'denied' });
    await fetchInBackground();
    vi.stubGlobal('Notification', { permission: 'granted' });
    await fetchInBackground();
    expect(showNotification).not.toHaveBeenCalled();
  });
});
