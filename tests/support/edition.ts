import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as calm } from './calmTest.ts';
import { printDemo, type Edition } from './demoEdition.ts';
import { startSite, type TestSite } from './site.ts';

/**
 * The calm `test` with the demo's edition, served. A test may stop the site or change its answers, the next one finds
 * it whole.
 */
export const test = calm.extend<{ whole: null }, { edition: Edition; site: TestSite }>({
  edition: [
    // Playwright reads what a fixture needs from this parameter, so it must be a pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'offprint-edition-'));
      await use(await printDemo(folder));
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  site: [
    async ({ edition }, use) => {
      const site = await startSite({ root: edition.root });
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, use) => use(site.url),
  whole: [
    async ({ site }, use) => {
      site.clearAnswers();
      await site.start();
      site.requests.length = 0;
      await use(null);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
