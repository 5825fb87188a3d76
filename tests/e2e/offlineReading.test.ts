import type { Locator, Page } from '@playwright/test';
import { demoItem, demoItems, lastWords, type Item } from '../support/feed.ts';
import { cutNetwork, restoreNetwork } from '../support/reader.ts';
import { expect, test } from '../support/stocked.ts';
import { saveButton } from '../support/teaser.ts';

/** An article with a hero and five pictures in its text; nothing but its teaser's picture is shown before it opens. */
const ESSAY = demoItem('five-embassies');
/** On the feed's second page, and on no list that a test looks at before. */
const UNOPENED = demoItem('ozone-everyone-signed');
const OFFLINE = 'You are offline. Everything kept on this device is here to read.';

test.beforeEach(({ stocked: { context, site } }) => cutNetwork(context, site));

test('a cold start shows the front page and every list', async ({ stocked: { context } }) => {
  const page = await context.newPage();
  await page.goto('/');
  const lead = page.getByRole('main').getByRole('article').first();
  await expect(lead.getByRole('heading', { level: 2 })).toBeVisible();
  await expectDecoded(lead.locator('img'));
  await expect(page.getByText(OFFLINE)).toBeVisible();

  const inSection = (name: string) =>
    demoItems().filter((item) => item._offprint?.sections.includes(name)).length;
  const lists = [
    { path: '/latest', title: 'Latest', rows: 30 },
    { path: '/section/dispatches', title: 'Dispatches', rows: inSection('Dispatches') },
    { path: '/section/maps-borders', title: 'Maps & Borders', rows: inSection('Maps & Borders') },
    { path: '/author/the-map-room', title: 'The map room', rows: byAuthor('The map room') },
    { path: '/search?q=ruler', title: 'Search', rows: 2 },
    { path: '/saved', title: 'Saved', rows: 0 },
  ];
  for (const { path, title, rows } of lists) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(rows);
  }
});

test('an article that was never opened has its text, its hero and its pictures', async ({
  stocked: { context },
}) => {
  const page = await context.newPage();
  await page.goto('/latest');
  await page.getByRole('link', { name: ESSAY.title }).click();
  await expectWhole(page, ESSAY, 6);
  await expect(page.getByText('Text and 6 of 6 pictures')).toBeVisible();

  await page.goto('/section/treaties');
  const address = await page.getByRole('link', { name: UNOPENED.title }).getAttribute('href');
  const tab = await context.newPage();
  await tab.goto(address ?? '');
  await expectWhole(tab, UNOPENED, 1);
});

test('an article is saved and listed', async ({ stocked: { context } }) => {
  const page = await context.newPage();
  await page.goto('/latest');
  await saveButton(page, ESSAY.title).click();
  await expect(page.getByRole('status')).toContainText('6 pictures are on this device');
  await page.goto('/saved');
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
  await expect(page.getByRole('link', { name: ESSAY.title })).toBeVisible();
});

test('what nobody has kept is met with a clear message and a way on', async ({ stocked: { context } }) => {
  const page = await context.newPage();
  await page.goto('/article/never-heard-of-abc123');
  const sentence = 'This article is not on this device, and could not be fetched.';
  await expect(page.getByRole('paragraph').filter({ hasText: sentence })).toBeVisible();
  await page.getByRole('link', { name: 'To the front page' }).click();
  await expect(page.getByRole('heading', { name: 'Latest' })).toBeVisible();

  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { level: 1, name: 'Not found' })).toBeAttached();
  await page.getByRole('link', { name: 'To the front page' }).click();
  await expect(page.getByRole('heading', { name: 'Latest' })).toBeVisible();
});

test('when the network comes back the reader is up to date by itself', async ({
  stocked: { context, site },
}) => {
  const page = await context.newPage();
  await page.goto('/latest');
  await expect(page.getByText(OFFLINE)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Offline · copy of .* Refresh$/ })).toBeVisible();
  await restoreNetwork(context, site);
  await expect(page.getByRole('button', { name: /^Updated just now\W+Refresh$/ })).toBeVisible();
  await expect(page.getByText(OFFLINE)).toBeHidden();
});

async function expectWhole(page: Page, item: Item & { title: string }, pictures: number): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: item.title });
  const article = page.getByRole('article').filter({ has: heading });
  await expect(article.getByText(lastWords(item))).toBeVisible();
  await expect(article.locator('img')).toHaveCount(pictures);
  for (const picture of await article.locator('img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expectDecoded(picture);
  }
}

/** A picture that did not arrive has no width of its own. */
async function expectDecoded(picture: Locator): Promise<void> {
  await expect(picture).toHaveJSProperty('complete', true);
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
}

function byAuthor(name: string): number {
  return demoItems().filter((item) => item.authors?.some((author) => author.name === name)).length;
}
