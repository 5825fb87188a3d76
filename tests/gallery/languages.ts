import { expect, type Page } from '@playwright/test';
import { OFFERED } from '../../src/model/languages.ts';
import type { TestSite } from '../support/site.ts';

/** Pages that are found without a word of any language. */
const PATHS: Readonly<Record<string, string>> = {
  front: '/',
  latest: '/latest',
  section: '/section/treaties',
  author: '/author/the-cipher-desk',
  saved: '/saved',
  search: '/search?q=vienna',
  offline: '/offline',
  settings: '/settings',
  'not found': '/nowhere',
};

/** Every page in every other language that the reader speaks, one after the other. */
export async function eachLanguage(
  page: Page,
  site: TestSite,
  seen: (name: string, language: string, dir: string) => Promise<void>,
): Promise<void> {
  for (const { code, dir } of OFFERED.filter((language) => language.code !== 'en')) {
    await page.evaluate((chosen) => localStorage.setItem('offprint:language', chosen), code);
    for (const [name, path] of Object.entries(PATHS)) {
      await page.goto(site.url + path);
      await stands(page, code);
      await seen(name, code, dir);
    }
    await page.goto(`${site.url}/latest`);
    await page.getByRole('main').getByRole('article').getByRole('link').first().click();
    await expect(page.locator('.prose')).toBeVisible();
    await stands(page, code);
    await seen('article', code, dir);
  }
}

async function stands(page: Page, code: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', code);
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  await expect(page.getByRole('contentinfo')).toBeVisible();
}
