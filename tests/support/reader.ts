import { expect, type BrowserContext, type Page } from '@playwright/test';
import { test as calm } from './calmTest.ts';
import { startSite, type TestSite } from './site.ts';

interface Fresh {
  /** Runs for every test by itself: the site as it was built. */
  whole: null;
}

interface Shared {
  /** The built site; a test may stop it or change its answers, the next one finds it whole. */
  site: TestSite;
}

/** The calm `test` with the site at `baseURL`. Each test has a browser context of its own: a new reader. */
export const test = calm.extend<Fresh, Shared>({
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

/** The device loses its network, and the server is gone too: whatever still shows is on the device. */
export async function cutNetwork(context: BrowserContext, site: TestSite): Promise<void> {
  await context.setOffline(true);
  await site.stop();
}

export async function restoreNetwork(context: BrowserContext, site: TestSite): Promise<void> {
  await site.start();
  await context.setOffline(false);
}

/** Goes to a page by the app's own link of that name, so that the app is not loaded anew. */
export async function openPlace(
  page: Page,
  name: 'Search' | 'Saved' | 'Offline' | 'Settings',
): Promise<void> {
  await page.getByRole('navigation', { name: 'Tools' }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** The list of everything, with the first visit's refresh behind it. */
export async function openLatest(page: Page): Promise<void> {
  await page.goto('/latest');
  await expect(page.getByRole('button', { name: /^Updated just now/ })).toBeAttached();
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
}
