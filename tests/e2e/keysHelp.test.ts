import type { Page } from '@playwright/test';
import { SHORTCUTS, WHERE } from '../../src/model/keys.ts';
import { expectNothing } from '../support/axe.ts';
import { expect } from '../support/calmTest.ts';
import { keysReady, press, rowLink } from '../support/keyboard.ts';
import { test } from '../support/reader.ts';
import { fillShelf } from '../support/shelfOfTwenty.ts';
import { expectNoSidewaysScroll } from '../support/sideways.ts';

test.use({ serviceWorkers: 'block', viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
test.beforeEach(async ({ page, site }) => {
  await fillShelf(page, site);
  await keysReady(page);
});

const help = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });

test('the help is the table, line by line, under where keys hold', async ({ page }) => {
  await press(page, '?');
  for (const [where, name] of WHERE) {
    const lines = SHORTCUTS.filter((one) => one.where === where);
    const group = help(page).getByRole('region', { name, exact: true });
    await expect(group.getByRole('heading', { level: 3, name })).toBeVisible();
    await expect(group.getByRole('term')).toHaveText(lines.map(({ keys }) => keys.replace(' ', 'then')));
    await expect(group.getByRole('definition')).toHaveText(lines.map(({ words }) => words));
  }
  await expect(help(page).getByRole('term')).toHaveCount(SHORTCUTS.length);
  const keys = help(page).locator('kbd');
  await expect(keys).toHaveText(SHORTCUTS.flatMap(({ keys }) => keys.split(' ')));
  // A bracket that stood in a line from right to left would be drawn as the other one.
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await expect(help(page)).toHaveCSS('direction', 'rtl');
  const directions = await keys.evaluateAll((all) => all.map((key) => getComputedStyle(key).direction));
  expect(new Set(directions)).toEqual(new Set(['ltr']));
});

test('the help closes by Escape and by its button, and focus is back where it was', async ({ page }) => {
  await press(page, 'j ?');
  await expect(help(page)).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(help(page)).toBeHidden();
  await expect(rowLink(page, 'Article 1')).toBeFocused();
  await press(page, '?');
  await help(page).getByRole('button', { name: 'Close' }).press('Enter');
  await expect(help(page)).toBeHidden();
  await expect(rowLink(page, 'Article 1')).toBeFocused();
});

test('axe finds nothing on the help, light on a desk, dark on a phone', async ({ page }) => {
  await press(page, '?');
  await expect(help(page)).toBeVisible();
  await expectNothing(page, 'light');
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNothing(page, 'dark');
  await page.setViewportSize({ width: 320, height: 256 });
  await expectNoSidewaysScroll(page, 'the help');
});

test('axe finds nothing on an article that leads on in its list', async ({ page }) => {
  await press(page, 'j j o');
  await expect(page.getByRole('navigation', { name: 'In the list you came from' })).toBeVisible();
  await expectNothing(page, 'light');
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNothing(page, 'dark');
});
