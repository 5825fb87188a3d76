import { expect, type Page } from '@playwright/test';
import { demoItems } from './feed.ts';
import { openPlace } from './reader.ts';

/** What the whole demo edition is, as the Offline page counts it. */
const ARTICLES = demoItems().length;
const PICTURES = new Set(
  demoItems().flatMap(({ image, content_html }) => [
    ...(image === undefined ? [] : [image]),
    ...[...content_html.matchAll(/<img[^>]*\ssrc="([^"]+)"/g)].map(([, src]) => src),
  ]),
).size;

/** A first visit to the front page, until the Offline page says that the whole demo edition is on this device. */
export async function stockShelves(page: Page): Promise<void> {
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Latest' })).toBeVisible();
  await openPlace(page, 'Offline');
  await expect(page.getByText(`${ARTICLES} articles with their text`)).toBeVisible();
  await expect(page.getByText(`${PICTURES} pictures,`)).toBeVisible({ timeout: 30_000 });
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
