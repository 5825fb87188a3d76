import { expect, type Page } from '@playwright/test';
import { demoFeed, demoItems, serveFeed, type Item } from './feed.ts';
import { openPlace } from './reader.ts';
import type { TestSite } from './site.ts';

/** A first visit to the front page, until the Offline page says that the whole demo edition is on this device. */
export async function stockShelves(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Latest' })).toBeVisible();
  await openPlace(page, 'Offline');
  await stocked(page, demoItems());
}

/** The same with a feed of six articles, the newest or these: for tests to which it only matters that something is kept. */
export async function stockSix(page: Page, site: TestSite, ...and: readonly Item[]): Promise<void> {
  const feed = demoFeed();
  const six = [...feed.items.slice(0, 6 - and.length), ...and];
  serveFeed(site, { ...feed, next_url: undefined, items: six });
  await page.goto('/offline');
  await stocked(page, six);
}

/** Until the Offline page counts all of these articles and their pictures, and the app's own files are there too. */
async function stocked(page: Page, items: readonly Item[]): Promise<void> {
  const pictures = items.flatMap(({ image, content_html }) => [
    ...(image === undefined ? [] : [image]),
    ...[...content_html.matchAll(/<img[^>]*\ssrc="([^"]+)"/g)].map(([, src]) => src),
  ]);
  await expect(page.getByText(`${items.length} articles with their text`)).toBeVisible();
  await expect(page.getByText(`${new Set(pictures).size} pictures,`)).toBeVisible({ timeout: 60_000 });
  await workerInCharge(page);
}

/** Until the app's files are on the device too. The app shows this nowhere, so the browser is asked. */
export async function workerInCharge(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });
}
