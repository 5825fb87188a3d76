import { expect, type Page } from '@playwright/test';
import { articleId } from '../../src/model/identity.ts';
import { slugify } from '../../src/model/slug.ts';
import { demoItems } from './feed.ts';
import { like, said } from './said.ts';
import type { TestSite } from './site.ts';

/** What is looked at, and how to get there in the language in use; what is on it is on it when this resolves. */
export interface Look {
  readonly name: string;
  readonly open: (page: Page, site: TestSite, language?: string) => Promise<void>;
}

/** A kind of page of the demo edition, and its address. */
interface DemoPlace extends Look {
  readonly path: () => string;
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

const PAGES: readonly (readonly [name: string, path: string, heading: string])[] = [
  ['front', '/', '{0}: front page'],
  ['latest', '/latest', 'Latest'],
  ['section with its filter open', '/section/treaties?also=archives', 'Treaties'],
  ['nothing saved', '/saved', 'Saved'],
  ['search', '/search?q=vienna', 'Search'],
  ['author', '/author/the-cipher-desk', 'The cipher desk'],
  ['offline', '/offline', 'Offline'],
  ['settings', '/settings', 'Settings'],
  ['not found', '/nowhere', 'Not found'],
];

export const DEMO_PLACES: readonly DemoPlace[] = [
  ...PAGES.map(([name, path, heading]) => ({
    name,
    path: () => path,
    open: async (page: Page, site: TestSite, language = 'en') => {
      await visit(page, site, path, like(language, heading));
      if (path.includes('also=')) await expect(page.getByRole('button', { name: 'Archives' })).toBeVisible();
    },
  })),
  ...Object.entries(ARTICLES).map(([what, headline]) => ({
    name: `article with ${what}`,
    path: () => addressOf(headline),
    open: (page: Page, site: TestSite, language = 'en') => openArticle(page, site, headline, language),
  })),
];

/** The first visit, until the whole demo is stored with its pictures: search and lists then hold all of it. */
export async function storeDemo(page: Page, site: TestSite): Promise<void> {
  await page.goto(`${site.url}/offline`);
  await expect(page.getByText('43 articles with their text')).toBeVisible({ timeout: 30_000 });
}

export function addressOf(headline: string): string {
  const item = demoItems().find(({ title }) => title === headline);
  return `/article/${encodeURIComponent(slugify(headline))}-${articleId('feed.json', item?.id ?? '')}`;
}

export async function openArticle(
  page: Page,
  site: TestSite,
  headline: string,
  language = 'en',
): Promise<void> {
  await page.goto(site.url + addressOf(headline));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(headline);
  await expect(page.getByRole('heading', { name: said(language, 'More to read') })).toBeVisible();
}

/** The same from a list, which the way back leads to. */
export async function openFromSearch(page: Page, site: TestSite, headline: string): Promise<void> {
  await page.goto(`${site.url}/search?q=${encodeURIComponent(headline)}`);
  await page.getByRole('main').getByRole('heading').getByRole('link', { name: headline }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(headline);
  await expect(page.getByRole('heading', { name: 'More to read' })).toBeVisible();
}

async function visit(page: Page, site: TestSite, path: string, heading: RegExp): Promise<void> {
  await page.goto(site.url + path);
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
  const list = ['/', '/latest', '/section', '/search', '/author'].some((start) =>
    start === '/' ? path === '/' : path.startsWith(start),
  );
  if (list) await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeVisible();
}
