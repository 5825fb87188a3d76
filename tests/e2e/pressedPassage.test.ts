import type { Page } from '@playwright/test';
import { articlePath } from '../support/demoEdition.ts';
import { expect, test } from '../support/edition.ts';
import { demoItem } from '../support/feed.ts';
import { watchShifts } from '../support/shifts.ts';

const LINK = `${articlePath(demoItem('five-embassies'))}`;

/** An anchor for the third paragraph of the text, as a link would have it. */
async function anchorOf(page: Page): Promise<{ hash: string; words: string }> {
  const paragraph = page.locator('.prose > p').nth(2);
  const words = (await paragraph.innerText()).split(' ').slice(1, 7).join(' ');
  return { words, hash: `#q=2,,${encodeURIComponent(words)},,:~:text=${encodeURIComponent(words)}` };
}

test('a printed page opens at the passage, lit once it is alive, and nothing moves', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.goto(LINK);
  const { hash, words } = await anchorOf(page);
  const stranger = await browser.newPage({ baseURL: baseURL ?? '' });
  const said: string[] = [];
  stranger.on('console', (message) => {
    if (message.type() !== 'debug') said.push(message.text());
  });
  await watchShifts(stranger);
  await stranger.goto(LINK + hash);
  const lit = () =>
    stranger.evaluate(() =>
      [...(CSS.highlights.get('passage') ?? [])].map((range) => range.toString()).join(),
    );
  await expect.poll(lit).toBe(words);
  await expect(stranger.locator('.prose > p').nth(2)).toBeInViewport();
  await expect(stranger.locator('.prose > p').nth(2)).toBeFocused();
  expect(await stranger.evaluate(() => window.shifts)).toEqual([]);
  expect(said, 'on the console').toEqual([]);
});

test('without JavaScript the browser goes there by itself', async ({ page, browser, baseURL }) => {
  await page.goto(LINK);
  const { hash } = await anchorOf(page);
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(LINK + hash);
  await expect(plain.locator('.prose > p').nth(2)).toBeInViewport();
  await context.close();
});
