import type { Page } from '@playwright/test';
import { SHORTCUTS, type Act } from '../../src/model/keys.ts';
import { expectSeenFocus, heading, keysReady, press, rowLink } from '../support/keyboard.ts';
import { expect } from '../support/calmTest.ts';
import { test } from '../support/reader.ts';
import { fillShelf } from '../support/shelfOfTwenty.ts';
import { saveButton, teaser } from '../support/teaser.ts';

/** Twenty articles in Latest; the mouse is never touched. */
test.use({ serviceWorkers: 'block', viewport: { width: 1440, height: 900 } });
test.beforeEach(async ({ page, site }) => {
  await fillShelf(page, site);
  await keysReady(page);
});

async function openSecond(page: Page): Promise<void> {
  await press(page, 'j j o');
  await expect(heading(page, 'Article 2')).toBeFocused();
}

const goesTo = (name: string) => async (page: Page, keys: string) => {
  await press(page, keys);
  await expect(heading(page, name)).toBeFocused();
};

/** What each line of the table is seen to do, by its key. One more in the table needs one more here. */
const PROOFS: Readonly<Record<Act, (page: Page, keys: string) => Promise<void>>> = {
  down: async (page, keys) => {
    await press(page, keys);
    await expectSeenFocus(rowLink(page, 'Article 1'));
    for (let i = 0; i < 7; i++) await press(page, keys);
    await expectSeenFocus(rowLink(page, 'Article 8'));
  },
  up: async (page, keys) => {
    await press(page, 'j j j j j j j j');
    for (let i = 0; i < 7; i++) await press(page, keys);
    await expectSeenFocus(rowLink(page, 'Article 1'));
    await press(page, keys);
    await expectSeenFocus(rowLink(page, 'Article 1'));
  },
  open: async (page, keys) => {
    await press(page, `j j j ${keys}`);
    await expect(heading(page, 'Article 3')).toBeFocused();
  },
  nextSection: async (page, keys) => {
    await press(page, keys);
    await expect(heading(page, 'Dispatches')).toBeFocused();
    await press(page, keys);
    await expect(heading(page, 'Treaties')).toBeFocused();
  },
  previousSection: async (page, keys) => {
    await press(page, keys);
    await expect(heading(page, 'The Envoy: front page')).toBeFocused();
    await press(page, keys);
    await expect(heading(page, 'The Envoy: front page')).toBeFocused();
  },
  next: async (page, keys) => {
    await openSecond(page);
    await press(page, keys);
    await expect(heading(page, 'Article 3')).toBeFocused();
  },
  previous: async (page, keys) => {
    await openSecond(page);
    await press(page, keys);
    await expect(heading(page, 'Article 1')).toBeFocused();
  },
  back: async (page, keys) => {
    await openSecond(page);
    await press(page, 'n');
    await expect(heading(page, 'Article 3')).toBeFocused();
    await press(page, keys);
    await expectSeenFocus(rowLink(page, 'Article 3'));
    expect(new URL(page.url()).pathname).toBe('/latest');
  },
  save: async (page, keys) => {
    await press(page, `j ${keys}`);
    await expect(saveButton(page, 'Article 1')).toHaveAttribute('aria-pressed', 'true');
    await press(page, 'o');
    const save = page.getByRole('button', { name: 'Save', exact: true });
    await expect(save).toHaveAttribute('aria-pressed', 'true');
    await press(page, keys);
    await expect(save).toHaveAttribute('aria-pressed', 'false');
    await expect(page.getByRole('status')).toContainText('No longer saved.');
  },
  mark: async (page, keys) => {
    const read = teaser(page, 'Article 1').getByText('Read', { exact: true });
    await press(page, `j ${keys}`);
    await expect(read).toBeVisible();
    await press(page, keys);
    await expect(page.getByRole('status')).toContainText('Marked as unread.');
    await expect(read).toBeHidden();
    await press(page, 'o');
    await expect(page.getByText('This is the text of Article 1.')).toBeVisible();
    await press(page, 'u');
    await expect(read).toBeVisible(); // what was opened counts as read, in its own time
    await press(page, 'o');
    await expect(heading(page, 'Article 1')).toBeFocused();
    await expect(page.getByText('This is the text of Article 1.')).toBeVisible();
    await press(page, keys);
    await expect(page.getByRole('status')).toContainText('Marked as unread.');
    await press(page, 'u');
    await expect(rowLink(page, 'Article 1')).toBeFocused();
    await expect(read).toBeHidden();
  },
  search: async (page, keys) => {
    const field = page.getByRole('searchbox', { name: 'Search the articles' });
    await press(page, keys);
    await expect(field).toBeFocused();
    await page.keyboard.type('Article 12');
    await expect(field).toHaveValue('Article 12');
    await expect(rowLink(page, 'Article 12')).toBeVisible();
    await rowLink(page, 'Article 12').focus();
    await press(page, keys);
    await expect(field).toBeFocused();
  },
  refresh: async (page, keys) => {
    const asked = page.waitForRequest((request) => request.url().endsWith('/feed.json'));
    await press(page, keys);
    await asked;
    await expect(page.getByRole('status')).toContainText('Up to date.');
  },
  front: goesTo('The Envoy: front page'),
  latest: async (page, keys) => {
    await press(page, 'g t');
    await expect(heading(page, 'Settings')).toBeFocused();
    await goesTo('Latest')(page, keys);
  },
  saved: goesTo('Saved'),
  offline: goesTo('Offline'),
  settings: goesTo('Settings'),
  help: async (page, keys) => {
    await press(page, keys);
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  },
};

for (const { act, keys, words } of SHORTCUTS)
  test(`${keys}: ${words}`, async ({ page }) => {
    await PROOFS[act](page, keys);
  });
