import { expect, type Page } from '@playwright/test';
import { OFFERED } from '../../src/model/languages.ts';
import { expectNothing } from '../support/axe.ts';
import { addressOf } from '../support/demoPlaces.ts';
import { openLatest, test } from '../support/reader.ts';
import { latinIn } from '../support/latin.ts';
import { said } from '../support/said.ts';
import { SWEEP } from '../support/sweep.ts';

/** Three of them: from right to left, with long words, without spaces; `npm run sweep` takes every one. */
const OTHERS = OFFERED.filter(({ code }) => (SWEEP ? code !== 'en' : ['ar', 'de', 'ja'].includes(code)));

/** Chooses a language in Settings by keyboard alone. */
async function choose(page: Page, name: string) {
  await page.goto(new URL('/settings', page.url()).href);
  const field = page.getByRole('combobox', { name: 'Language of the reader' });
  await field.focus();
  // First "As the magazine", then the languages in their order.
  const steps = OFFERED.findIndex((one) => one.name === name) + 1;
  for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown');
  await expect(field.locator('option:checked')).toHaveText(name);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Use this language' })).toBeFocused();
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

for (const { code, name, dir } of OTHERS)
  test(`${name}, chosen in Settings, is there without a network after a reload`, async ({
    page,
    context,
  }) => {
    await openLatest(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await choose(page, name);
    const html = page.locator('html');
    await expect(html).toHaveAttribute('lang', code);
    await expect(html).toHaveAttribute('dir', dir);
    await expect(page.getByRole('heading', { level: 1, name: said(code, 'Settings') })).toBeVisible();
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: said(code, 'Settings') })).toBeVisible();
    await expect(page.getByRole('heading', { name: said(code, 'Language') })).toBeVisible();
  });

test('a chosen language is kept whole: an article that nobody has opened yet speaks it without a network', async ({
  page,
  context,
}) => {
  await openLatest(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await choose(page, 'Español');
  const parts = () =>
    page.evaluate(async () => {
      const all = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
      return (await Promise.all(all)).flat().filter(({ url }) => /\/es\d-\w+\.js$/.test(url)).length;
    });
  await expect.poll(parts).toBe(4);
  await context.setOffline(true);
  await page.goto('/latest');
  await page.getByRole('main').getByRole('article').getByRole('link').first().click();
  await expect(page.getByRole('button', { name: said('es', 'Share') })).toBeVisible();
});

test('only the catalogue of the language in use is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, code] = /\/assets\/([a-z]{2})\d-\w+\.js$/.exec(request.url()) ?? [];
    if (code) asked.push(code);
  });
  await openLatest(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  expect(new Set(asked)).toEqual(new Set(['en']));
  await choose(page, 'Español');
  asked.length = 0;
  await page.goto('/latest');
  await expect(page.getByRole('heading', { level: 1, name: said('es', 'Latest') })).toBeVisible();
  await page.getByRole('main').getByRole('article').getByRole('link').first().click();
  await expect(page.getByRole('button', { name: said('es', 'Share') })).toBeVisible();
  expect(new Set(asked)).toEqual(new Set(['es']));
});

test('an Arabic interface goes from right to left, and an English article in it from left to right', async ({
  page,
}) => {
  await openLatest(page);
  await choose(page, 'العربية');
  await page.goto(new URL('/latest', page.url()).href);
  const headline = page.locator('main article h3 a[href*="red-telephone"], main article h2 a').first();
  await headline.click();
  const paragraph = page.locator('article.read .prose p').first();
  await expect(paragraph).toBeVisible();
  await expect(page.locator('html')).toHaveCSS('direction', 'rtl');
  await expect(page.locator('article.read > header .acts')).toHaveCSS('direction', 'rtl');
  expect(await paragraph.evaluate((text) => text.closest('[lang]')?.getAttribute('lang'))).toBe('en');
  await expect(paragraph).toHaveCSS('direction', 'ltr');
});

test('what the reader says inside an article of another language is marked as its own, in lists and in full', async ({
  page,
}) => {
  await openLatest(page);
  await choose(page, 'العربية');
  await page.goto('/latest');
  const row = page.getByRole('main').getByRole('article').first();
  await expect(row).toHaveAttribute('lang', 'en');
  await row.getByRole('button', { name: said('ar', 'Keep reading') }).click();
  await expect(row.getByRole('link', { name: said('ar', 'Read the whole article') })).toBeVisible();
  await expect(row.getByRole('button', { name: said('ar', 'Mark as read') })).toBeVisible();
  expect(await arabicElsewhere(page), 'a list').toEqual([]);
  await page.goto('/');
  await expect(page.locator('main article h2').getByRole('link')).toBeVisible();
  expect(await arabicElsewhere(page), 'the front page').toEqual([]);
  for (const headline of ['The letter that must be carried', 'Where the world keeps its signatures']) {
    await page.goto(addressOf(headline));
    await expect(page.getByRole('heading', { level: 2, name: said('ar', 'More to read') })).toBeVisible();
    expect(await arabicElsewhere(page), headline).toEqual([]);
  }
});

/** Arabic words that are marked as being of another language. */
function arabicElsewhere(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const words = walker.currentNode.textContent ?? '';
      const lang = walker.currentNode.parentElement?.closest('[lang]')?.getAttribute('lang');
      if (/\p{Script=Arabic}/u.test(words) && lang !== 'ar') found.push(words.trim());
    }
    return found;
  });
}

for (const [code, name, scheme] of [
  ['ar', 'العربية', 'dark'],
  ['ja', '日本語', 'light'],
] as const)
  test.describe(`in ${name}`, () => {
    // Less motion: axe would meet the tools of the article in the midst of coming.
    test.use({ serviceWorkers: 'block', contextOptions: { reducedMotion: 'reduce' } });

    test(`nothing in English, and nothing for axe to find, on the front page and at an article, ${scheme}`, async ({
      page,
    }) => {
      await openLatest(page);
      await choose(page, name);
      await page.goto('/');
      const lead = page.locator('main article h2').getByRole('link');
      await expect(lead).toBeVisible();
      await expectNothing(page, scheme);
      expect(await latinIn(page)).toEqual([]);
      await lead.click();
      await expect(page.getByRole('heading', { level: 2, name: said(code, 'More to read') })).toBeVisible();
      await expectNothing(page, scheme);
      expect(await latinIn(page)).toEqual([]);
    });
  });
