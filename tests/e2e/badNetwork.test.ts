import { expect, type Locator, type Page } from '@playwright/test';
import { demoFeed, demoItem, serveFeed, withNews } from '../support/feed.ts';
import { refreshNow, waitingButton } from '../support/masthead.ts';
import { openLatest, openPlace, test } from '../support/reader.ts';
import { workerInCharge } from '../support/shelves.ts';
import type { TestSite } from '../support/site.ts';
import { teaser } from '../support/teaser.ts';

const ARTICLE = demoItem('metre-convention');
const NEWS = 'A telegram that arrived in the night';
const LOGIN = '<!doctype html><title>Sign in</title><p>Welcome to the hotel.';

/** As in some web views: the device never says that it has a network, and never that this changed. */
const neverOnline = () =>
  void Object.defineProperty(Navigator.prototype, 'onLine', { configurable: true, get: () => false });

/** The reader looks for a network that failed with growing patience, which this passes. */
async function waitPatiently(page: Page, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(60_000);
    await expect(shown).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
}

const says = (page: Page, text: string | RegExp) => page.getByRole('main').getByText(text);

test('a device that wrongly says it has no network reads like any other, and keeps pictures', async ({
  page,
}) => {
  await page.addInitScript(neverOnline);
  await openLatest(page);
  await expect(page.getByRole('button', { name: /^Updated just now/ })).toBeVisible();
  await expect(says(page, 'You are offline.')).toHaveCount(0);
  await workerInCharge(page);
  await openPlace(page, 'Offline');
  await expect(says(page, /^[1-9]\d* pictures, /)).toBeVisible();
});

test('a server that is gone is not called offline, and its return is noticed without a word from the device', async ({
  page,
  site,
}) => {
  await page.clock.install();
  await openLatest(page);
  await workerInCharge(page);
  await site.stop();
  await page
    .getByRole('button', { name: /Refresh$/ })
    .first()
    .click();
  await expect(says(page, 'server does not answer')).toBeVisible();
  await expect(teaser(page, ARTICLE.title)).toBeVisible();
  await site.start();
  serveFeed(site, withNews(demoFeed(), NEWS));
  await waitPatiently(page, waitingButton(page, 1));
  await expect(says(page, 'server does not answer')).toBeHidden();
});

test('offline is said when nobody answers a device that says so, and ends by itself', async ({
  page,
  site,
}) => {
  await page.addInitScript(neverOnline);
  await page.clock.install();
  await openLatest(page);
  await workerInCharge(page);
  await site.stop();
  await page
    .getByRole('button', { name: /Refresh$/ })
    .first()
    .click();
  await expect(says(page, 'You are offline.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Offline · copy of/ })).toBeVisible();
  await site.start();
  await waitPatiently(page, page.getByRole('button', { name: /^Updated just now/ }));
  await expect(says(page, 'You are offline.')).toBeHidden();
});

test('a network that wants a sign-in is told from a wrong address, and is kept nowhere', async ({
  page,
  site,
}) => {
  await page.clock.install();
  await openLatest(page);
  await workerInCharge(page);
  portal(site, '/feed.json');
  await refreshNow(page);
  await expect(says(page, 'A web page came in place of the magazine’s feed.')).toBeVisible();

  portal(site, '/manifest.webmanifest');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(says(page, 'This network answers in the magazine’s place')).toBeVisible();
  await expect(teaser(page, ARTICLE.title)).toBeVisible();
  expect(await keptPages(page), 'pages of the portal that were kept').toEqual([]);

  site.clearAnswers();
  await waitPatiently(page, page.getByRole('button', { name: /^Updated just now/ }));
  await expect(says(page, 'This network answers in the magazine’s place')).toBeHidden();
});

function portal(site: TestSite, path: string): void {
  site.answer(path, (_req, res) => {
    res.writeHead(200, { 'Content-Type': 'text/html' }).end(LOGIN);
  });
}

/** Addresses in all caches whose copy has the words of the portal. */
function keptPages(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if ((await (await cache.match(request))?.text())?.includes('Welcome to the hotel'))
          found.push(request.url);
    }
    return found;
  });
}
