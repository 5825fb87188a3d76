import type { Page } from '@playwright/test';
import { expect, test, watchCalm } from '../support/calmTest.ts';
import { BODIES, TEXTS } from '../support/hostileArticles.ts';
import { DOCUMENTS, IDS } from '../support/hostileDocuments.ts';
import type { HostileFeed } from '../support/hostileFeed.ts';
import { send } from '../support/plainFeed.ts';
import { expectShelfReadable, fillShelf, teasers } from '../support/shelfOfTwenty.ts';
import { expectNoSidewaysScroll } from '../support/sideways.ts';
import { startSite, type TestSite } from '../support/site.ts';
import { sampled } from '../support/sweep.ts';

test.use({ serviceWorkers: 'block', viewport: { width: 360, height: 740 } });

/** What the page says of each error that a hostile feed ends in. */
const SAYS: Readonly<Record<string, string>> = {
  truncated: 'broke off half-way',
  html: 'A web page came in place of',
  'not-feed': 'is not a JSON Feed',
  'not-json': 'it is not JSON',
  empty: 'no articles at the moment',
};
/** Whether a document is one at all is the same in Node and in a browser, and tested there. */
const shown = [...IDS, ...TEXTS, ...BODIES].filter(
  (feed): feed is HostileFeed & { ends: number } => typeof feed.ends === 'number',
);

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

/** One feed on one page, so that none begins with what another left. */
for (const { name, body, ends } of sampled(shown, 8)) {
  test(`${name}: its articles are listed, and the first opens`, async ({ page }) => {
    site.answer('/feed.json', send(body));
    await page.goto(`${site.url}/latest`);
    await expect(teasers(page)).toHaveCount(ends);
    const headline = teasers(page).first().getByRole('heading').getByRole('link');
    await headline.click();
    await expect(page.locator('article > .prose')).toBeAttached();
    await expectUnharmed(page);
  });
}

test('those that are none are refused by name, and what is stored stays readable', async ({ browser }) => {
  const page = await browser.newPage();
  const expectCalm = watchCalm(page.context());
  await fillShelf(page, site);
  for (const { name, body, ends } of DOCUMENTS) {
    if (typeof ends === 'number') continue;
    site.answer('/feed.json', send(body));
    await page.reload();
    await expect(page.getByRole('main').getByText(SAYS[ends] ?? ends), name).toBeVisible();
  }
  await expectShelfReadable(page);
  expectCalm();
  await page.close();
});

/** One headline, nothing beside the screen, and a control that does what it says. */
async function expectUnharmed(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectNoSidewaysScroll(page, page.url());
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
}
