import { expect } from '@playwright/test';
import { openArticle, type Look } from '../support/demoPlaces.ts';
import { demoFeed, demoItem, serveFeed, withChange, withNews } from '../support/feed.ts';
import { refreshNow, waitingButton } from '../support/masthead.ts';

const CORRECTED = demoItem('antarctic-pause');
const FINISHED = demoItem('vienna-precedence');

/** What stands under the first screen of long pages. */
export const FURTHER: readonly Look[] = [
  at('strips of the front page', '/', 'heading', 'Treaties'),
  at('foot of the front page', '/', 'contentinfo'),
  at('offline: take it with me', '/offline', 'heading', 'Take it with me'),
  at('offline: what is fetched', '/offline', 'heading', 'What is fetched by itself'),
  at('offline: article by article', '/offline', 'heading', 'Article by article'),
  at('settings: language and keys', '/settings', 'heading', 'Language'),
  at('settings: data', '/settings', 'heading', 'Data'),
];

/** What comes while one reads. */
export const MOMENTS: readonly Look[] = [
  {
    name: 'end of an article',
    open: async (page, site) => {
      await openArticle(page, site, FINISHED.title);
      await page.getByRole('heading', { name: 'More to read' }).evaluate((element) => element.scrollIntoView());
    },
  },
  {
    name: 'words found',
    open: async (page, site) => {
      await openArticle(page, site, CORRECTED.title);
      await page.getByRole('button', { name: 'Contents', exact: true }).click();
      await page.getByRole('searchbox', { name: 'Words in this article' }).fill('treaty');
      await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
    },
  },
  {
    name: 'listening',
    open: async (page, site) => {
      await openArticle(page, site, CORRECTED.title);
      await page.getByRole('button', { name: 'Listen' }).click();
      await expect(page.getByRole('region', { name: 'Listen' })).toBeVisible();
    },
  },
  {
    name: 'new articles',
    open: async (page, site) => {
      serveFeed(site, demoFeed());
      await page.goto(`${site.url}/latest`);
      await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
      serveFeed(site, withNews(demoFeed(), 'The embassy that moved overnight'));
      await refreshNow(page);
      await expect(waitingButton(page, 1)).toBeVisible();
    },
  },
  {
    name: 'what changed',
    open: async (page, site) => {
      const content_html = CORRECTED.content_html.replace('<p>', '<p>It began with a quarrel over a hut. ');
      serveFeed(site, withChange(demoFeed(), CORRECTED.id, { content_html }));
      await page.goto(`${site.url}/latest`);
      await refreshNow(page);
      await openArticle(page, site, CORRECTED.title);
      await page.getByRole('button', { name: 'Show what changed' }).click();
      await expect(page.getByRole('region', { name: 'What changed' })).toBeVisible();
    },
  },
];

function at(name: string, path: string, role: 'heading' | 'contentinfo', title = ''): Look {
  return {
    name,
    open: async (page, site) => {
      await page.goto(site.url + path);
      const there = page.getByRole(role, title === '' ? {} : { name: title, exact: true });
      await there.scrollIntoViewIfNeeded();
      await there.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    },
  };
}
