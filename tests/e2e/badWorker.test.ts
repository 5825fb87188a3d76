import { expect, test } from '../support/calmTest.ts';
import { plainFeed, send } from '../support/plainFeed.ts';
import { expectShelfReadable, fillShelf } from '../support/shelfOfTwenty.ts';
import { workerInCharge } from '../support/shelves.ts';
import { startSite, type TestSite } from '../support/site.ts';
import { sampled } from '../support/sweep.ts';

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());
test.beforeEach(() => site.answer('/feed.json', send(plainFeed(20))));
test.afterEach(() => site.clearAnswers());

/** What stands between a page and its service worker. Returns nothing, or what runs in the page before the reader. */
const REFUSALS: readonly { how: string; server?: () => void; page?: () => void }[] = [
  { how: 'its script is gone', server: () => site.answer('/sw.js', send('Not here.', 404)) },
  {
    how: 'its script is a web page',
    server: () => site.answer('/sw.js', send('<!doctype html>', 200, { 'Content-Type': 'text/html' })),
  },
  {
    how: 'its script throws',
    server: () =>
      site.answer('/sw.js', send('throw new Error("no")', 200, { 'Content-Type': 'text/javascript' })),
  },
  {
    how: 'the browser refuses to register it',
    page: () => {
      ServiceWorkerContainer.prototype.register = () =>
        Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
    },
  },
  {
    how: 'the browser knows no workers',
    page: () => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
  },
];

for (const refusal of sampled(REFUSALS, 2))
  test(`${refusal.how}, with nothing stored: the reader reads`, async ({ page }) => {
    refusal.server?.();
    if (refusal.page) await page.addInitScript(refusal.page);
    await page.goto(site.url);
    await expectShelfReadable(page);
  });

for (const refusal of sampled(REFUSALS, 2, 1))
  test(`${refusal.how}, with 20 articles stored: they stay readable`, async ({ page }) => {
    await fillShelf(page, site);
    refusal.server?.();
    if (refusal.page) await page.addInitScript(refusal.page);
    site.answer('/feed.json', send('', 404));
    await page.reload();
    await expectShelfReadable(page);
  });

test('mending brings back files of the app, and takes no page in their place', async ({ page }) => {
  await fillShelf(page, site);
  await workerInCharge(page);
  // The worker goes through its files in order: when the last is back, the first has been decided.
  const [first, last] = await page.evaluate(async () => {
    const name = (await caches.keys()).find((one) => one.includes('precache')) ?? '';
    const cache = await caches.open(name);
    const scripts = (await cache.keys()).filter(({ url }) => url.endsWith('.js'));
    const ends = [scripts.at(0), scripts.at(-1)].map((request) => request?.url ?? '');
    for (const url of ends) await cache.delete(url);
    return ends;
  });
  const isThere = (url = '') => page.evaluate(async (wanted) => Boolean(await caches.match(wanted)), url);
  const mend = () => page.evaluate(() => navigator.serviceWorker.controller?.postMessage({ type: 'MEND' }));
  const signIn = send('<!doctype html><title>Sign in</title>', 200, { 'Content-Type': 'text/html' });
  site.answer(new URL(first ?? '').pathname, signIn);
  await mend();
  await expect.poll(() => isThere(last)).toBe(true);
  expect(await isThere(first)).toBe(false);
  site.clearAnswers();
  await mend();
  await expect.poll(() => isThere(first)).toBe(true);
});
