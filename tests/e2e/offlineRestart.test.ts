import { chromium, expect } from '@playwright/test';
import { demoItem, lastWords } from '../support/feed.ts';
import { launchWhole } from '../support/browser.ts';
import { watchCalm } from '../support/calmTest.ts';
import { cutNetwork, test } from '../support/reader.ts';
import { saveButton } from '../support/teaser.ts';
import { stockSix } from '../support/shelves.ts';

const ARTICLE = demoItem('vienna-black-chamber');

test('a browser that was closed opens the magazine with no network', async ({ site }, testInfo) => {
  const profile = testInfo.outputPath('profile');
  const options = { ...launchWhole(), baseURL: site.url };

  const before = await chromium.launchPersistentContext(profile, options);
  const expectCalmBefore = watchCalm(before);
  const [first] = before.pages();
  if (!first) throw new Error('A persistent context opens with a page.');
  await stockSix(first, site, ARTICLE);
  await first.goto('/latest');
  await saveButton(first, ARTICLE.title).click();
  await expect(saveButton(first, ARTICLE.title)).toHaveAttribute('aria-pressed', 'true');
  await expect(first.getByRole('status')).toContainText('on this device');
  await before.close();
  expectCalmBefore();

  const after = await chromium.launchPersistentContext(profile, options);
  const expectCalm = watchCalm(after);
  await cutNetwork(after, site);
  const page = await after.newPage();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Latest' })).toBeVisible();
  await page.goto('/saved');
  await page.getByRole('link', { name: ARTICLE.title }).click();
  await expect(page.getByRole('heading', { level: 1, name: ARTICLE.title })).toBeVisible();
  await expect(page.getByText(lastWords(ARTICLE))).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const hero = page.getByRole('figure').first().locator('img');
  await expect(hero).toHaveJSProperty('complete', true);
  expect(await hero.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await after.close();
  expectCalm();
});
