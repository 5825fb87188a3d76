import { expect, type Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { chooseFile } from '../support/exportFile.ts';
import { demoFeed, demoItem, serveFeed, withoutItem } from '../support/feed.ts';
import { openLatest, openPlace, test } from '../support/reader.ts';
import { saveButton, teaser } from '../support/teaser.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const ARTICLE = demoItem('five-embassies');
const OTHER = demoItem('great-cipher');
const status = (page: Page) => page.getByRole('status').first();
const titles = (page: Page) => page.getByRole('main').getByRole('article').getByRole('heading');
const headline = (page: Page) => page.getByRole('heading', { level: 1, name: 'Saved' });
const offer = (page: Page) => page.getByRole('complementary', { name: 'Articles from a link' });

let link: string;
test.beforeAll(async ({ browser, site }) => {
  site.clearAnswers(); // the file before may have left some, or the site stopped
  await site.start();
  const context = await browser.newContext({ baseURL: site.url, serviceWorkers: 'block' });
  link = await scanLink(await context.newPage());
  await context.close();
});

/** Saves two articles and scans the code that hands them over. */
async function scanLink(page: Page): Promise<string> {
  await openLatest(page);
  await saveButton(page, OTHER.title).click();
  await expect(status(page)).toContainText('1 picture are on this device');
  await saveButton(page, ARTICLE.title).click();
  await expect(status(page)).toContainText('6 pictures are on this device');
  await openPlace(page, 'Settings');
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(status(page)).toContainText('2 saved articles. Scan it with the other device’s camera.');
  const code = page.getByRole('img', { name: 'QR code with a link to 2 saved articles' });
  const { data, info } = await sharp(await code.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return decodeQR({ ...info, data });
}

test('the code leads another device to the saved list, which it fetches whole', async ({
  page: other,
  site,
}) => {
  expect(link).toMatch(new RegExp(`^${site.url}/saved#take=`));
  await other.goto(link);
  await expect(offer(other)).toContainText('a list of 2 articles to save');
  await offer(other).getByRole('button', { name: 'Save them here' }).press('Enter');
  await expect(titles(other)).toHaveText([ARTICLE.title, OTHER.title]);
  await expect(offer(other)).toBeHidden();
  await expect(headline(other)).toBeFocused();
  await expect(other).toHaveURL(`${site.url}/saved`);
  await teaser(other, ARTICLE.title).getByRole('link').click();
  await expect(other.getByText(/^Text and 6 of 6 pictures,/)).toBeVisible();

  await other.goto(link);
  await offer(other).getByRole('button', { name: 'Save them here' }).click();
  await expect(status(other)).toContainText('All of them were saved already.');
});

test('what the feed no longer has is said, with the magazine’s own page', async ({ page: other, site }) => {
  serveFeed(site, withoutItem(demoFeed(), ARTICLE.id));
  await other.goto(link);
  await offer(other).getByRole('button', { name: 'Save them here' }).press('Enter');
  await expect(offer(other)).toContainText('Saved: 1 article.');
  await expect(offer(other)).toContainText('1 article of the list can no longer be had');
  await expect(status(other)).toContainText('Saved: 1 article. 1 article of the list can no longer be had');
  await expect(offer(other)).toBeFocused();
  await expect(offer(other).getByRole('link')).toHaveAttribute('href', ARTICLE.url ?? '');
  await offer(other).getByRole('button', { name: 'Close' }).press('Enter');
  await expect(headline(other)).toBeFocused();
  await expect(titles(other)).toHaveText([OTHER.title]);
});

test('a link that is cut or made up is said to be so, and changes nothing', async ({ page }) => {
  for (const list of ['~abc', '~', 'a b', '__proto__', `${'a.'.repeat(20_000)}`]) {
    await page.goto(`/saved#take=${list}`);
    await expect(offer(page)).toContainText('does not hold a list of articles');
    await offer(page).getByRole('button', { name: 'Close' }).click();
    await expect(offer(page)).toBeHidden();
    await page.goto('about:blank');
  }
  await page.goto('/saved');
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
});

test('with nothing saved there is nothing to hand over', async ({ page }) => {
  await page.goto('/');
  await openPlace(page, 'Settings');
  await page.getByRole('button', { name: 'Make a link' }).click();
  await expect(status(page)).toContainText('Nothing is saved yet, so there is nothing to take along.');
  await chooseFile(page, 'Import', { name: 'x.zip', bytes: Buffer.alloc(0) });
  await expect(status(page)).toContainText('This file is no export of this reader');
});
