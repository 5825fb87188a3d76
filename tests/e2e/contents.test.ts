import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectNothing } from '../support/axe.ts';
import { expect } from '../support/calmTest.ts';
import { openArticle, storeDemo } from '../support/demoPlaces.ts';
import { demoItem, serveFeed } from '../support/feed.ts';
import { holdBack } from '../support/holdBack.ts';
import { cutNetwork, openLatest, test } from '../support/reader.ts';
import { workerInCharge } from '../support/shelves.ts';
import type { TestSite } from '../support/site.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const LONG = demoItem('vatican-shelves');
const panel = (page: Page) => page.getByRole('dialog', { name: 'Contents' });
const field = (page: Page) => panel(page).getByRole('searchbox', { name: 'Words in this article' });
const lit = (page: Page, name: 'found' | 'found-here') =>
  page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), name);

async function openPanel(page: Page, site: TestSite): Promise<void> {
  await openArticle(page, site, LONG.title);
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect(field(page)).toBeVisible();
}

for (const width of [360, 1440])
  test(`the parts of a long article are a press away at ${width} px, from anywhere in it, and the one that is read is told`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await openPanel(page, site);
    await expect(panel(page).getByRole('button', { name: 'Close' }).locator('svg')).toBeVisible();
    const parts = panel(page).getByRole('navigation', { name: 'Parts of this article' }).getByRole('button');
    const headings = page.getByRole('main').locator('.prose h2');
    await expect(parts).toHaveText(await headings.allInnerTexts());
    await expectNothing(page);
    const third = headings.nth(2);
    await parts.nth(2).click();
    await expect(panel(page)).toBeHidden();
    await expect(third).toBeFocused();
    await expect(third).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('button', { name: 'Contents' })).not.toBeInViewport();
    await page.mouse.move(180, 400);
    await page.mouse.wheel(0, -40);
    await expect(page.getByRole('button', { name: 'Contents' })).toBeInViewport({ ratio: 1 });
    await page.getByRole('button', { name: 'Contents' }).click();
    await expect(parts.nth(2)).toHaveAttribute('aria-current', 'true');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Contents' })).toBeFocused();
  });

const ASSETS = new URL('../../dist/assets/', import.meta.url);
/** The file that some texts wait for (html/rare), by a word that stands in it as it was written. */
const rare = () =>
  readdirSync(ASSETS).find((name) => readFileSync(new URL(name, ASSETS), 'utf8').includes('hljs|sourcecode'));

test('parts that a feed heads with its highest headings are parts too, also for who looks before the text is there', async ({
  page,
  site,
}) => {
  const parts = ['The envoy leaves', 'The envoy arrives'];
  const html = parts.map((part) => `<h1>${part}</h1><p>It takes a while.</p>`).join('');
  serveFeed(site, {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Envoy',
    items: [{ id: 'a', title: 'Two parts', content_html: html }],
  });
  const file = rare() ?? 'there is one';
  const letGo = await holdBack(page, (request) => request.url().endsWith(file));
  await openLatest(page);
  await page.getByRole('main').getByRole('link', { name: 'Two parts' }).click();
  await page.getByRole('button', { name: 'Contents' }).click();
  await expect(field(page)).toBeVisible();
  await letGo();
  const listed = panel(page).getByRole('navigation', { name: 'Parts of this article' }).getByRole('button');
  await expect(listed).toHaveText(parts);
});

test('words are found whatever their case and accents, gone through by keyboard, and left where one was', async ({
  page,
  site,
}) => {
  await openPanel(page, site);
  await field(page).fill('ÁRCHIVE');
  const status = panel(page).getByRole('status');
  await expect(status).toHaveText(/^1 of \d+$/);
  const count = Number((await status.innerText()).split(' ').at(-1));
  expect(count).toBeGreaterThan(2);
  await expect.poll(() => lit(page, 'found-here')).toEqual([expect.stringMatching(/^archive$/i)]);
  expect(await lit(page, 'found')).toHaveLength(count - 1);
  await page.keyboard.press('Enter');
  await expect(status).toHaveText(`2 of ${count}`);
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  await expect(status).toHaveText(`${count} of ${count}`);
  await panel(page).getByRole('button', { name: 'The next one' }).click();
  await expect(status).toHaveText(`1 of ${count}`);
  await expect(field(page)).toBeVisible();
  await panel(page).getByRole('button', { name: 'The one before' }).click();
  await expectNothing(page);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(page.locator('.prose :focus')).toContainText('rchive');
  await expect(page.locator('.prose :focus')).toBeInViewport();
  expect(await lit(page, 'found')).toEqual([]);
});

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('what is not there is said, and a short article is looked through as well, offline', async ({
    page,
    site,
  }) => {
    await storeDemo(page, site);
    await openPanel(page, site);
    await field(page).fill('quetzal');
    await expect(panel(page).getByRole('status')).toHaveText('Not in this article.');
    await field(page).fill('');
    await expect(panel(page).getByRole('navigation')).toBeVisible();
    await workerInCharge(page);
    await cutNetwork(page.context(), site);
    await page.getByRole('button', { name: 'Close' }).click();
    const short = demoItem('salt-lick-treaty');
    await openArticle(page, site, short.title);
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    const find = page.getByRole('dialog', { name: 'Find' });
    await find.getByRole('searchbox').fill('treaty');
    await expect(find.getByRole('status')).toHaveText(/^1 of \d+$/);
    await expect(find.getByRole('navigation')).toHaveCount(0);
  });
});
