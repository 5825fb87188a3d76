import { expect, type Browser, type Page } from '@playwright/test';
import { OFFERED } from '../../src/model/languages.ts';
import { DEMO_PLACES } from '../support/demoPlaces.ts';
import { withDevice, type Size } from './device.ts';

/** Every page in every other language that the reader speaks, one after the other. */
export async function eachLanguage(
  browser: Browser,
  size: Size,
  seen: (page: Page, name: string, language: string, dir: string) => Promise<void>,
): Promise<void> {
  for (const { code, dir } of OFFERED.filter((language) => language.code !== 'en'))
    await withDevice(browser, { size, dir, language: code }, async (page, site) => {
      for (const { name, open } of DEMO_PLACES) {
        await open(page, site, code);
        await expect(page.locator('html')).toHaveAttribute('lang', code);
        await seen(page, name, code, dir);
      }
    });
}
