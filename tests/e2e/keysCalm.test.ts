import type { Page } from '@playwright/test';
import { SHORTCUTS } from '../../src/model/keys.ts';
import { expect } from '../support/calmTest.ts';
import { heading, keysReady, press, rowLink } from '../support/keyboard.ts';
import { test } from '../support/reader.ts';
import { fillShelf } from '../support/shelfOfTwenty.ts';
import { standInSpeech } from '../support/speech.ts';

/** What keys leave alone, and the switch. */
test.use({ serviceWorkers: 'block', viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
test.beforeEach(async ({ page, site }) => {
  await fillShelf(page, site);
  await keysReady(page);
});

const help = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' });
const choice = (page: Page) => page.getByRole('checkbox', { name: 'Keyboard shortcuts' });

test('off means off, in every tab at once and after a reload; the button shows the keys all the same', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto('/latest');
  await keysReady(other);
  await press(page, 'g t');
  await choice(page).press('Space');
  await expect(choice(page)).not.toBeChecked();
  for (const tab of [page, other]) {
    await expect(tab.getByRole('link', { name: 'Search', exact: true }).first()).not.toHaveAttribute(
      'aria-keyshortcuts',
    );
    await tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  }
  const listened = await heardKeys(
    other,
    SHORTCUTS.map(({ keys }) => keys),
  );
  expect(listened, 'the browser has them all').toEqual(SHORTCUTS.flatMap(({ keys }) => keys.split(' ')));
  await expect(heading(other, 'Latest')).toBeVisible();
  await expect(help(other)).toBeHidden();

  await page.reload();
  await expect(choice(page)).not.toBeChecked();
  await page.getByRole('button', { name: 'Show keyboard shortcuts' }).press('Enter');
  await expect(help(page)).toBeVisible();
  await help(page).getByRole('checkbox').press('Space');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Show keyboard shortcuts' })).toBeFocused();
  await expect(choice(page)).toBeChecked();
  await keysReady(other);
  await press(other, 'g s');
  await expect(heading(other, 'Saved')).toBeFocused();
});

test('what is typed is typed, in every kind of field', async ({ page }) => {
  const words = SHORTCUTS.map(({ keys }) => keys.replace(' ', '')).join('');
  await press(page, '/');
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  await page.keyboard.type(words);
  await expect(field).toHaveValue(words);
  await page.goto('/latest');
  await keysReady(page);
  const filter = page.getByRole('searchbox', { name: 'Filter by words' });
  await filter.focus();
  await page.keyboard.type(words);
  await expect(filter).toHaveValue(words);
  await page.goto('/settings');
  await keysReady(page);
  await page.getByRole('combobox', { name: 'Language' }).focus();
  expect(await heardKeys(page, ['?'])).toEqual(['?']);
  const note = await page.getByRole('main').evaluateHandle((main) => {
    const note = document.createElement('p');
    note.contentEditable = 'true'; // as an extension of the browser may put into any page
    main.append(note);
    note.focus();
    return note;
  });
  await page.keyboard.type(words);
  expect(await note.evaluate(({ textContent }) => textContent)).toBe(words);
  await page.getByRole('radio', { name: 'Dark' }).focus();
  expect(await heardKeys(page, ['g l', 's', '?'])).toEqual(['g', 'l', 's', '?']);
  await expect(heading(page, 'Settings')).toBeVisible();
  await expect(help(page)).toBeHidden();
});

test('a key with Ctrl, Alt or Cmd is the browser’s, and so is one that somebody has taken', async ({
  page,
}) => {
  await press(page, 'j');
  const combined = ['Control', 'Alt', 'Meta'].flatMap((held) =>
    ['j', 's', 'm'].map((key) => `${held}+${key}`),
  );
  expect(await heardKeys(page, combined)).toHaveLength(combined.length + combined.length);
  await page.evaluate(() =>
    addEventListener('keydown', (event) => event.preventDefault(), { capture: true, once: true }),
  );
  await press(page, 'j');
  await expect(rowLink(page, 'Article 1')).toBeFocused();
  await press(page, 'j');
  await expect(rowLink(page, 'Article 2')).toBeFocused();
});

test('keyboards of other scripts and Macs reach what they have no keys for; a letter in the making means nothing', async ({
  page,
}) => {
  const hit = (
    key: string,
    code: string,
    more: Partial<Record<'altKey' | 'shiftKey' | 'isComposing', boolean>> = {},
  ) =>
    page.evaluate(
      (init) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }),
        ),
      { key, code, ...more },
    );
  await hit('ت', 'KeyJ');
  await expect(rowLink(page, 'Article 1')).toBeFocused();
  await hit('j', 'KeyJ', { isComposing: true });
  await hit('ت', 'KeyJ');
  await expect(rowLink(page, 'Article 2')).toBeFocused();
  await hit('[', 'Digit5', { altKey: true });
  await expect(heading(page, 'The Envoy: front page')).toBeFocused();
  await hit('؟', 'Slash', { shiftKey: true });
  await expect(help(page)).toBeVisible();
});

test('with Caps Lock on letters mean the same', async ({ page }) => {
  await press(page, 'J'); // so it comes: a capital, and no Shift
  await expect(rowLink(page, 'Article 1')).toBeFocused();
  await press(page, 'G S');
  await expect(heading(page, 'Saved')).toBeFocused();
});

test('in the player no key acts; beside it they do', async ({ page }) => {
  await standInSpeech(page);
  await page.reload();
  await keysReady(page);
  await press(page, 'j o');
  await expect(heading(page, 'Article 1')).toBeFocused();
  await page.getByRole('button', { name: 'Listen' }).press('Enter');
  const pause = page.getByRole('region', { name: 'Listen' }).getByRole('button', { name: 'Pause' });
  await pause.focus();
  expect(await heardKeys(page, ['n', 's', 'g f'])).toEqual(['n', 's', 'g', 'f']);
  await expect(heading(page, 'Article 1')).toBeVisible();
  await heading(page, 'Article 1').focus();
  await press(page, 'n');
  await expect(heading(page, 'Article 2')).toBeFocused();
});

test('no key acts behind the help, though nothing in it has focus', async ({ page }) => {
  await press(page, '?');
  await expect(help(page)).toBeVisible();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await expect(page.locator('body')).toBeFocused();
  await press(page, 'g s');
  await page.keyboard.press('Escape');
  await expect(help(page)).toBeHidden();
  await press(page, 'g t');
  await expect(heading(page, 'Settings')).toBeFocused();
  await page.goBack();
  await expect(heading(page, 'Latest')).toBeFocused();
});

/** Presses these, and tells which of them nobody has taken. */
async function heardKeys(page: Page, all: readonly string[]): Promise<string[]> {
  await page.evaluate(() => {
    const free: string[] = [];
    Object.assign(globalThis, { free });
    addEventListener('keydown', (event) => {
      if (!event.defaultPrevented) free.push(event.key);
    });
  });
  for (const keys of all) await press(page, keys);
  return page.evaluate(() => (globalThis as unknown as { free: string[] }).free); // set above
}
