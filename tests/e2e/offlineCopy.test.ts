import type { Page } from '@playwright/test';
import { expect, test } from '../support/calmTest.ts';
import { demoItem } from '../support/feed.ts';
import { cutNetwork, restoreNetwork } from '../support/reader.ts';
import { stockSix } from '../support/shelves.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** An article with six pictures; its hero and one of the text. */
const ESSAY = demoItem('five-embassies');
const HERO = '/pictures/five-embassies.webp';
const SECOND = '/pictures/five-embassies-2.webp';
const WHOLE = /^6 articles and \d+ files open without a network; nothing is missing\.$/;

/** One page for the file, that is never loaded anew: every test mends what it broke. */
let site: TestSite;
let page: Page;
test.beforeAll(async ({ browser }) => {
  site = await startSite();
  page = await browser.newPage({ baseURL: site.url });
  await stockSix(page, site, ESSAY);
});
test.afterAll(async () => {
  await page.context().close();
  await site.stop();
});

test('a whole copy is found whole, without one request', async () => {
  site.requests.length = 0;
  await runTest(page);
  await expect(result(page)).toContainText(/6 articles and \d+ files open without a network/);
  await expect(result(page)).toContainText(/Tested \d\d:\d\d/);
  expect(site.requests).toEqual([]);
});

test('what was lost and what was damaged is found, named and mended', async () => {
  await lose(page, HERO);
  await damage(page, SECOND, 'other bytes');
  await runTest(page);
  await expect(result(page)).toContainText(
    '1 of 6 articles did not open whole: 1 file missing and 1 file damaged; all of it is mended.',
  );
  const row = page.getByRole('list', { name: 'What was missing' }).getByRole('listitem');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('mended');
  await runTest(page);
  await expect(result(page).getByText(WHOLE)).toBeVisible();
});

test('bytes of the right length that are no picture any more are damaged too', async () => {
  await damage(page, SECOND, 'same length');
  await runTest(page);
  await expect(result(page)).toContainText('1 file damaged; all of it is mended.');
});

test('a text that is lost, or whose row is damaged, is brought from the feed again', async () => {
  await page.evaluate(async () => {
    const open = indexedDB.open('offprint');
    await new Promise((resolve) => (open.onsuccess = resolve));
    const bodies = open.result.transaction('bodies', 'readwrite').objectStore('bodies');
    const ids = bodies.getAllKeys();
    ids.onsuccess = () => {
      const [first, second] = ids.result;
      if (first === undefined) return;
      bodies.delete(first);
      bodies.put({ id: second, html: 7 });
    };
    await new Promise((resolve) => (bodies.transaction.oncomplete = resolve));
    open.result.close();
  });
  await runTest(page);
  await expect(result(page)).toContainText(
    '2 of 6 articles did not open whole: 2 texts missing; all of it is mended.',
  );
  await runTest(page);
  await expect(result(page).getByText(WHOLE)).toBeVisible();
});

// Last: the reader reads the feed again when the network is back, and would take note of what the other tests lose.
test('without a network it is found and no longer promised; with one it is mended', async () => {
  await lose(page, HERO);
  await cutNetwork(page.context(), site);
  await runTest(page);
  await expect(result(page)).toContainText('1 file missing; it could not be mended now');
  await page.getByRole('list', { name: 'What was missing' }).getByRole('link', { name: ESSAY.title }).click();
  await expect(page.getByText(/^Text and 5 of 6 pictures/)).toBeVisible();
  await page.goBack();
  await restoreNetwork(page.context(), site);
  await runTest(page);
  await expect(result(page).getByText(WHOLE)).toBeVisible();
});

function result(page: Page) {
  return page.getByRole('region', { name: 'Test' }).getByRole('status');
}

async function runTest(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Test my offline copy' });
  await button.click();
  await expect(button).toBeVisible(); // it makes way for the progress, and comes back
}

async function lose(page: Page, path: string): Promise<void> {
  expect(await page.evaluate(async (url) => (await caches.open('offprint-pictures')).delete(url), path)).toBe(
    true,
  );
}

async function damage(page: Page, path: string, how: 'other bytes' | 'same length'): Promise<void> {
  const done = await page.evaluate(
    async ([url, kind]) => {
      const cache = await caches.open('offprint-pictures');
      const before = await cache.match(url);
      if (!before) return false;
      const { size } = await before.blob();
      const bytes = kind === 'same length' ? new Uint8Array(size) : new Uint8Array(9);
      await cache.put(url, new Response(bytes, { headers: { 'Content-Type': 'image/webp' } }));
      return true;
    },
    [path, how] as const,
  );
  expect(done).toBe(true);
}
