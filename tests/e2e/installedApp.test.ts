import { expect, type Page } from '@playwright/test';
import { demoItem, lastWords } from '../support/feed.ts';
import { openLatest, test } from '../support/reader.ts';
import { teaser } from '../support/teaser.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const ARTICLE = demoItem('metre-convention');

/** As in the window of an installed app; browsers under test have no such window. */
async function standalone(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const ask = matchMedia.bind(globalThis);
    globalThis.matchMedia = (query) =>
      ask(query === '(display-mode: standalone)' ? '(min-width: 1px)' : query);
  });
}

const app = (page: Page) => page.getByRole('region', { name: 'App' });

test('a browser tab has its own buttons: the app adds none, and begins at its front page', async ({
  page,
  context,
}) => {
  await openLatest(page);
  await teaser(page, ARTICLE.title).getByRole('link').click();
  await expect(page.getByText(lastWords(ARTICLE))).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await expect(app(page)).toHaveCount(0);
  const later = await context.newPage();
  await later.goto('/');
  await expect(later.getByRole('contentinfo')).toBeVisible();
  await expect(later).toHaveURL('/');
});

test('the installed app has Back and Refresh', async ({ page, site }) => {
  await standalone(page);
  await page.goto('/');
  await expect(app(page).getByRole('button', { name: 'Refresh' })).toBeVisible();
  await expect(app(page).getByRole('button', { name: 'Back' }), 'there is nothing behind').toHaveCount(0);
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Latest' }).click();
  await expect(teaser(page, ARTICLE.title)).toBeVisible();
  site.requests.length = 0;
  await app(page).getByRole('button', { name: 'Refresh' }).click();
  await expect.poll(() => site.requests.some(({ path }) => path === '/feed.json')).toBe(true);
  await app(page).getByRole('button', { name: 'Back' }).click();
  await expect(page).toHaveURL('/');
});

test('an app that the system ended opens where the reader was, with the front page behind', async ({
  page,
  context,
}) => {
  await standalone(page);
  await page.goto('/latest');
  await teaser(page, ARTICLE.title).getByRole('link').click();
  await expect(page.getByText(lastWords(ARTICLE))).toBeVisible();
  await expect(app(page)).toBeVisible();
  const place = new URL(page.url()).pathname;
  await page.close();

  const again = await context.newPage();
  await standalone(again);
  await again.goto('/');
  await expect(again).toHaveURL(place);
  await expect(again.getByText(lastWords(ARTICLE))).toBeVisible();
  await app(again).getByRole('button', { name: 'Back' }).click();
  await expect(again).toHaveURL('/');
  await again.reload();
  await expect(app(again)).toBeVisible();
  await expect(again, 'a reload is no start').toHaveURL('/');
});

test('a start long after, or by a link, goes where it says', async ({ page, context }) => {
  await standalone(page);
  await page.goto('/saved');
  await expect(app(page)).toBeVisible();
  const linked = await context.newPage();
  await standalone(linked);
  await linked.goto('/search');
  await expect(app(linked)).toBeVisible();
  await expect(linked).toHaveURL('/search');
  await page.evaluate(() => {
    const place = { path: '/saved', at: Date.now() - 5 * 3_600_000 };
    localStorage.setItem('offprint:place', JSON.stringify(place));
  });
  const later = await context.newPage();
  await standalone(later);
  await later.goto('/');
  await expect(app(later)).toBeVisible();
  await expect(later).toHaveURL('/');
});
