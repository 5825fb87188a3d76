import type { Page } from '@playwright/test';
import { release } from '../support/release.ts';
import { said } from '../support/said.ts';
import { workerInCharge } from '../support/shelves.ts';
import type { TestSite } from '../support/site.ts';
import { saveTwo } from './saved.ts';
import { expect, on, type State } from './state.ts';

/** What comes seldom, or once. Each of them leaves the device as the next one finds it. */
export const RARE: readonly State[] = [
  on('/', 'installed app', async (page, language) => {
    const installed = await page.addInitScript(() => {
      const ask = matchMedia.bind(globalThis);
      globalThis.matchMedia = (query) =>
        ask(query === '(display-mode: standalone)' ? '(min-width: 1px)' : query);
    });
    await page.reload();
    const sections = page.getByRole('navigation', { name: said(language, 'Sections') });
    await sections.getByRole('link').nth(1).click(); // there is something to go back to
    await expect(page.getByRole('region', { name: said(language, 'App') }).getByRole('button')).toHaveCount(
      2,
    );
    await installed.dispose();
  }),
  on('/search', 'update', async (page, language, site) => {
    await workerInCharge(page);
    release(site, 'second');
    await page.reload();
    const use = page.getByRole('button', { name: said(language, 'Use it now') });
    await expect(use).toBeVisible();
    await use.evaluate((element) => element.scrollIntoView({ block: 'end' }));
  }),
  on('/latest', 'server away', async (page, language, site) => {
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
    await site.stop();
    await page.getByRole('banner').getByRole('button').first().click();
    await expect(page.getByRole('button', { name: said(language, 'Try again') })).toBeVisible();
  }),
  on('/article/never-was-0000000000000', 'article absent', async (page, language) => {
    const sentence = 'This article is not on this device, and could not be fetched.';
    await expect(page.getByText(said(language, sentence))).toBeVisible();
  }),
  on('/saved', 'cleared by the browser', async (page, language, site) => {
    await site.start();
    await saveTwo(page, site, language);
    await clear(page, site, 'indexeddb');
    await page.goto(`${site.url}/saved`);
    const notice = page.getByRole('complementary', { name: said(language, 'What this browser has cleared') });
    await expect(notice).toBeVisible();
  }),
  waiting('first visit', '/'),
  waiting('first visit, to an article', '/article/never-was-0000000000000'),
];

/** A device that has nothing, while the feed does not come. */
function waiting(name: string, path: string): State {
  return on('/offline', name, async (page, _language, site) => {
    site.answer('/feed.json', () => {});
    await clear(page, site, 'all');
    await page.goto(site.url + path);
    await expect(page.getByRole('main').locator('.lines')).toBeVisible();
  });
}

/** What a browser does by itself when it wants room. */
async function clear(page: Page, site: TestSite, storageTypes: 'indexeddb' | 'all'): Promise<void> {
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes });
  await session.detach();
}
