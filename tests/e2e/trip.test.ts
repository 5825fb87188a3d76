import type { BrowserContext, Page } from '@playwright/test';
import { launchWhole } from '../support/browser.ts';
import { platesAsked, serveIllustrated } from '../support/illustrated.ts';
import { expect } from '../support/calmTest.ts';
import { send } from '../support/plainFeed.ts';
import { cutNetwork, test } from '../support/reader.ts';
import { workerInCharge } from '../support/shelves.ts';
import { partsOf, seekHalf, SOUND } from '../support/sound.ts';
import type { TestSite } from '../support/site.ts';

// Background Fetch is a matter of the whole browser.
test.use({ launchOptions: launchWhole() });

/** Six minutes each: three fit into twenty minutes. */
const PLATES = 8;

test.beforeEach(async ({ site, context }) => {
  serveIllustrated(site, PLATES);
  // Only a trip fetches pictures, whatever page is open.
  await context.addInitScript(() => {
    if (location.protocol !== 'http:') return; // an empty page, which has no storage
    const rules = { everywhere: { days: null, pictures: false, audio: false } };
    localStorage.setItem('offprint:offlineRules', JSON.stringify(rules));
  });
});

const trip = (page: Page) => page.getByRole('region', { name: 'Take it with me' });
const press = (page: Page, name: string) => trip(page).getByRole('button', { name }).click();

async function openOffline(page: Page): Promise<void> {
  await page.goto('/offline');
  await expect(page.getByText('8 articles with their text')).toBeVisible();
}

async function pack(page: Page): Promise<void> {
  await trip(page).getByRole('combobox', { name: 'Enough to read for' }).selectOption('20 minutes');
  await press(page, 'Pack');
}

/** Leaves the asking for a plate without an answer; resolves when who asked has given up. */
function hold(site: TestSite, plate: number): Promise<void> {
  return new Promise((resolve) =>
    site.answer(`/plates/${plate}.png`, (_req, res) => void res.on('close', resolve)),
  );
}

async function expectPacked(page: Page): Promise<void> {
  await expect(trip(page).getByText('Your trip: 3 articles, 18 minutes, 3 of 3 pictures')).toBeVisible();
  await expect(trip(page).getByRole('button', { name: 'End the trip' })).toBeVisible();
}

async function expectReadable(context: BrowserContext, site: TestSite, plate: number): Promise<void> {
  await cutNetwork(context, site);
  const page = await context.newPage();
  await page.goto('/offline');
  await trip(page)
    .getByRole('link', { name: `Plate ${plate}` })
    .click();
  await expect(page.getByText(`Text of Plate ${plate}.`)).toBeVisible();
  const picture = page.getByAltText(`Plate ${plate}`).first();
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).toHaveJSProperty('naturalWidth', 192);
}

test('a trip is filled from what is unread, the newest first, and read without a network', async ({
  page,
  context,
  site,
}) => {
  await openOffline(page);
  await workerInCharge(page);
  await pack(page);
  await expectPacked(page);
  await expect(trip(page).getByRole('status')).toHaveText('Packed.');
  expect(platesAsked(site)).toEqual([1, 2, 3]);
  await expectReadable(context, site, 3);
});

test('only of the sections that are wanted, and what was read stays at home', async ({ page, site }) => {
  await page.goto('/search?q=plate+2');
  await page.getByRole('link', { name: 'Plate 2', exact: true }).click();
  await expect(page.getByText('Text of Plate 2.')).toBeVisible();
  await expect(page.getByText(/^Text and 1 of 1 picture/)).toBeVisible(); // else its picture may be asked for later
  site.requests.length = 0;
  await openOffline(page);
  await trip(page).getByRole('checkbox', { name: 'Treaties' }).check();
  await pack(page);
  await expectPacked(page);
  expect(platesAsked(site)).toEqual([4, 6, 8]);
});

test('audio is packed where it is wanted, and plays and seeks without a network', async ({
  page,
  context,
  site,
}) => {
  const attachments = [{ url: `${site.url}/media/morse.wav`, mime_type: 'audio/wav', title: 'Morse' }];
  const item = { id: 'a', title: 'A broadcast', content_html: '<p>Listen.</p>', attachments };
  site.answer('/media/morse.wav', send(SOUND, 200, { 'Content-Type': 'audio/wav' }));
  site.answer(
    '/feed.json',
    send(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [item] })),
  );
  await page.goto('/offline');
  await expect(page.getByText('1 article with their text')).toBeVisible();
  await workerInCharge(page);
  await trip(page).getByRole('checkbox', { name: 'Audio too' }).check();
  await press(page, 'Pack');
  await expect(
    trip(page).getByText(/^Your trip: 1 article, 1 minute, 1 of 1 recording, \d+ KB/),
  ).toBeVisible();
  await expect(trip(page).getByRole('status')).toHaveText('Packed.');
  await cutNetwork(context, site);
  await trip(page).getByRole('link', { name: 'A broadcast' }).click();
  const parts = partsOf(page);
  const { length, at } = await seekHalf(page.locator('audio'));
  expect(at).toBeCloseTo(length / 2, 1);
  expect(new Set(parts)).toEqual(new Set(['206 from the worker']));
});

test('it pauses at once, stays paused, and resumes where it was', async ({ page, site }) => {
  await openOffline(page);
  const givenUp = hold(site, 2);
  await pack(page);
  await expect.poll(() => platesAsked(site)).toEqual([1, 2]);
  await expect(trip(page).getByRole('progressbar', { name: 'Packing' })).toBeVisible();
  await press(page, 'Pause');
  await givenUp;
  await expect(trip(page).getByRole('status')).toHaveText('Packing is paused.');
  serveIllustrated(site, PLATES);
  await page.reload({ waitUntil: 'networkidle' });
  await expect(trip(page).getByText('1 of 3 pictures')).toBeVisible();
  expect(platesAsked(site)).toEqual([1, 2]);
  await press(page, 'Resume');
  await expectPacked(page);
  expect(platesAsked(site)).toEqual([1, 2, 2, 3]);
});

test('a tab that is closed while packing goes on at the next start, on whatever page', async ({
  page,
  context,
  site,
}) => {
  await openOffline(page);
  const givenUp = hold(site, 2);
  await pack(page);
  await expect.poll(() => platesAsked(site)).toEqual([1, 2]);
  await page.close();
  await givenUp;
  serveIllustrated(site, PLATES);
  const next = await context.newPage();
  await next.goto('/settings');
  await expect.poll(() => platesAsked(site)).toContain(3);
  await next.goto('/offline');
  await expectPacked(next);
});

test('a tab that is put away leaves the rest to the browser, and the worker keeps it', async ({
  page,
  context,
  site,
}) => {
  await openOffline(page);
  await workerInCharge(page);
  const givenUp = hold(site, 2);
  await pack(page);
  await expect.poll(() => platesAsked(site)).toEqual([1, 2]);
  serveIllustrated(site, PLATES); // the one under way is held still
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await givenUp;
  await expect.poll(() => platesAsked(site)).toContain(3);
  await page.close();
  site.answer('/plates/3.png', (_req, res) => void res.writeHead(500).end());
  const next = await context.newPage();
  await expect(async () => {
    await next.goto('/offline');
    await expect(trip(next).getByText('3 of 3 pictures')).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expectReadable(context, site, 3);
});

test('cancelled, it leaves what was stored before', async ({ page, context, site }) => {
  await page.goto('/search?q=plate+5');
  await page.getByRole('link', { name: 'Plate 5', exact: true }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('1 picture');
  await openOffline(page);
  await workerInCharge(page);
  const givenUp = hold(site, 2);
  await pack(page);
  await expect.poll(() => platesAsked(site)).toContain(2);
  await press(page, 'Cancel');
  await givenUp;
  await expect(trip(page).getByRole('button', { name: 'Pack' })).toBeVisible();
  await page.reload();
  await expect(trip(page).getByRole('button', { name: 'Pack' })).toBeVisible();
  await cutNetwork(context, site);
  await page.goto('/saved');
  await page.getByRole('link', { name: 'Plate 5', exact: true }).click();
  await expect(page.getByAltText('Plate 5').first()).toHaveJSProperty('naturalWidth', 192);
});
