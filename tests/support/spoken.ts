import type { Page } from '@playwright/test';

/** From now on keeps what the page's messages say to those who hear it; what it returns tells all of it. */
export async function hear(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const status = document.querySelector('[role="status"]');
    const { dataset } = document.documentElement;
    dataset['said'] = '';
    const watch = new MutationObserver(() => (dataset['said'] += `${status?.textContent ?? ''}\n`));
    if (status) watch.observe(status, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => document.documentElement.dataset['said'] ?? '');
}
