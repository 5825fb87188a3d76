import { openArticle } from '../support/demoPlaces.ts';
import { demoFeed, demoItem, serveFeed, withChange, withNews } from '../support/feed.ts';
import { refreshNow } from '../support/masthead.ts';
import { like, said } from '../support/said.ts';
import { expect, on, onArticle, type State } from './state.ts';

const CORRECTED = demoItem('antarctic-pause');
const FINISHED = demoItem('vienna-precedence');

/** What stands under the first screen of long pages. */
export const FURTHER: readonly State[] = [
  at('strips of the front page', '/', 'heading', 'Treaties'),
  at('foot of the front page', '/', 'contentinfo'),
  at('offline: take it with me', '/offline', 'heading', 'Take it with me'),
  at('offline: what is fetched', '/offline', 'heading', 'What is fetched by itself'),
  at('offline: article by article', '/offline', 'heading', 'Article by article'),
  at('settings: language and keys', '/settings', 'heading', 'Language'),
  at('settings: data', '/settings', 'heading', 'Data'),
];

/** What comes while one reads. */
export const MOMENTS: readonly State[] = [
  onArticle(FINISHED.title, 'end of an article', async (page, language) => {
    const more = page.getByRole('heading', { name: said(language, 'More to read') });
    await more.evaluate((element) => element.scrollIntoView());
  }),
  onArticle(CORRECTED.title, 'words found', async (page, language) => {
    await page.getByRole('button', { name: said(language, 'Contents'), exact: true }).click();
    await page.getByRole('searchbox', { name: said(language, 'Words in this article') }).fill('treaty');
    await expect(page.locator('form output')).toHaveText(/1.*\d/);
  }),
  onArticle(CORRECTED.title, 'listening', async (page, language) => {
    await page.getByRole('button', { name: said(language, 'Listen') }).click();
    await expect(page.getByRole('region', { name: said(language, 'Listen') })).toBeVisible();
  }),
  on('/latest', 'new articles', async (page, language, site) => {
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
    serveFeed(site, withNews(demoFeed(), 'The embassy that moved overnight'));
    await refreshNow(page, language);
    await expect(page.getByRole('button', { name: like(language, '# new'), exact: true })).toBeVisible();
  }),
  on('/latest', 'what changed', async (page, language, site) => {
    const content_html = CORRECTED.content_html.replace('<p>', '<p>It began with a quarrel over a hut. ');
    serveFeed(site, withChange(demoFeed(), CORRECTED.id, { content_html }));
    await refreshNow(page, language);
    await openArticle(page, site, CORRECTED.title, language);
    await page.getByRole('button', { name: said(language, 'Show what changed') }).click();
    await expect(page.getByRole('region', { name: said(language, 'What changed') })).toBeVisible();
  }),
];

function at(name: string, path: string, role: 'heading' | 'contentinfo', title = ''): State {
  return on(path, name, async (page, language) => {
    const there = page.getByRole(role, title === '' ? {} : { name: said(language, title), exact: true });
    await there.scrollIntoViewIfNeeded();
    await there.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  });
}
