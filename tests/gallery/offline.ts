import type { Page } from '@playwright/test';
import { demoFeed, serveFeed, withChange, withNews } from '../support/feed.ts';
import { refreshNow } from '../support/masthead.ts';
import { said } from '../support/said.ts';
import { expect, on, type State } from './state.ts';

const HELD = '/held.webp';

/** What a device does about its copy, and what ends it. */
export const OFFLINE: readonly State[] = [
  on('/offline', 'offline: test running', async (page, language) => {
    // It would be over before it is seen: the device gives twenty files, and then none.
    await page.evaluate(() => {
      const match = Cache.prototype.match;
      let left = 20;
      Cache.prototype.match = function (...asked) {
        return left-- > 0 ? match.apply(this, asked) : new Promise(() => {});
      };
    });
    await test(page, language).getByRole('button').click();
    const bar = test(page, language).getByRole('progressbar');
    await expect.poll(() => bar.evaluate((element: HTMLProgressElement) => element.value)).toBeGreaterThan(4);
  }),
  on('/offline', 'offline: test done', async (page, language) => {
    await test(page, language).getByRole('button').click();
    await expect(test(page, language).getByRole('status').getByRole('paragraph')).toHaveCount(2);
  }),
  on('/latest', 'trip being packed', async (page, language, site) => {
    site.answer(HELD, () => {}); // a picture that does not come
    const feed = withNews(demoFeed(), 'The courier who missed the ferry');
    serveFeed(site, withChange(feed, feed.items[0]?.id ?? '', { image: HELD }));
    await refreshNow(page, language);
    await page.goto(`${site.url}/offline`);
    await trip(page, language).getByRole('button').click();
    await expect(trip(page, language).getByRole('progressbar')).toBeVisible();
  }),
  on('/offline', 'trip packed', async (page, language, site) => {
    site.clearAnswers(); // the picture is not there: said, and the rest is packed
    await expect(
      trip(page, language).getByRole('button', { name: said(language, 'End the trip') }),
    ).toBeVisible();
  }),
  on('/settings', 'forget everything?', async (page, language) => {
    await page.getByRole('button', { name: said(language, 'Forget everything') }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  }),
];

const test = (page: Page, language: string) => page.getByRole('region', { name: said(language, 'Test') });
const trip = (page: Page, language: string) =>
  page.getByRole('region', { name: said(language, 'Take it with me') });
