import { expect } from '@playwright/test';
import { demoItem } from '../support/feed.ts';
import { cutNetwork, openLatest, test } from '../support/reader.ts';
import { partsOf, seekHalf } from '../support/sound.ts';
import { saveButton, teaser } from '../support/teaser.ts';
import { workerInCharge } from '../support/shelves.ts';

/** The demo's article with a sound of eight seconds and one picture. */
const ARTICLE = demoItem('numbers-over-shortwave');

test('a saved article keeps its sound: the receipt says so, and it plays and seeks without a network', async ({
  page,
  context,
  site,
}) => {
  await openLatest(page);
  await workerInCharge(page);
  await page.goto(`/search?q=${encodeURIComponent(ARTICLE.title)}`);
  await saveButton(page, ARTICLE.title).click();
  await expect(page.getByRole('status')).toContainText('and 1 attachment are on this device.');
  await teaser(page, ARTICLE.title).getByRole('link').click();
  await expect(
    page.getByText(/^Text, 1 of 1 picture and 1 of 1 attachment, .*, checked \d\d:\d\d$/),
  ).toBeVisible();
  await cutNetwork(context, site);
  await page.reload();

  const parts = partsOf(page);
  const { length, at } = await seekHalf(page.locator('audio'));
  expect(at).toBeCloseTo(length / 2, 1);
  expect(parts.length).toBeGreaterThan(0);
  expect(new Set(parts)).toEqual(new Set(['206 from the worker']));
});
