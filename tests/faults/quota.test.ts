import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { allow, useUp } from '../support/deviceRoom.ts';
import { chooseFile } from '../support/exportFile.ts';
import { openPlace } from '../support/reader.ts';
import { send } from '../support/plainFeed.ts';
import type { TestSite } from '../support/site.ts';
import { openAndSave, placeOf, SHELF, updated, type Device } from './device.ts';
import { EXPORTED, exportOf } from './exported.ts';
import { expect, test } from './faultTest.ts';
import { expectNothingLost } from './nothingLost.ts';
import { serveStories, stories, story } from './stories.ts';

const MEGABYTE = 1_000_000;
const FULL = 'no room left for more';
/** Bytes that no store can make smaller. */
const noise = (bytes: number) => randomBytes(bytes / 2).toString('hex');

/** A page with a list on it, and not one byte more to be had. */
async function openFull({ context }: Device, site: TestSite): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${site.url}/latest`);
  await updated(page);
  await allow(page, site, 6 * MEGABYTE);
  await useUp(page);
  return page;
}

/** The disk has room again; then nothing may be lost. */
async function expectRecovered(page: Page, device: Device): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase('filler');
        request.onsuccess = request.onerror = resolve;
      }),
  );
  await allow(page, device.site, 1000 * MEGABYTE);
  await expectNothingLost(device);
}

test('articles meet a full disk', async ({ device, site }) => {
  const page = await openFull(device, site);
  const news = stories(-9, 0, { padding: noise(MEGABYTE) });
  serveStories(site, [...news, ...SHELF]);
  device.ledger.offered(news);
  await page.reload();
  await expect(page.getByRole('main').getByText(FULL)).toBeVisible();
  await expectRecovered(page, device);
});

test('an edit and the text before it meet a full disk', async ({ device, site }) => {
  const page = await openFull(device, site);
  const edited = stories(1, 10, { edition: 99, padding: noise(MEGABYTE) });
  serveStories(site, [...edited, ...SHELF.slice(10)]);
  device.ledger.offered(edited);
  await page.reload();
  await expect(page.getByRole('main').getByText(FULL)).toBeVisible();
  await expectRecovered(page, device);
});

test('a mark and a save meet a full disk', { tag: '@sample' }, async ({ device, site }) => {
  const page = await openFull(device, site);
  device.ledger.unsure('Story 12'); // opened, and no room for the mark that it was read
  await openAndSave(page, site, 'Story 12');
  const status = page.getByRole('status').first();
  await expect(status).toContainText(/Saved\.|Not saved\. .*no room left/);
  const button = page.getByRole('button', { name: 'Save', exact: true });
  const saved = ((await status.textContent()) ?? '').startsWith('Saved');
  await expect(button).toHaveAttribute('aria-pressed', String(saved));
  await expectRecovered(page, device);
});

test('pictures and sound meet a full disk', async ({ device, site }) => {
  const page = await openFull(device, site);
  const { title, files } = story(30);
  for (const path of files)
    site.answer(path, send(Buffer.from(noise(3 * MEGABYTE)), 200, { 'Content-Type': 'image/png' }));
  await page.evaluate(async (paths) => {
    const cache = await caches.open('offprint-pictures');
    for (const path of paths) await cache.delete(path);
  }, files);
  await page.goto(placeOf(site, title));
  await expect(page.getByText(story(30).words)).toBeVisible();
  device.ledger.unsure(title);
  await expectRecovered(page, device);
});

test('an import meets a full disk', async ({ browser, device, site }) => {
  const file = await exportOf(browser, site);
  const page = await openFull(device, site);
  await openPlace(page, 'Settings');
  EXPORTED.forEach((title) => device.ledger.unsure(title));
  await chooseFile(page, 'Import', file);
  await expect(page.getByRole('status').first()).toContainText(/Imported|no room left/);
  await expectRecovered(page, device);
});

test('a trip meets a full disk', async ({ device, site }) => {
  const page = await openFull(device, site);
  await openPlace(page, 'Offline');
  const trip = page.getByRole('region', { name: 'Take it with me' });
  await trip.getByRole('button', { name: 'Pack' }).click();
  await expect(page.getByText(/no room left|Your trip: /).first()).toBeVisible();
  await expectRecovered(page, device);
});

test('settings meet a full localStorage', async ({ device, site }) => {
  const page = await device.context.newPage();
  await page.goto(`${site.url}/settings`);
  // To the last letter: another theme’s name is one letter longer.
  await page.evaluate(() => {
    for (let fits = 0, size = 1 << 23; size >= 1; size /= 2)
      try {
        localStorage.setItem('filler', 'x'.repeat(fits + size));
        fits += size;
      } catch {
        // half of it may still fit
      }
  });
  await page.getByRole('radio', { name: 'Sepia' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  await page.evaluate(() => localStorage.removeItem('filler'));
  await expectNothingLost(device);
});
