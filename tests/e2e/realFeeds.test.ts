import type { Page } from '@playwright/test';
import { expect, test } from '../support/calmTest.ts';
import { feedsBeside } from '../support/feedsBeside.ts';
import { send } from '../support/plainFeed.ts';
import { expectNoSidewaysScroll } from '../support/sideways.ts';
import { teasers } from '../support/shelfOfTwenty.ts';
import { startSite, type TestSite } from '../support/site.ts';
import { SWEEP } from '../support/sweep.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const feeds = feedsBeside('feeds/json');
test.skip(feeds.absent !== null, feeds.absent ?? '');

/** Published feeds of every kind; all of them are read by the unit tests, and `npm run sweep` opens these too. */
const FURTHER = [
  'ChristopheDucamp-christopheducamp.github.io--_site-archive-index.json', // 5,500 notes without titles
  'DanRigby-JsonFeed.NET--TheRecordPodcast.json', // a podcast
  'DISIC-MiNumEco--feed-feed.json', // French, frames, tables, style sheets
  'Ranchero-Software-NetNewsWire--3960.json', // German, markup in titles
  'SpintroniK-news.exadrums.com--latest.json', // formulas, one item
  'Talonsturgill-TexasAIDocket--docs-feed.json', // text only
  '2881099-FreeSql.Wiki.VuePress--en-feed.json', // Chinese, code, 1.5 MB
  'a1ip-manton.micro.blog--_site-feed.json', // a microblog
  'Poison02-Poison02.github.io--blog-feed.json', // drawings, forms, style attributes
];
const SAMPLE = [
  'abhisek-ai-abhisek-ai.github.io--docs-feed.json', // no ids, no dates, scripts and forms
  'jser-watch-list-rss--feeds-feed.json', // Japanese, pictures as objects, items without content
  'lemon24-reader--invalid.json', // wrong types throughout
  'RavelloH-ravelloh.github.io--origin-feed-feed.json', // scripts and handlers
];

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

for (const name of SWEEP ? [...SAMPLE, ...FURTHER] : SAMPLE) {
  test(`${name} lists, opens, fits, and counts`, async ({ page }) => {
    site.answer('/feed.json', send(feeds.read(name)));
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${site.url}/latest`);
    await expect(teasers(page).first()).toBeVisible();
    await expect(page.getByRole('banner')).toContainText('Updated', { timeout: 30_000 });
    await expectFits(page, 'the list');
    await expectCountsAddUp(page, Number(feeds.fact(name, 'items')));

    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Latest' }).click();
    await expect(teasers(page).first()).toBeVisible();
    const count = await teasers(page).count();
    for (const index of new Set([0, Math.floor(count / 2), count - 1])) {
      const link = teasers(page).nth(index).getByRole('heading').getByRole('link');
      const headline = (await link.textContent()) ?? '';
      await link.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline);
      await expect(page.getByRole('article').locator('.prose').first()).toBeAttached();
      await expectFits(page, headline);
      await page.goBack();
      await expect(link).toBeInViewport();
    }
  });
}

async function expectFits(page: Page, what: string): Promise<void> {
  for (const width of [320, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, `${what} at ${width} px`);
  }
}

/** What is on the device and what was dropped make up the feed. */
async function expectCountsAddUp(page: Page, items: number): Promise<void> {
  await page.getByRole('link', { name: 'Offline', exact: true }).click();
  const kept = page.getByText(/^[\d,]+ articles? with/);
  await expect(kept).toBeVisible();
  const stored = numberIn(await kept.textContent());
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  const dropped = page.getByText(/items? of the feed could not be shown/);
  if (stored < items) {
    await expect(dropped).toBeVisible();
    await dropped.click();
    await expect(page.getByRole('listitem').filter({ hasText: /^Item \d+/ })).toHaveCount(items - stored);
    expect(stored + numberIn(await dropped.textContent())).toBe(items);
  } else {
    expect(stored).toBe(items);
    await expect(dropped).toHaveCount(0);
  }
}

function numberIn(text: string | null): number {
  return Number(/[\d,]+/.exec(text ?? '')?.[0].replaceAll(',', ''));
}
