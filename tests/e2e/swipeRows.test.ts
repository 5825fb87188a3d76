import type { Page } from '@playwright/test';
import { expect } from '../support/calmTest.ts';
import { plainFeed, send } from '../support/plainFeed.ts';
import { test } from '../support/reader.ts';
import { fillShelf, teasers } from '../support/shelfOfTwenty.ts';
import { rowsHear, swipe } from '../support/touch.ts';

test.use({ serviceWorkers: 'block', viewport: { width: 390, height: 844 }, hasTouch: true });

const row = (page: Page, title: string) =>
  teasers(page).filter({ has: page.getByRole('link', { name: title, exact: true }) });
const save = (page: Page, title: string) => row(page, title).getByRole('button', { name: /^Save/ });
const said = (page: Page) => page.getByRole('status');

test('a finger draws a row onward to save it, and the other way to mark it; both can be undone', async ({
  page,
  site,
}) => {
  await fillShelf(page, site);
  await rowsHear(page);
  await swipe(page, { x: 150 }, row(page, 'Article 2'));
  await expect(said(page)).toContainText('Saved.');
  await expect(save(page, 'Article 2')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(said(page)).toContainText('No longer saved.');
  await expect(save(page, 'Article 2')).toHaveAttribute('aria-pressed', 'false');

  await swipe(page, { x: -150 }, row(page, 'Article 3'));
  await expect(said(page)).toContainText('Marked as read.');
  await expect(row(page, 'Article 3')).toContainText('Read');
  await swipe(page, { x: -150 }, row(page, 'Article 3'));
  await expect(said(page)).toContainText('Marked as unread.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(said(page)).toContainText('Marked as read.');
  await expect(page).toHaveURL(/\/latest$/); // no link was taken for pressed
});

test('a short or downward finger does nothing, nor does any where it is turned off', async ({
  page,
  site,
}) => {
  await fillShelf(page, site);
  await rowsHear(page);
  for (const way of [{ x: 50 }, { x: 120, y: 110 }, { x: 10, y: -150 }])
    await swipe(page, way, row(page, 'Article 2'));
  await swipe(page, { x: 150 }, row(page, 'Article 4'));
  await expect(said(page)).toContainText('Saved.');
  await expect(save(page, 'Article 2')).toHaveAttribute('aria-pressed', 'false');

  await page.goto('/settings');
  await page.getByRole('checkbox', { name: /^Swipe/ }).uncheck();
  await page.goto('/latest');
  await rowsHear(page);
  await swipe(page, { x: -150 }, row(page, 'Article 2'));
  await page.goto('/settings');
  await page.getByRole('checkbox', { name: /^Swipe/ }).check();
  await page.goto('/latest');
  await rowsHear(page);
  await swipe(page, { x: -150 }, row(page, 'Article 3'));
  await expect(row(page, 'Article 3')).toContainText('Read');
  await expect(row(page, 'Article 2')).not.toContainText('Read');
});

test('a finger that moves a wide table or code under "Keep reading" draws no row', async ({ page, site }) => {
  const table = `<table><tr>${'<td>a cell of many words</td>'.repeat(20)}</tr></table>`;
  const code = `<pre><code>${'one long line of code '.repeat(30)}</code></pre>`;
  const feed = plainFeed(3) // by themselves they are not unfolded
    .replace('<p>This is the text of Article 1.</p>', `<blockquote>${table}</blockquote>`)
    .replace('<p>This is the text of Article 2.</p>', `<ul><li>${code}</li></ul>`);
  site.answer('/feed.json', send(feed));
  await page.goto('/latest');
  await rowsHear(page);
  const wide = [
    ['Article 1', 'table'],
    ['Article 2', 'code'],
  ] as const;
  for (const [title] of wide) await row(page, title).getByRole('button', { name: 'Keep reading' }).tap();
  for (const [title, role] of wide) {
    const box = row(page, title).getByRole(role);
    await swipe(page, { x: -150 }, box);
    await expect.poll(() => box.evaluate((it) => it.closest('.scrolls')?.scrollLeft)).toBeGreaterThan(0);
  }
  await swipe(page, { x: -150 }, row(page, 'Article 3'));
  await expect(said(page)).toContainText('Marked as read.');
  await expect(row(page, 'Article 3').getByText('Read', { exact: true })).toBeVisible();
  for (const [title] of wide)
    await expect(row(page, title).getByRole('button', { name: 'Mark as read' })).toBeVisible();
});

test('a finger pans an enlarged page across its rows, as it does the rest', async ({ page, site }) => {
  await fillShelf(page, site);
  await rowsHear(page);
  const first = row(page, 'Article 2');
  await expect(first).toHaveCSS('touch-action', 'pan-y pinch-zoom');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await expect(first).toHaveCSS('touch-action', 'auto');
  await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  await expect(first).toHaveCSS('touch-action', 'pan-y pinch-zoom');
});

test('where lines are read from right to left the ways are mirrored', async ({ page, site }) => {
  await fillShelf(page, site);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await rowsHear(page);
  await swipe(page, { x: -150 }, row(page, 'Article 2'));
  await expect(said(page)).toContainText('Saved.');
  await expect(save(page, 'Article 2')).toHaveAttribute('aria-pressed', 'true');
});
