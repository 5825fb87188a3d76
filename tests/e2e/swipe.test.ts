import type { Page } from '@playwright/test';
import { expect } from '../support/calmTest.ts';
import { heading, rowLink } from '../support/keyboard.ts';
import { plainFeed, send } from '../support/plainFeed.ts';
import { test } from '../support/reader.ts';
import { fillShelf } from '../support/shelfOfTwenty.ts';
import { articleHears, swipe } from '../support/touch.ts';

test.use({ serviceWorkers: 'block', viewport: { width: 390, height: 844 }, hasTouch: true });

const WIDE = { x: -200 };

async function openFrom(page: Page, title: string): Promise<void> {
  await rowLink(page, title).click();
  await expect(heading(page, title)).toBeFocused();
  await articleHears(page);
}

test('a finger drawn across an article turns over to the next of its list, and back', async ({
  page,
  site,
}) => {
  await fillShelf(page, site);
  await openFrom(page, 'Article 1');
  await swipe(page, WIDE);
  await expect(heading(page, 'Article 2')).toBeFocused();
  await expect(page.getByText('This is the text of Article 2.')).toBeVisible();
  await articleHears(page);
  await swipe(page, { x: 200 });
  await expect(heading(page, 'Article 1')).toBeFocused();
  await expect(page.getByText('This is the text of Article 1.')).toBeVisible();
  await articleHears(page);
  await swipe(page, { x: 200 });
  await expect(page.getByRole('status')).toContainText('This is the first of the list.');
  await page.goBack();
  await expect(heading(page, 'Article 2')).toBeVisible();
});

test('a short, slanting or downward finger turns nothing, nor does one on a wide table, and it can be turned off', async ({
  page,
  site,
}) => {
  const cells = '<td>a cell of many words</td>'.repeat(20);
  const table = `<table>${`<tr>${cells}</tr>`.repeat(40)}</table>`;
  site.answer('/feed.json', send(plainFeed(3).replace('<p>This is the text of Article 1.</p>', table)));
  await page.goto('/latest');
  await openFrom(page, 'Article 1');
  await expect(page.getByRole('table')).toBeVisible();
  await page.getByRole('table').evaluate((table) => table.scrollIntoView({ block: 'start' }));
  await swipe(page, WIDE);
  await page.goBack();

  await openFrom(page, 'Article 2');
  for (const way of [{ x: -50 }, { x: -150, y: 120 }, { x: -20, y: -200 }]) await swipe(page, way);
  await expect(heading(page, 'Article 2')).toBeVisible();
  await swipe(page, WIDE);
  await expect(heading(page, 'Article 3')).toBeFocused();

  await page.goto('/settings');
  await page
    .getByRole('checkbox', { name: 'Swipe across an article to turn over, across a row to save or mark it' })
    .uncheck();
  await page.goto('/latest');
  await openFrom(page, 'Article 1');
  await page.getByRole('heading', { level: 1 }).evaluate((element) => element.scrollIntoView());
  await swipe(page, WIDE);
  await expect(heading(page, 'Article 1')).toBeVisible();
});
