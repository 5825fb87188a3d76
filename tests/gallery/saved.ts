import type { Page } from '@playwright/test';
import { articleId } from '../../src/model/identity.ts';
import { packList } from '../../src/share/takeList.ts';
import { openArticle } from '../support/demoPlaces.ts';
import { demoItem } from '../support/feed.ts';
import { said } from '../support/said.ts';
import type { TestSite } from '../support/site.ts';
import { expect, onArticle, type State } from './state.ts';

const TWO = ['One address, five embassies', 'What Bismarck cut at dinner'];
const OFFERED = ['great-cipher', 'metre-convention']
  .map(demoItem)
  .map(({ id, url = '' }) => ({ id: articleId('feed.json', id), url }));
/** A sheet of A4. */
const SHEET = { width: 794, height: 1123 };

/** Two saved articles, on paper too, and a list that a link offers. */
export const SAVED: readonly State[] = [
  saved('saved: two articles', '/saved', async (page) => {
    await expect(page.getByRole('main').getByRole('article')).toHaveCount(2);
  }),
  saved('saved: what to print', '/saved', choosePaper),
  saved(
    'issue on paper',
    '/saved',
    async (page, language) => {
      // The browser's own window for printing would stand over everything, and nobody could close it.
      await page.evaluate(() => {
        window.print = () => (document.documentElement.dataset['asked'] = 'paper');
      });
      await choosePaper(page, language);
      await page.getByRole('main').locator('.acts .solid').click();
      await expect(page.locator('html')).toHaveAttribute('data-asked', 'paper');
      await toPaper(page);
      await expect(page.locator('.issue h2').first()).toBeVisible();
    },
    'paper',
  ),
  onArticle(
    'The letter that must be carried',
    'article on paper',
    async (page) => {
      await expect(page.locator('article.read img[role=button]').first()).toBeVisible(); // with it comes what notes the links
      await toPaper(page);
    },
    'paper',
  ),
  saved('list from a link', `/saved#take=${packList(OFFERED)}`, async (page, language) => {
    const offer = page.getByRole('complementary', { name: said(language, 'Articles from a link') });
    await expect(offer.getByRole('button').first()).toBeVisible();
  }),
];

/** A page of a reader who has saved two articles. */
function saved(
  name: string,
  path: string,
  happen: (page: Page, language: string) => Promise<void>,
  only?: State['only'],
): State {
  return {
    name,
    ...(only && { only }),
    open: async (page, site, language = 'en') => {
      await saveTwo(page, site, language);
      await page.goto(site.url + path);
      await happen(page, language);
    },
  };
}

export async function saveTwo(page: Page, site: TestSite, language: string): Promise<void> {
  for (const title of TWO) await save(page, site, title, language);
}

async function save(page: Page, site: TestSite, title: string, language: string): Promise<void> {
  await openArticle(page, site, title, language);
  const button = page
    .locator('article.read')
    .getByRole('button', { name: said(language, 'Save'), exact: true });
  if ((await button.getAttribute('aria-pressed')) === 'true') return;
  await button.click();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

async function choosePaper(page: Page, language: string): Promise<void> {
  await page.getByText(said(language, 'Print as one issue')).click();
  await expect(page.getByRole('main').getByRole('checkbox')).toHaveCount(2);
  await page.getByRole('main').locator('.acts .solid').scrollIntoViewIfNeeded();
}

/** The browser says before, and leaves a margin, which an emulated medium does not. */
async function toPaper(page: Page): Promise<void> {
  await page.setViewportSize(SHEET);
  await page.evaluate(() => {
    document.documentElement.style.padding = '52px';
    dispatchEvent(new Event('beforeprint'));
  });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => scrollTo(0, 0));
}
