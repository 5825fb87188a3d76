import { expect, type Page } from '@playwright/test';
import {
  demoFeed,
  demoItem,
  lastWords,
  serveFeed,
  withChange,
  withoutItem,
  type Item,
} from '../support/feed.ts';
import { test } from '../support/reader.ts';
import { teaser } from '../support/teaser.ts';

const ARTICLE = demoItem('zimmermann-comma');
const ON_SECOND_PAGE = demoItem('order-of-flags');
const CLEAN = `${ARTICLE.id}?page=2`;

test.use({ serviceWorkers: 'block', permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeEach(({ site }) => {
  const url = `${CLEAN}&utm_source=feed&utm_medium=rss&fbclid=x`;
  serveFeed(site, withChange(demoFeed(), ARTICLE.id, { url }));
});

test('where the device has a share sheet, it gets the headline and the magazine’s link without trackers', async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.share = (data) => {
      console.info(`shared ${JSON.stringify(data)}`);
      return Promise.resolve();
    };
  });
  const shared: string[] = [];
  page.on('console', (message) => shared.push(message.text()));
  await open(page, ARTICLE);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect
    .poll(() => shared.filter((text) => text.startsWith('shared ')))
    .toEqual([`shared ${JSON.stringify({ title: ARTICLE.title, url: CLEAN })}`]);
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
});

test('closing the share sheet is no error; one that cannot open leaves the links', async ({ page }) => {
  await page.addInitScript(() => {
    let calls = 0;
    navigator.share = () => {
      calls += 1;
      return Promise.reject(new DOMException('', calls === 1 ? 'AbortError' : 'NotAllowedError'));
    };
  });
  await open(page, ARTICLE);
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('status')).toHaveText('The share sheet did not open.');
  await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
});

test('elsewhere a panel copies the link and says "Copied"', async ({ page }) => {
  await open(page, ARTICLE);
  const share = page.getByRole('button', { name: 'Share' });
  await expect(share).toHaveAttribute('aria-expanded', 'false');
  await share.click();
  await expect(share).toHaveAttribute('aria-expanded', 'true');
  const mail = (await page.getByRole('link', { name: 'Mail', exact: true }).getAttribute('href')) ?? '';
  expect(mail).toBe(`mailto:?subject=${encodeURIComponent(ARTICLE.title)}&body=${encodeURIComponent(CLEAN)}`);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status')).toContainText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(CLEAN);
});

test('the panel works by keyboard, and Escape and a click beside it close it', async ({ page }) => {
  await open(page, ARTICLE);
  const share = page.getByRole('button', { name: 'Share' });
  const copy = page.getByRole('button', { name: 'Copy link' });
  await share.focus();
  await page.keyboard.press('Enter');
  await expect(copy).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(copy).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy reader link' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(copy).toBeHidden();
  await expect(share).toBeFocused();
  await expect(share).toHaveAttribute('aria-expanded', 'false');

  await page.keyboard.press('Enter');
  await expect(copy).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('Copied');
  await expect(share).toBeFocused();

  await share.click();
  await expect(copy).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(copy).toBeHidden();
});

for (const [where, item] of [
  ['the feed’s first page', ARTICLE],
  ['the feed’s second page', ON_SECOND_PAGE],
] as const) {
  test(`the reader link opens for somebody with nothing stored, an article on ${where}`, async ({
    page,
    browser,
  }) => {
    const link = await readerLink(page, item);
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(link);
    await expect(stranger.getByRole('heading', { level: 1, name: item.title })).toBeVisible();
    await expect(stranger.getByText(lastWords(item))).toBeVisible();
    await stranger.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Front' }).click();
    await expect(stranger.getByRole('heading', { name: 'Latest' })).toBeVisible();
    await stranger.context().close();
  });
}

test('a reader link to an article that left the feed says so and leads to the magazine', async ({
  page,
  site,
  browser,
}) => {
  const link = await readerLink(page, ARTICLE);
  serveFeed(site, withoutItem(demoFeed(), ARTICLE.id));
  const stranger = await (await browser.newContext()).newPage();
  await stranger.goto(link);
  const sentence = 'This article is no longer in the magazine’s feed';
  await expect(stranger.getByRole('paragraph').filter({ hasText: sentence })).toBeVisible();
  await expect(stranger.getByRole('link', { name: 'Look for it at The Envoy' })).toHaveAttribute(
    'href',
    'https://envoy.example/',
  );
  await stranger.getByRole('link', { name: 'To the front page' }).click();
  await expect(stranger.getByRole('heading', { name: 'Latest' })).toBeVisible();
  await stranger.context().close();
});

async function open(page: Page, item: Item & { title: string }): Promise<void> {
  const [section = ''] = item._offprint?.sections ?? [];
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: section }).click();
  await teaser(page, item.title).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: item.title })).toBeFocused();
}

async function readerLink(page: Page, item: Item & { title: string }): Promise<string> {
  await open(page, item);
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Copy reader link' }).click();
  await expect(page.getByRole('status')).toContainText('Copied');
  return page.evaluate(() => navigator.clipboard.readText());
}
