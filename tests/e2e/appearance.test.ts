import { expectNothing } from '../support/axe.ts';
import { demoItem } from '../support/feed.ts';
import { expect, test } from '../support/stocked.ts';
import type { Page } from '@playwright/test';

const ARTICLE = demoItem('metre-convention');

let page: Page;
test.beforeEach(async ({ stocked }) => {
  page = await stocked.context.newPage();
  await page.goto('/latest');
  await page.getByRole('link', { name: ARTICLE.title }).first().click();
  await expect(text().first()).toBeVisible();
});
test.afterEach(async () => {
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage))
      if (/^offprint:(theme|size|leading|measure|face|justify|dim)$/.test(key)) localStorage.removeItem(key);
  });
});

const text = () =>
  page
    .getByRole('main')
    .locator('article p')
    .filter({ hasText: /\w{4}.{80}/ });
const panel = () => page.getByRole('dialog', { name: 'Appearance' });
const styleOf = (one: Page, property: 'fontSize' | 'lineHeight' | 'fontFamily' | 'textAlign') =>
  one
    .locator('.prose')
    .first()
    .locator('p')
    .first()
    .evaluate((element, name) => getComputedStyle(element)[name], property);

async function openPanel(): Promise<void> {
  await page.getByRole('button', { name: 'Appearance' }).click();
  await expect(panel().getByRole('heading', { name: 'Appearance' })).toBeVisible();
}

test('every choice shows at once, and is there after a reload', async () => {
  await openPanel();
  const before = {
    size: parseFloat(await styleOf(page, 'fontSize')),
    line: parseFloat(await styleOf(page, 'lineHeight')),
  };
  await panel().getByRole('button', { name: 'Larger' }).click();
  expect(parseFloat(await styleOf(page, 'fontSize'))).toBeGreaterThan(before.size);
  await panel().getByRole('radio', { name: 'Loose' }).check({ force: true });
  expect(parseFloat(await styleOf(page, 'lineHeight'))).toBeGreaterThan(before.line * 1.1);
  await panel().getByRole('radio', { name: 'Dyslexic' }).check({ force: true });
  expect(await styleOf(page, 'fontFamily')).toContain('Dyslexic');
  await panel().getByRole('checkbox', { name: 'Justify text' }).check();
  expect(await styleOf(page, 'textAlign')).toBe('justify');
  const width = () =>
    page
      .locator('.prose')
      .first()
      .evaluate((element) => element.clientWidth);
  const wide = await width();
  await panel().getByRole('radio', { name: 'Short' }).check({ force: true });
  expect(await width()).toBeLessThan(wide);
  const picture = page.getByRole('main').locator('img').first();
  await expect(picture).toHaveCSS('filter', 'brightness(1)');
  await panel().getByRole('radio', { name: 'Black' }).check({ force: true });
  await expect(picture).toHaveCSS('filter', 'brightness(0.86)');
  await panel().getByRole('checkbox', { name: 'Dim pictures on dark paper' }).uncheck();
  await expect(picture).toHaveCSS('filter', 'none');
  await page.reload();
  await expect(text().first()).toBeVisible();
  expect(await styleOf(page, 'fontFamily')).toContain('Dyslexic');
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(0, 0, 0)');
});

test('what is chosen in one tab shows in the other', async ({ stocked }) => {
  const other = await stocked.context.newPage();
  await other.goto('/settings');
  await other.getByRole('radio', { name: 'Sans', exact: true }).check({ force: true });
  await expect.poll(() => styleOf(page, 'fontFamily')).toContain('Instrument Sans');
  await openPanel();
  await expect(panel().getByRole('radio', { name: 'Sans' })).toBeChecked();
});

test('the panel is a dialog for the keyboard, and gives the focus back', async () => {
  const button = page.getByRole('button', { name: 'Appearance' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(panel()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(panel().getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(panel().getByRole('radio', { name: 'Light' })).toBeChecked();
  await expectNothing(page, 'light');
  await expectNothing(page, 'dark');
  await page.keyboard.press('Escape');
  await expect(panel()).toBeHidden();
  await expect(button).toBeFocused();
});
