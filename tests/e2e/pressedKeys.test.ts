import { isPrinted } from '../support/asPrinted.ts';
import { expect, test } from '../support/edition.ts';
import { demoItem } from '../support/feed.ts';
import { articlePath } from '../support/demoEdition.ts';
import { expectSeenFocus, heading, keysReady, press, rowLink } from '../support/keyboard.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const NEWEST = demoItem('red-telephone');
const PLAIN = demoItem('vienna-precedence');

test('the keys work on a printed list, and lead on from there', async ({ page }) => {
  await page.goto('/latest');
  expect(await isPrinted(page)).toBe(true);
  await keysReady(page);
  await press(page, 'j');
  await expectSeenFocus(rowLink(page, NEWEST.title));
  await press(page, 'j o');
  await expect(heading(page, NEWEST.title)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await press(page, 'p');
  await expect(heading(page, NEWEST.title)).toBeFocused();
  await press(page, 'u');
  await expectSeenFocus(rowLink(page, NEWEST.title));
});

test('the keys work in a printed article', async ({ page }) => {
  await page.goto(articlePath(PLAIN));
  expect(await isPrinted(page)).toBe(true);
  await keysReady(page);
  await press(page, 's');
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await press(page, '?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await press(page, 'u');
  await expect(heading(page, 'Latest')).toBeFocused();
});
