import { expect, type Page } from '@playwright/test';
import type { TestSite } from './site.ts';

/** Every kind of page of the demo edition, and how to get there; what is on it is on it when this resolves. */
export interface DemoPlace {
  readonly name: string;
  readonly open: (page: Page, site: TestSite) => Promise<void>;
}

/** Articles that hold what others do not, by their headlines. */
const ARTICLES = {
  'a table': 'What Bismarck cut at dinner',
  footnotes: 'A continent, paused',
  'an embed': 'The letter that must be carried',
  'code and sound': 'Five figures at a time',
  Arabic: 'باب من الزمهرير',
  Japanese: '留守番の政府、旅する政府',
} as const;

export const DEMO_PLACES: readonly DemoPlace[] = [
  { name: 'front', open: (page, site) => visit(page, site, '/', 'The Envoy: front page') },
  { name: 'latest', open: (page, site) => visit(page, site, '/latest', 'Latest') },
  {
    name: 'section with its filter open',
    open: async (page, site) => {
      await visit(page, site, '/section/treaties?also=archives', 'Treaties');
      await expect(page.getByRole('button', { name: 'Archives' })).toBeVisible();
    },
  },
  { name: 'saved', open: (page, site) => visit(page, site, '/saved', 'Saved') },
  { name: 'search', open: (page, site) => visit(page, site, '/search?q=vienna', 'Search') },
  { name: 'author', open: (page, site) => visit(page, site, '/author/the-cipher-desk', 'The cipher desk') },
  { name: 'offline', open: (page, site) => visit(page, site, '/offline', 'Offline') },
  { name: 'settings', open: (page, site) => visit(page, site, '/settings', 'Settings') },
  { name: 'not found', open: (page, site) => visit(page, site, '/nowhere', 'Not found') },
  ...Object.entries(ARTICLES).map(([what, headline]) => ({
    name: `article with ${what}`,
    open: (page: Page, site: TestSite) => openArticle(page, site, headline),
  })),
];

/** The first visit, until the whole demo is stored with its pictures: search and lists then hold all of it. */
export async function storeDemo(page: Page, site: TestSite): Promise<void> {
  await page.goto(`${site.url}/offline`);
  await expect(page.getByText('43 articles with their text')).toBeVisible({ timeout: 30_000 });
}

export async function openArticle(page: Page, site: TestSite, headline: string): Promise<void> {
  await page.goto(`${site.url}/search?q=${encodeURIComponent(headline)}`);
  await page.getByRole('main').getByRole('heading').getByRole('link', { name: headline }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(headline);
  await expect(page.getByRole('heading', { name: 'More to read' })).toBeVisible();
}

async function visit(page: Page, site: TestSite, path: string, heading: string): Promise<void> {
  await page.goto(site.url + path);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  const list = ['/', '/latest', '/section', '/search', '/author'].some((start) =>
    start === '/' ? path === '/' : path.startsWith(start),
  );
  if (list) await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeVisible();
}
