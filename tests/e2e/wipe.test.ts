import { expect, type Page } from '@playwright/test';
import { chooseFile, exportSaved } from '../support/exportFile.ts';
import { demoItem } from '../support/feed.ts';
import { seenStops } from '../support/focusSeen.ts';
import { holdFiles } from '../support/holdFiles.ts';
import { cutNetwork, openLatest, openPlace, test } from '../support/reader.ts';
import type { TestSite } from '../support/site.ts';
import { stockShelves } from '../support/shelves.ts';
import { saveButton } from '../support/teaser.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const ARTICLE = demoItem('great-cipher');
const CLEARED = 'This browser has cleared what was stored here.';
const notice = (page: Page) => page.getByRole('complementary', { name: 'What this browser has cleared' });
const status = (page: Page) => page.getByRole('status').first();
const titles = (page: Page) => page.getByRole('main').getByRole('article').getByRole('heading');

type Kind = 'indexeddb' | 'cache_storage' | 'local_storage';

/** What the browser does by itself when it wants room: one kind of storage of this site is gone. */
async function clear(page: Page, site: TestSite, storageTypes: Kind): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes });
}

async function save(page: Page): Promise<void> {
  await openLatest(page);
  await saveButton(page, ARTICLE.title).click();
  await expect(status(page)).toContainText('1 picture are on this device');
}

test('a database that was cleared is noticed, said, and brought back from the last export', async ({
  page,
  site,
}) => {
  await save(page);
  const file = await exportSaved(page);
  await page.goto('about:blank');
  await clear(page, site, 'indexeddb');

  await page.goto('/saved');
  await expect(notice(page)).toContainText(`${CLEARED} 1 saved article is gone`);
  await expect(notice(page)).toContainText(file.name);
  await page.reload();
  await expect(notice(page), 'until it is answered').toContainText(CLEARED);
  const letGo = await holdFiles(page);
  await page.getByLabel('Import the last export').focus();
  await chooseFile(page, 'Import the last export', file);
  await expect(notice(page).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await letGo();
  await expect(notice(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Saved' })).toBeFocused();
  await expect(titles(page)).toHaveText([ARTICLE.title]);
  await page.reload();
  await expect(titles(page)).toHaveText([ARTICLE.title]);
  await openPlace(page, 'Settings');
  await expect(page.getByText('Last export:')).toContainText(file.name);
  await expect(notice(page)).toBeHidden();
});

test('a loss that was answered is not said again, and the next one is', async ({ page, site }) => {
  await save(page);
  await page.goto('about:blank');
  await clear(page, site, 'indexeddb');
  await page.goto('/');
  await expect(notice(page)).toContainText('1 saved article is gone');
  await expect(notice(page)).toContainText('Nothing was exported from here.');
  await notice(page).getByRole('button', { name: 'Go on without it' }).press('Enter');
  await expect(notice(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'front page' })).toBeFocused();
  await save(page);
  await page.goto('/saved');
  await expect(titles(page)).toHaveText([ARTICLE.title]);
  await expect(notice(page)).toBeHidden();
  await page.goto('about:blank');
  await clear(page, site, 'indexeddb');
  await page.goto('/saved');
  await expect(notice(page)).toContainText('1 saved article is gone');
});

for (const [where, size] of Object.entries({
  'on a phone': { width: 360, height: 640 },
  'at 400 %': { width: 320, height: 256 },
}))
  test(`${where} the notice covers nothing that has focus`, async ({ page, site }) => {
    await page.setViewportSize(size);
    await save(page);
    await page.goto('about:blank');
    await clear(page, site, 'indexeddb');
    await page.goto('/latest');
    await expect(notice(page)).toBeVisible();
    await expect(titles(page).first()).toBeVisible();
    expect(await seenStops(page, 30)).toBeGreaterThan(25);
    await notice(page).getByRole('button', { name: 'Go on without it' }).focus();
    expect(await seenStops(page, 5)).toBeGreaterThan(3);
  });

test('a database cleared under an open page is noticed when the reader comes back', async ({
  page,
  site,
}) => {
  await save(page);
  await page.goto('/latest');
  await expect(titles(page).first()).toBeVisible();
  await clear(page, site, 'indexeddb');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(notice(page)).toContainText('1 saved article is gone');
});

test('letting a saved article go is no loss, here or in another tab', async ({ page, context }) => {
  await save(page);
  const other = await context.newPage();
  await other.goto('/saved');
  await expect(titles(other)).toHaveText([ARTICLE.title]);
  await saveButton(page, ARTICLE.title).click();
  await expect(status(page)).toContainText('No longer saved.');
  await expect(saveButton(other, ARTICLE.title)).toHaveAttribute('aria-pressed', 'false');
  for (const tab of [page, other]) {
    await tab.reload();
    await openPlace(tab, 'Saved');
    await expect(tab.getByText('Nothing is saved yet.')).toBeVisible();
    await expect(notice(tab)).toBeHidden();
  }
});

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('pictures and the app’s own files that were cleared are fetched again: offline it starts, and shows them', async ({
    page,
    context,
    site,
  }) => {
    await stockShelves(page);
    await page.goto('/latest');
    await saveButton(page, ARTICLE.title).click();
    await expect(status(page)).toContainText('1 picture are on this device');
    await page.goto('about:blank');
    await clear(page, site, 'cache_storage');

    await page.goto('/');
    await expect(status(page)).toContainText('This browser has cleared the pictures that were stored here.');
    await openPlace(page, 'Offline');
    await expect(page.getByText(/^\d\d pictures, /)).toBeVisible();
    // The app shows nowhere that its own files are back, so the browser is asked.
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const names = await caches.keys();
          const precache = await caches.open(names.find((name) => name.includes('precache')) ?? 'none');
          return (await precache.keys()).length;
        }),
      )
      .toBeGreaterThan(50);
    await page.close();
    await cutNetwork(context, site);
    const later = await context.newPage();
    await later.goto('/saved');
    await later.getByRole('link', { name: ARTICLE.title }).click();
    await expect(later.getByText(/^Text and 1 of 1 picture,/)).toBeVisible();
    await later.goto('/settings');
    await expect(later.getByRole('button', { name: 'Export' })).toBeVisible();
  });
});

test('settings that were cleared are said; what was saved is there', async ({ page, site }) => {
  await save(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Latest' })).toBeVisible();
  await page.goto('about:blank');
  await clear(page, site, 'local_storage');
  await page.goto('/saved');
  await expect(status(page)).toHaveText(
    'This browser has cleared your settings here. What you saved is still here.',
  );
  await expect(titles(page)).toHaveText([ARTICLE.title]);
});

test('"Forget everything" is the reader’s own doing, and a first visit has nothing to lose', async ({
  page,
}) => {
  await save(page);
  await openPlace(page, 'Settings');
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('heading', { name: 'Latest' })).toBeVisible();
  await page.reload();
  await openPlace(page, 'Saved');
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  await expect(notice(page)).toBeHidden();
});
