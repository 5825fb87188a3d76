import { expect } from '@playwright/test';
import { demoItem, demoItems } from '../support/feed.ts';
import { openLatest, openPlace, test } from '../support/reader.ts';
import { hear } from '../support/spoken.ts';
import { teaser } from '../support/teaser.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

test('Latest stands in groups by day, newest first', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-22T21:00:00Z');
  await page.goto('/latest');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2 }).first()).toHaveText('Today');
  await expect(main.getByRole('heading', { level: 2 }).nth(1)).toHaveText('Yesterday');
  await expect(main.getByRole('heading', { level: 2 }).nth(2)).toHaveText('Friday 20 November');
  const dates = await main
    .getByRole('article')
    .getByRole('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
  expect(dates).toEqual([...dates].sort().reverse());
  const written = await main.getByRole('heading').filter({ hasNotText: 'Latest' }).allInnerTexts();
  const today = demoItems().filter(({ date_published }) => date_published?.startsWith('2026-11-22'));
  expect(written.slice(0, today.length + 2)).toEqual([
    'Today',
    ...today.map(({ title }) => title),
    'Yesterday',
  ]);
});

test('search finds by headline, dek, author and accents left out, and its address can be shared', async ({
  page,
  context,
}) => {
  await openLatest(page);
  await openPlace(page, 'Search');
  const field = page.getByRole('search').getByRole('searchbox');
  const found = page.getByRole('main').getByRole('article');
  await field.fill('SECONDES neuf');
  await expect(found).toHaveCount(1);
  await expect(teaser(page, demoItem('meridien-de-paris').title)).toBeVisible();
  await field.fill('redaction');
  await expect(found).toHaveCount(1);
  await field.fill('xyzzy');
  await expect(page.getByText('Nothing on this device has “xyzzy”')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('Nothing found.');
  await field.fill('a comma '); // the next word comes after a pause
  await expect(teaser(page, 'A comma in Arizona')).toBeVisible();
  await expect(field).toHaveValue('a comma ');
  await expect(page).toHaveURL('/search?q=a%20comma');
  await expect(page).toHaveTitle('a comma · Search · The Envoy');

  const shared = await context.newPage();
  await shared.goto(page.url());
  await expect(shared.getByRole('searchbox')).toHaveValue('a comma');
  await expect(teaser(shared, 'A comma in Arizona')).toBeVisible();
});

test('of a search that is left before it has found anything nothing is said', async ({ page }) => {
  await openLatest(page);
  await openPlace(page, 'Search');
  const heard = await hear(page);
  await page.evaluate(() => {
    // The title changes with what is asked for; the store answers in a later task.
    const asked = new MutationObserver(() => {
      asked.disconnect();
      document.querySelector<HTMLElement>('a[href="/settings"]')?.click();
    });
    asked.observe(document.head, { subtree: true, childList: true, characterData: true });
  });
  await page.getByRole('search').getByRole('searchbox').fill('a comma');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await page.getByRole('button', { name: 'Make a link' }).click(); // by then the store has answered
  await expect.poll(heard).toContain('Nothing is saved yet');
  expect(await heard()).not.toContain('found');
});

test('a byline leads to everything by its author', async ({ page }) => {
  await openLatest(page);
  await teaser(page, 'A comma in Arizona').getByRole('link').click();
  await page.getByRole('article').getByRole('link', { name: 'The cipher desk' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The cipher desk' })).toBeVisible();
  await expect(page).toHaveURL('/author/the-cipher-desk');
  const theirs = demoItems().filter(({ authors }) => authors?.some(({ name }) => name === 'The cipher desk'));
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(theirs.length);
});

test('a kicker and a topic lead on from an article', async ({ page }) => {
  await openLatest(page);
  await teaser(page, 'A comma in Arizona').getByRole('link').click();
  await page.getByRole('article').getByRole('link', { name: 'Ciphers', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ciphers' })).toBeVisible();
  await page.goBack();
  await page.getByRole('list', { name: 'Topics' }).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
  await expect(teaser(page, 'A comma in Arizona')).toBeVisible();
});

test('"Keep reading" unfolds in place, "Show less" folds, and nothing above moves', async ({ page }) => {
  await openLatest(page);
  const row = page.getByRole('main').getByRole('article').nth(3);
  await row.scrollIntoViewIfNeeded();
  const title = await row.getByRole('heading').innerText();
  const button = row.getByRole('button', { name: /^(Keep reading|Show less)\b/ });
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  const top = () => button.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();

  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(button).toHaveAccessibleName(/^Show less/);
  const unfolded = page.locator(`[id="${(await button.getAttribute('aria-controls')) ?? ''}"]`);
  await expect(unfolded.getByRole('paragraph').first()).toBeVisible();
  expect(await top()).toBe(before);
  await expect(button).toBeFocused();

  await button.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(unfolded).toBeHidden();
  expect(await top()).toBe(before);

  await button.press('Enter');
  await unfolded.getByRole('button', { name: 'Mark as read' }).click();
  await expect(page.getByRole('status')).toContainText('Marked as read.');
  await expect(unfolded.getByRole('button', { name: 'Mark as unread' })).toBeFocused();
  await unfolded.getByRole('link', { name: 'Read the whole article' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  const atEnd = page.getByRole('button', { name: 'Mark as unread' });
  await atEnd.click();
  await expect(page.getByRole('status')).toContainText('Marked as unread.');
  await expect(page.getByRole('button', { name: 'Mark as read' })).toBeFocused();
});
