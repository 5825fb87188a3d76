import type { BrowserContext } from '@playwright/test';
import { test as base } from './calmTest.ts';
import { stockShelves } from './shelves.ts';
import { startSite, type TestSite } from './site.ts';

interface Stocked {
  readonly site: TestSite;
  readonly context: BrowserContext;
}

/**
 * Playwright's `test` for a file whose tests share one reader: the whole demo edition is on the device before the first. What a
 * test does to the device it undoes, or no later one minds.
 */
export const test = base.extend<{ shared: undefined }, { stocked: Stocked }>({
  stocked: [
    async ({ browser }, use) => {
      const site = await startSite();
      const context = await browser.newContext({ baseURL: site.url });
      const page = await context.newPage();
      await stockShelves(page);
      await page.close();
      await use({ site, context });
      await context.close();
      await site.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  shared: [
    async ({ stocked }, use) => {
      await use(undefined);
      await Promise.all(stocked.context.pages().map((page) => page.close()));
    },
    { auto: true },
  ],
});

export { expect } from './calmTest.ts';
