import { test as calm } from '../support/calmTest.ts';
import { startSite, type TestSite } from '../support/site.ts';
import { furnish, SHELF, type Device } from './device.ts';
import { serveStories } from './stories.ts';

interface Alone {
  /** A device for a fault that leaves nothing whole. */
  own: Device;
  whole: null;
}

interface Shared {
  site: TestSite;
  /** One device for many faults, furnished once: what one of them spoils the next ones find. */
  device: Device;
}

/** The one of this worker, once it is there. */
let shared: Device | null = null;

/** The calm `test` with a furnished device. Every test begins with the site as it was, and nothing may be thrown uncaught. */
export const test = calm.extend<Alone, Shared>({
  site: [
    // Playwright reads what a fixture needs from this parameter, so it must be a pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
  device: [
    async ({ browser, site }, use) => {
      const context = await browser.newContext();
      shared = await furnish(context, site);
      await use(shared);
      await context.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  own: async ({ browser, site }, use) => {
    const context = await browser.newContext();
    await use(await furnish(context, site));
    await context.close();
  },
  whole: [
    async ({ site }, use) => {
      site.clearAnswers();
      serveStories(site, SHELF);
      shared?.ledger.offered(SHELF); // the test before may have left edits of them on the device
      await site.start();
      await use(null);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
