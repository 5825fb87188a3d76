import { expect, type Locator, type Page } from '@playwright/test';

/** The keys are listened to: they come after everything else. */
export async function keysReady(page: Page): Promise<void> {
  const search = page.locator('header.site').getByRole('link', { name: 'Search', includeHidden: true });
  await expect(search).toHaveAttribute('aria-keyshortcuts', '/');
}

/** Presses keys as the table writes them: with a space between, one after the other. */
export async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(' ')) await page.keyboard.press(key);
}

/** Has focus, is on screen, and a line around it says so. */
export async function expectSeenFocus(focused: Locator): Promise<void> {
  await expect(focused).toBeFocused();
  await expect(focused).toBeInViewport();
  await expect(focused).toHaveCSS('outline-style', 'solid');
}

export const heading = (page: Page, name: string): Locator =>
  page.getByRole('heading', { level: 1, name, exact: true });

/** The headline of a row, which leads to its article. */
export const rowLink = (page: Page, name: string): Locator =>
  page.getByRole('main').getByRole('link', { name, exact: true });
