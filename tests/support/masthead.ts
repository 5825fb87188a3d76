import type { Locator, Page } from '@playwright/test';
import { said } from './said.ts';

/** The line of the masthead that tells how fresh the copy is, and refreshes when it is pressed. */
function refreshButton(page: Page, language: string): Locator {
  return page.getByRole('banner').getByRole('button', { name: new RegExp(`${said(language, 'Refresh')}$`) });
}

/** What waits until the reader asks for it: "3 new". */
export function waitingButton(page: Page, number: number): Locator {
  return page.getByRole('button', { name: `${number} new`, exact: true });
}

/** Presses Refresh and waits for the feed's answer and for the app to be done with it. */
export async function refreshNow(page: Page, language = 'en'): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/feed.json'));
  await refreshButton(page, language).click();
  await answered;
  await refreshButton(page, language).and(page.locator(':enabled')).waitFor();
}
