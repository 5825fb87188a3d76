import { expect as inTime, type Page } from '@playwright/test';
import { openArticle, type Look } from '../support/demoPlaces.ts';
import type { TestSite } from '../support/site.ts';

/** Nobody waits for a picture, and a machine that is shared may stall. */
export const expect = inTime.configure({ timeout: 30_000 });

/** What can be seen of the reader. Some of it a phone alone has; what is on paper has the size of paper, whatever the screen. */
export interface State extends Look {
  readonly only?: 'phone' | 'paper';
}

type Happen = (page: Page, language: string, site: TestSite) => Promise<void>;

/** What becomes of a page of the demo. */
export function on(path: string, name: string, happen: Happen, only?: State['only']): State {
  return {
    name,
    ...(only && { only }),
    open: async (page, site, language = 'en') => {
      await page.goto(site.url + path);
      await happen(page, language, site);
    },
  };
}

/** What becomes of an article. */
export function onArticle(headline: string, name: string, happen: Happen, only?: State['only']): State {
  return {
    name,
    ...(only && { only }),
    open: async (page, site, language = 'en') => {
      await openArticle(page, site, headline, language);
      await happen(page, language, site);
    },
  };
}
