import type { Page } from '@playwright/test';
import { expect } from './calmTest.ts';

/** The first visit is over: the feed is stored, and the worker can answer without a network. */
export async function settleIn(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: /^Updated/, includeHidden: true })).toBeAttached();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
  });
}

/** Whether the press wrote this page: the worker answers with the shell, which holds nothing. */
export function isPrinted(page: Page): Promise<boolean> {
  return page.evaluate(() => document.getElementById('printed') !== null);
}
