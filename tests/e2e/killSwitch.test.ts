import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { demoItem } from '../support/feed.ts';
import { test } from '../support/reader.ts';
import { stockSix } from '../support/shelves.ts';
import { saveButton } from '../support/teaser.ts';

const ARTICLE = demoItem('great-cipher');
const SWITCH = readFileSync(new URL('../../dist/kill-switch.js', import.meta.url), 'utf8');

test('the kill switch takes the worker away, reloads its pages once, and leaves every article', async ({
  page,
  context,
  site,
}) => {
  await stockSix(page, site, ARTICLE);
  const other = await context.newPage();
  await other.goto('/latest');
  await saveButton(other, ARTICLE.title).click();
  await expect(other.getByRole('status')).toContainText('on this device');
  const pictures = () =>
    page.evaluate(async () => (await (await caches.open('offprint-pictures')).keys()).length);
  const before = await pictures();
  expect(before).toBeGreaterThan(0);

  site.answer('/sw.js', (_req, res) => {
    res.writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' }).end(SWITCH);
  });
  let loads = 0;
  other.on('domcontentloaded', () => (loads += 1));
  const reloaded = other.waitForEvent('domcontentloaded');
  await page.goto('/latest');
  await reloaded;
  // This page is reloaded too, maybe while it is asked.
  await expect(async () => {
    const left = await page.evaluate(async () => ({
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      caches: (await caches.keys()).filter((name) => name.includes('precache')),
    }));
    expect(left).toEqual({ workers: 0, caches: [] });
    expect(await pictures(), 'more may have come meanwhile').toBeGreaterThanOrEqual(before);
  }).toPass();
  await expect(saveButton(other, ARTICLE.title)).toHaveAttribute('aria-pressed', 'true');
  await other.goto('/offline');
  await expect(other.getByText('1 of them saved')).toBeVisible();
  expect(loads, 'one reload, and the visit after it').toBe(2);
});
