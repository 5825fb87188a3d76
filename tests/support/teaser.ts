import type { Locator, Page } from '@playwright/test';

/** The teaser of an article on the list that is on screen. */
export function teaser(page: Page, title: string): Locator {
  const heading = page.getByRole('heading', { name: title, exact: true });
  return page.getByRole('main').getByRole('article').filter({ has: heading });
}

/** Its "Save", whose name goes on with the headline for those who hear it. */
export function saveButton(page: Page, title: string): Locator {
  return teaser(page, title).getByRole('button', { name: /^Save\b/ });
}
