import { expect } from '@playwright/test';
import { demoFeed, demoItem, serveFeed, withNews } from '../support/feed.ts';
import { refreshNow, waitingButton } from '../support/masthead.ts';
import { openLatest, test } from '../support/reader.ts';
import { saveButton, teaser } from '../support/teaser.ts';

const NEWS = 'A telegram that arrived in the night';
const ARTICLE = demoItem('metre-convention');

test('what one tab fetches waits in the other, which asks for nothing', async ({ page, context, site }) => {
  const other = await context.newPage();
  await openLatest(page);
  await openLatest(other);
  serveFeed(site, withNews(demoFeed(), NEWS));
  site.requests.length = 0;
  await refreshNow(page);
  await expect(waitingButton(other, 1)).toBeVisible();
  await expect(teaser(other, NEWS)).toHaveCount(0);
  expect(site.requests.filter(({ path }) => path === '/feed.json')).toHaveLength(1);
  await waitingButton(other, 1).click();
  await expect(teaser(other, NEWS)).toBeVisible();
  await expect(teaser(page, NEWS), 'each tab decides for itself').toHaveCount(0);
});

test('what is saved and read in one tab shows in the other', async ({ page, context }) => {
  const other = await context.newPage();
  await openLatest(page);
  await openLatest(other);
  await saveButton(page, ARTICLE.title).click();
  await expect(saveButton(other, ARTICLE.title)).toHaveAttribute('aria-pressed', 'true');
  await saveButton(other, ARTICLE.title).click();
  await expect(saveButton(page, ARTICLE.title)).toHaveAttribute('aria-pressed', 'false');
  await teaser(other, ARTICLE.title).getByRole('link').click();
  await expect(teaser(page, ARTICLE.title).getByText('Read', { exact: true })).toBeVisible();
});

test('two tabs that start at once ask the feed once between them, and both have everything', async ({
  page,
  context,
  site,
}) => {
  await openLatest(page);
  const other = await context.newPage();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  site.answer('/feed.json', async (_req, res) => {
    await held;
    res.writeHead(503).end();
  });
  site.requests.length = 0;
  await page.reload();
  await expect.poll(() => site.requests.filter(({ path }) => path === '/feed.json').length).toBe(1);
  await other.goto('/latest');
  await expect(teaser(other, ARTICLE.title)).toBeVisible();
  await expect(other.getByRole('button', { name: /^Updated .*Refresh$/ })).toBeEnabled();
  expect(site.requests.filter(({ path }) => path === '/feed.json')).toHaveLength(1);
  release();
});
