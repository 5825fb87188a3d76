import type { Page } from '@playwright/test';
import { expect } from '../support/calmTest.ts';
import { heading, rowLink } from '../support/keyboard.ts';
import { plainFeed, send } from '../support/plainFeed.ts';
import { test } from '../support/reader.ts';
import { fillShelf } from '../support/shelfOfTwenty.ts';
import { articleHears, pinch, swipe } from '../support/touch.ts';

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

test('a short, slanting or downward finger turns nothing, nor do two; an article from right to left turns the other way', async ({
  page,
  site,
}) => {
  const feed = plainFeed(4).replace('"title":"Article 1"', '"title":"Article 1","language":"ar"');
  site.answer('/feed.json', send(feed));
  await page.goto('/latest');
  await openFrom(page, 'Article 2');
  await pinch(page, 300, 60);
  await swipe(page, WIDE); // had the first of those two fingers turned back, this would come to the second again
  await expect(heading(page, 'Article 3')).toBeFocused();
  await articleHears(page);
  for (const way of [{ x: -50 }, { x: -150, y: 120 }, { x: -20, y: -200 }]) await swipe(page, way);
  await swipe(page, { x: 200 });
  await expect(heading(page, 'Article 2')).toBeFocused();
  await articleHears(page);
  await swipe(page, { x: 200 });
  await expect(heading(page, 'Article 1')).toBeFocused();
  await articleHears(page);
  await swipe(page, { x: 200 });
  await expect(heading(page, 'Article 2')).toBeFocused();
});

test('a finger that moves a wide table or code turns nothing, nor does any while it is turned off', async ({
  page,
  site,
  context,
}) => {
  const table = `<table><tr>${'<td>a cell of many words</td>'.repeat(20)}</tr></table>`;
  const code = `<pre><code>${'one long line of code '.repeat(30)}</code></pre>`;
  const text = '<p>This is the text of Article 3.</p>';
  site.answer('/feed.json', send(plainFeed(4).replace(text, table + code + text)));
  await page.goto('/latest');
  await openFrom(page, 'Article 3');
  for (const role of ['table', 'code'] as const) {
    const box = page.getByRole(role);
    await swipe(page, WIDE, box);
    await expect.poll(() => box.evaluate((it) => it.closest('.scrolls')?.scrollLeft)).toBeGreaterThan(0);
  }
  await swipe(page, { x: 200 }, heading(page, 'Article 3')); // back: nothing has turned onward before
  await expect(heading(page, 'Article 2')).toBeFocused();
  await articleHears(page);

  const settings = await context.newPage();
  await settings.goto('/settings');
  const choice = settings.getByRole('checkbox', {
    name: 'Swipe across an article to turn over, across a row to save or mark it',
  });
  await choice.uncheck();
  await page.bringToFront();
  await swipe(page, WIDE);
  await choice.check();
  await swipe(page, { x: 200 });
  await expect(heading(page, 'Article 1')).toBeFocused();
});
