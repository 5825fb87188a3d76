import type { Browser, Page } from '@playwright/test';
import { storeDemo } from '../support/demoPlaces.ts';
import { standInSpeech } from '../support/speech.ts';
import { startSite, type TestSite } from '../support/site.ts';

export const THEMES = ['light', 'dark', 'sepia', 'black'] as const;
export const DIRECTIONS = ['ltr', 'rtl'] as const;

const NOW = new Date('2026-11-22T11:00:00Z');

/** A device of one size that has the whole demo, on a day on which it is new. */
export async function withDevice(
  browser: Browser,
  size: { readonly width: number; readonly height: number },
  use: (page: Page, site: TestSite) => Promise<void>,
): Promise<void> {
  const site = await startSite();
  const context = await browser.newContext({
    viewport: size,
    isMobile: size.width < 500, // a phone's bars lie over the page and take none of it
    hasTouch: size.width < 500,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  await page.clock.install({ time: NOW });
  await standInSpeech(page); // the browser that takes them has no voices
  await storeDemo(page, site);
  await use(page, site);
  await context.close();
  await site.stop();
}

/** The page as it stands, in a theme and a direction. */
export async function dress(page: Page, theme: string, dir: string): Promise<void> {
  await page.evaluate(
    ([chosen, direction]) => {
      document.documentElement.dataset['theme'] = chosen;
      document.documentElement.dir = direction;
    },
    [theme, dir] as const,
  );
}
