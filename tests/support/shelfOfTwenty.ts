import { expect, type Page } from '@playwright/test';
import { plainFeed, send } from './plainFeed.ts';
import type { TestSite } from './site.ts';

/** Visits the site for the first time, so that twenty articles are stored on this device. */
export async function fillShelf(page: Page, site: TestSite): Promise<void> {
  site.answer('/feed.json', send(plainFeed(20)));
  await page.goto(`${site.url}/latest`);
  await expect(teasers(page)).toHaveCount(20);
}

/** What was stored is listed and opens, and the reader reacts: a list, an article, Save and back. */
export async function expectShelfReadable(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Latest' }).click();
  await expect(teasers(page)).toHaveCount(20);
  await page.getByRole('link', { name: 'Article 7', exact: true }).click();
  await expect(page.getByText('This is the text of Article 7.')).toBeVisible();
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status')).toContainText('Saved.');
  await save.click();
  await expect(page.getByRole('status')).toContainText('No longer saved.');
}

/** With nothing stored there is nothing to read, but every place still opens and says so. */
export async function expectPlacesOpen(page: Page): Promise<void> {
  for (const name of ['Latest', 'Saved', 'Search', 'Offline', 'Settings']) {
    await page.getByRole('link', { name, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  }
}

export function teasers(page: Page) {
  return page.getByRole('main').getByRole('article');
}
