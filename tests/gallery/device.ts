import type { Browser, Page } from '@playwright/test';
import { storeDemo } from '../support/demoPlaces.ts';
import { standInSpeech } from '../support/speech.ts';
import { startSite, type TestSite } from '../support/site.ts';

export const THEMES = ['light', 'dark', 'sepia', 'black'] as const;
export const DIRECTIONS = ['ltr', 'rtl'] as const;

const NOW = new Date('2026-11-22T11:00:00Z');

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a device shows the reader: its pages are in this language, and go this way, from the start. */
interface Manner {
  readonly size: Size;
  readonly dir: string;
  readonly language?: string;
}

/** A device that has the whole demo, on a day on which it is new. */
export async function withDevice(
  browser: Browser,
  { size, dir, language = 'en' }: Manner,
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
  await page.addInitScript(
    ([code, way]) => {
      if (location.protocol !== 'http:') return; // an empty page, which has no storage
      if (code !== 'en') localStorage.setItem('offprint:language', code);
      // Before the app begins: what a finger draws goes by it.
      document.addEventListener('readystatechange', () => (document.documentElement.dir = way));
    },
    [language, dir] as const,
  );
  await use(page, site);
  await context.close();
  await site.stop();
}

/** The page as it stands, in a theme. */
export async function dress(page: Page, theme: string): Promise<void> {
  await page.evaluate((chosen) => (document.documentElement.dataset['theme'] = chosen), theme);
}
