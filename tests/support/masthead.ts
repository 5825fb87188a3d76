import type { Locator, Page } from '@playwright/test';

/** The line of the masthead that tells how fresh the copy is, and refreshes when it is pressed. */
function refreshButton(page: Page): Locator {
  return page.getByRole('banner').getByRole('button', { name: /Refresh$/ });
}

/** What waits until the reader asks for it: "3 new". */
export function waitingButton(page: Page, number: number): Locator {
  return page.getByRole('button', { name: `${number} new`, exact: true });
}

/** Presses Refresh and waits for the feed's answer and for the app to be done with it. */
export async function refreshNow(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/feed.json'));
  await refreshButton(page).click();
  await answered;
  await refreshButton(page).and(page.locator(':enabled')).waitFor();
}
