import { expect, type Page } from '@playwright/test';
import { longFeed, serveFeed } from '../support/feed.ts';
import { test } from '../support/reader.ts';
import { teaser } from '../support/teaser.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

/** Far down: behind several windows of 30 rows. */
const TITLE = 'Report 70';

test.beforeEach(async ({ page, site }) => {
  serveFeed(site, longFeed(100));
  await page.goto('/latest');
  await scrollTo(page, TITLE);
});

test('more rows come as the end nears, down to an end', async ({ page }) => {
  const rows = page.getByRole('main').getByRole('article');
  expect(await rows.count()).toBeLessThan(100);
  await scrollTo(page, 'Report 100');
  await expect(rows).toHaveCount(100);
  await expect(page.getByText('That is everything on this device.')).toBeVisible();
  const titles = await rows.getByRole('link').allInnerTexts();
  expect(titles).toEqual(Array.from({ length: 100 }, (_, i) => `Report ${i + 1}`));
});

test('more rows come though the browser tells late, and all at once, how near the end has been', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const Prompt = IntersectionObserver;
    window.IntersectionObserver = class extends Prompt {
      constructor(callback: IntersectionObserverCallback, options?: IntersectionObserverInit) {
        let held: IntersectionObserverEntry[] = [];
        super((entries) => {
          held.push(...entries);
          if (held.length < 2) return;
          callback(held, this);
          held = [];
        }, options);
      }
    };
  });
  await page.reload();
  await scrollTo(page, 'Report 100');
});

test('Back from an article returns to the same row at the same height, with focus on its link', async ({
  page,
}) => {
  const before = await heightOf(page);
  await openRow(page);
  await page.goBack();
  await expectReturned(page, before);
});

test('so it does after the article was reloaded', async ({ page }) => {
  const before = await heightOf(page);
  await openRow(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await page.goBack();
  await expectReturned(page, before);
});

test('so it does from two articles further, and forward again', async ({ page }) => {
  const before = await heightOf(page);
  await openRow(page);
  const related = page.getByRole('region', { name: 'More to read' }).getByRole('link').first();
  const next = await related.innerText();
  await related.click();
  await expect(page.getByRole('heading', { level: 1, name: next })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expect(page.getByRole('link', { name: next, exact: true })).toBeFocused();
  await page.goBack();
  await expectReturned(page, before);
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
});

test('a reload of the list itself keeps the place', async ({ page }) => {
  const before = await heightOf(page);
  await page.reload();
  await expect(teaser(page, TITLE)).toBeVisible();
  await expect.poll(() => heightOf(page)).toBeCloseTo(before, 0);
});

test('from a filtered list Back returns to the filtered list', async ({ page }) => {
  const filter = page.getByRole('group', { name: 'Filter' });
  await filter.getByRole('searchbox').fill('report 1');
  await expect(page).toHaveURL('/latest?text=report+1');
  await expect(teaser(page, 'Report 2')).toHaveCount(0);
  await scrollTo(page, 'Report 19');
  const before = await heightOf(page, 'Report 19');
  await openRow(page, 'Report 19');
  await page.goBack();
  await expectReturned(page, before, 'Report 19');
  await expect(page).toHaveURL('/latest?text=report+1');
  await expect(filter.getByRole('searchbox')).toHaveValue('report 1');
});

/** Scrolls as a person does, until the row is on screen and its list has grown that far. */
async function scrollTo(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  await expect(async () => {
    await page.mouse.wheel(0, 4000);
    await expect(teaser(page, title)).toBeAttached({ timeout: 100 });
  }).toPass();
  await teaser(page, title).scrollIntoViewIfNeeded();
}

function heightOf(page: Page, title = TITLE): Promise<number> {
  return teaser(page, title).evaluate((row) => row.getBoundingClientRect().top);
}

async function openRow(page: Page, title = TITLE): Promise<void> {
  await teaser(page, title).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
}

async function expectReturned(page: Page, before: number, title = TITLE): Promise<void> {
  await expect(teaser(page, title).getByRole('link')).toBeFocused();
  expect(await heightOf(page, title)).toBeCloseTo(before, 0);
}
