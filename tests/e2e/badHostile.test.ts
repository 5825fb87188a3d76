import type { Page } from '@playwright/test';
import { expect, test } from '../support/calmTest.ts';
import { feedsBeside } from '../support/feedsBeside.ts';
import { send } from '../support/plainFeed.ts';
import { expectNoSidewaysScroll } from '../support/sideways.ts';
import { expectShelfReadable, fillShelf, teasers } from '../support/shelfOfTwenty.ts';
import { startSite, type TestSite } from '../support/site.ts';
import { sampled } from '../support/sweep.ts';

const feeds = feedsBeside('feeds-hostile');
test.skip(feeds.absent !== null, feeds.absent ?? '');
test.use({ serviceWorkers: 'block', viewport: { width: 360, height: 740 } });

/** How many articles each shows, as its index says; the others are refused. */
const SHOWN: Readonly<Record<string, number>> = {
  'app-routes.json': 6,
  'bom.json': 1,
  'dup-ids.json': 1,
  'expired.json': 1,
  'html-broken.json': 17,
  'html-css.json': 10,
  'html-trackers.json': 9,
  'ids.json': 12, // of 15: two that are 1 as a text, and one that has nothing to be known by
  'lone-surrogate.json': 1,
  'next-loop.json': 1,
  'proto-keys.json': 4,
  'utf16.json': 1,
  'version-missing.json': 1,
};

const REFUSED: Readonly<Record<string, string>> = {
  'empty-file.json': 'broke off half-way',
  'html-200.json': 'A web page came in place of',
  'items-missing.json': 'is not a JSON Feed',
  'items-object.json': 'is not a JSON Feed',
  'nan.json': 'it is not JSON',
  'null.json': 'is not a JSON Feed',
  'trailing-comma.json': 'it is not JSON',
  'two-docs.json': 'it is not JSON',
  'ws-only.json': 'broke off half-way',
};

/** Pictures that an article shows. Everything else that a feed names outside the site is nobody's to fetch. */
const PICTURES = [
  'https://e.example/big.png?utm_source=rss',
  'https://evil.example/x.png',
  'http://e.example/mixed.png',
];

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

test('every hostile feed has its expectation here', () => {
  expect([...Object.keys(SHOWN), ...Object.keys(REFUSED)].sort()).toEqual([...feeds.names].sort());
});

for (const [name, count] of sampled(Object.entries(SHOWN), 4)) {
  test(`${name}: its articles are listed, open, and leave the reader alone`, async ({ page, context }) => {
    const strayed: string[] = [];
    context.on('request', (request) => {
      const { referer } = request.headers();
      if (isForeign(request.url()) && (!PICTURES.includes(request.url()) || referer))
        strayed.push(request.url());
    });
    serve(name);
    await page.goto(`${site.url}/latest`);
    await expect(teasers(page)).toHaveCount(count);
    const links = await articleLinks(page);
    expect(new Set(links).size).toBe(count);
    for (const link of links) {
      await page.getByRole('main').locator(`a[href="${link}"]`).first().click();
      await expectUnharmed(page, link);
      await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Latest' }).click();
      await expect(teasers(page), link).toHaveCount(count);
    }
    expect(strayed, 'asked of others, or with a referrer').toEqual([]);
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
  });
}

for (const name of sampled(['ids.json', 'app-routes.json'], 2)) {
  test(`${name}: each article opens by its address alone`, async ({ page }) => {
    serve(name);
    await page.goto(`${site.url}/latest`);
    await expect(teasers(page)).toHaveCount(SHOWN[name] ?? 0);
    for (const link of await articleLinks(page)) {
      await page.goto(site.url + link);
      await expect(page.locator('article > .prose'), link).toBeAttached();
    }
  });
}

test.describe('with 20 articles stored', () => {
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
    await fillShelf(page, site);
  });
  test.afterAll(() => page.close());

  for (const [name, says] of sampled(Object.entries(REFUSED), 3)) {
    test(`${name}: refused by name, and they stay readable`, async () => {
      serve(name);
      await page.reload();
      await expect(page.getByRole('main').getByText(says)).toBeVisible();
      await expectShelfReadable(page);
    });
  }
});

/** The file names its own address as its next page: here it gets the one it has. */
function serve(name: string): void {
  const body = feeds.read(name);
  const looped = body
    .toString('latin1')
    .replaceAll('http://127.0.0.1:4801/next-loop.json', `${site.url}/feed.json`);
  site.answer('/feed.json', send(Buffer.from(looped, 'latin1')));
}

async function articleLinks(page: Page): Promise<string[]> {
  const links = teasers(page).getByRole('heading').getByRole('link');
  const all = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  return all.filter((href) => href.startsWith('/article/'));
}

/** One headline, nothing over it, nothing beside the screen, and a control that does what it says. */
async function expectUnharmed(page: Page, where: string): Promise<void> {
  await expect(page.locator('article > .prose'), where).toBeAttached();
  await expect(page.getByRole('heading', { level: 1 }), where).toHaveCount(1);
  await expectNoSidewaysScroll(page, where);
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await expect(save, where).toHaveAttribute('aria-pressed', 'true');
}

function isForeign(url: string): boolean {
  return /^https?:/.test(url) && !url.startsWith(`${site.url}/`);
}
