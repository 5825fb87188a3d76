import { expect, type Page } from '@playwright/test';
import { DEMO_PLACES, openArticle, type Look } from '../support/demoPlaces.ts';
import type { TestSite } from '../support/site.ts';
import { FURTHER, MOMENTS } from './moments.ts';

const ARTICLE = 'A continent, paused';

/** What opens over a page, or becomes of it: each begins where a page of the demo stands. */
const OPENED: readonly Look[] = [
  state('appearance', async (page) => {
    await page.getByRole('button', { name: 'Appearance' }).click();
    await expect(page.getByRole('radio', { name: 'Sepia' })).toBeVisible();
  }),
  state('contents', async (page) => {
    await page.getByRole('button', { name: 'Contents', exact: true }).click();
    await expect(page.getByRole('searchbox', { name: 'Words in this article' })).toBeVisible();
  }),
  state('ways to share', async (page) => {
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Copy reader link' })).toBeVisible();
  }),
  state('selected passage', async (page) => {
    const block = page.locator('.prose > p').nth(1);
    await block.scrollIntoViewIfNeeded();
    await block.evaluate((element) => getSelection()?.selectAllChildren(element));
    await expect(page.getByRole('group', { name: 'Selected passage' })).toBeVisible();
  }),
  state('footnote', async (page) => {
    await page.locator('.prose a[href^="#"]').first().click();
  }),
  state('picture enlarged', async (page) => {
    await page
      .getByRole('button', { name: /^Enlarge/ })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toBeVisible();
  }),
  state('keys', async (page) => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
  }),
];

/** What a site that does not answer looks like, last: nothing is asked of it from there on. */
const AWAY: readonly Look[] = [
  {
    name: 'server away',
    open: async (page, site) => {
      await site.stop();
      await page.goto(`${site.url}/latest`);
      await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
      await page
        .getByRole('button', { name: /Refresh/ })
        .first()
        .click();
      await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    },
  },
  {
    name: 'article absent',
    open: async (page, site) => {
      await page.goto(`${site.url}/article/never-was-0000000000000`);
      await expect(page.getByText('could not be fetched')).toBeVisible();
    },
  },
];

export const STATES: readonly Look[] = [
  ...DEMO_PLACES,
  ...FURTHER,
  ...OPENED,
  ...MOMENTS,
  ...AWAY,
];

function state(name: string, happen: (page: Page) => Promise<void>): Look {
  return {
    name,
    open: async (page: Page, site: TestSite) => {
      await openArticle(page, site, ARTICLE);
      await happen(page);
    },
  };
}
