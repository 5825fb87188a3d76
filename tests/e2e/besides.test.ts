import type { Page } from '@playwright/test';
import { expect } from '../support/calmTest.ts';
import { heading, keysReady, press, rowLink } from '../support/keyboard.ts';
import { plainFeed, send } from '../support/plainFeed.ts';
import { test } from '../support/reader.ts';
import { fillShelf } from '../support/shelfOfTwenty.ts';
import { expectStill, watchShifts } from '../support/shifts.ts';
import { saveButton } from '../support/teaser.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

/** Next and previous in the list that an article was opened from. */
const besides = (page: Page) => page.getByRole('navigation', { name: 'In the list you came from' });
const way = (page: Page, name: 'Next' | 'Previous') => besides(page).getByRole('link', { name: `${name} ` });

/** More than a list reads at once. */
const MANY = 34;

test('the keys lead through a whole list and back, further than it had been read', async ({ page, site }) => {
  site.answer('/feed.json', send(plainFeed(MANY)));
  await page.goto('/latest');
  await keysReady(page);
  await press(page, 'j o');
  for (let i = 1; i < MANY; i++) {
    await expect(heading(page, `Article ${i}`)).toBeFocused();
    await press(page, 'n');
  }
  await expect(heading(page, `Article ${MANY}`)).toBeFocused();
  await press(page, 'n');
  await expect(page.getByRole('status')).toContainText('That was the last of the list.');
  for (let i = MANY; i > 1; i--) {
    await expect(heading(page, `Article ${i}`)).toBeFocused();
    await press(page, 'p');
  }
  await expect(heading(page, 'Article 1')).toBeFocused();
  await press(page, 'p');
  await expect(page.getByRole('status')).toContainText('This is the first of the list.');
});

test('u leads back from further than the browser’s history goes', async ({ page, site }) => {
  await fillShelf(page, site);
  await keysReady(page);
  await press(page, 'j j o');
  for (let i = 0; i < 30; i++)
    for (const [key, name] of [
      ['n', 'Article 3'],
      ['p', 'Article 2'],
    ] as const) {
      await press(page, key);
      await expect(heading(page, name)).toBeFocused();
    }
  await press(page, 'u');
  await expect(heading(page, 'Latest')).toBeFocused();
  expect(new URL(page.url()).pathname).toBe('/latest');
});

test.describe('with twenty articles', () => {
  test.beforeEach(({ page, site }) => fillShelf(page, site));

  test('an article has links to those beside it, which a reload keeps, and Back undoes', async ({ page }) => {
    await rowLink(page, 'Article 5').click();
    await expect(way(page, 'Previous')).toHaveAccessibleName('Previous Article 4');
    await way(page, 'Next').click();
    await expect(heading(page, 'Article 6')).toBeFocused();
    await page.reload();
    await expect(way(page, 'Next')).toHaveAccessibleName('Next Article 7');
    await way(page, 'Next').click();
    await expect(heading(page, 'Article 7')).toBeFocused();
    await page.goBack();
    await page.goBack();
    await expect(heading(page, 'Article 5')).toBeVisible();
    await expect(way(page, 'Previous')).toHaveAccessibleName('Previous Article 4');
    await page.goBack();
    await expect(rowLink(page, 'Article 5')).toBeFocused();
  });

  test('the first of a list has none before it, the last none after', async ({ page }) => {
    await rowLink(page, 'Article 1').click();
    await expect(way(page, 'Next')).toHaveAccessibleName('Next Article 2');
    await expect(way(page, 'Previous')).toHaveCount(0);
    await page.goBack();
    await rowLink(page, 'Article 20').click();
    await expect(way(page, 'Previous')).toHaveAccessibleName('Previous Article 19');
    await expect(way(page, 'Next')).toHaveCount(0);
  });

  test('an article that was opened from outside has no list; u leads to Latest', async ({
    page,
    context,
  }) => {
    const address = await rowLink(page, 'Article 5').getAttribute('href');
    const outside = await context.newPage();
    await outside.goto(address ?? '');
    await expect(outside.getByText('This is the text of Article 5.')).toBeVisible();
    await keysReady(outside);
    await press(outside, 'n');
    await expect(outside.getByRole('status')).toContainText('no list to go on in');
    await expect(besides(outside)).toHaveCount(0);
    await press(outside, 'u');
    await expect(heading(outside, 'Latest')).toBeFocused();
  });

  test('the list is the one on screen: a section, a narrowed list, what was found, what was saved', async ({
    page,
  }) => {
    // The feed has every other article in Treaties.
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Treaties' }).click();
    await rowLink(page, 'Article 4').click();
    await expect(way(page, 'Previous')).toHaveAccessibleName('Previous Article 2');
    await expect(way(page, 'Next')).toHaveAccessibleName('Next Article 6');

    await page.goto('/search?q=Article+1');
    await rowLink(page, 'Article 10').click();
    await expect(way(page, 'Previous')).toHaveAccessibleName('Previous Article 1');

    await page.goto('/latest?unread=1');
    await rowLink(page, 'Article 5').click();
    await expect(way(page, 'Previous')).toHaveAccessibleName('Previous Article 3');
    await way(page, 'Previous').click();
    await expect(way(page, 'Next')).toHaveAccessibleName('Next Article 5'); // though it has been read since

    await page.goto('/latest');
    for (const name of ['Article 8', 'Article 2']) {
      await saveButton(page, name).click();
      await expect(saveButton(page, name)).toHaveAttribute('aria-pressed', 'true');
    }
    await page.goto('/saved');
    await rowLink(page, 'Article 2').click();
    await expect(way(page, 'Next')).toHaveAccessibleName('Next Article 8');
    await expect(way(page, 'Previous')).toHaveCount(0);
  });

  test('on the front page an article is followed by what follows it where it was opened', async ({
    page,
  }) => {
    await page.goto('/');
    const strip = page.getByRole('region', { name: 'Treaties' });
    await strip.getByRole('heading', { level: 3 }).first().getByRole('link').click();
    await expect(heading(page, 'Article 2')).toBeFocused();
    await expect(way(page, 'Next')).toHaveAccessibleName('Next Article 4');
  });

  test('they come below what is shown: nothing moves', async ({ page }) => {
    await watchShifts(page);
    await page.goto('/latest');
    await rowLink(page, 'Article 5').press('Enter');
    await expect(way(page, 'Next')).toBeVisible();
    await expectStill(page);
  });
});
