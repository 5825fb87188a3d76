import { expect, test } from '../support/calmTest.ts';
import { codeUntil, watchFor } from '../support/codeWeight.ts';
import { startSite, type TestSite } from '../support/site.ts';

/** Bytes of JavaScript and CSS together, brotli, that a first visit may ask for (docs/decisions/004). */
const UNTIL_FRONT = 45_000;
/** Of what comes after the front page the cleaner is the most. */
const UNTIL_ARTICLE = 71_900;
const FRONT = 'main article h2 a';
const ARTICLE = 'article .prose p';

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());
// A worker would answer from its cache, where files are not compressed: the line is what is weighed.
test.use({ serviceWorkers: 'block' });

test(`a first visit asks for at most ${UNTIL_FRONT} bytes of code until the front page is shown`, async ({
  page,
}) => {
  await watchFor(page, FRONT);
  await page.goto(site.url);
  await expect(page.locator(FRONT).first()).toBeVisible();
  const { bytes, files } = await codeUntil(page, FRONT);
  expect(Object.keys(files).length, 'scripts were seen').toBeGreaterThan(1);
  expect(Object.values(files).every((size) => size > 0)).toBe(true);
  expect(bytes, JSON.stringify(files, null, 1)).toBeLessThanOrEqual(UNTIL_FRONT);
});

test(`at most ${UNTIL_ARTICLE} until an article is opened from there`, async ({ page }) => {
  await watchFor(page, ARTICLE);
  await page.goto(site.url);
  await page.locator(FRONT).first().click();
  await expect(page.locator(ARTICLE).first()).toBeVisible();
  const { bytes, files } = await codeUntil(page, ARTICLE);
  expect(bytes, JSON.stringify(files, null, 1)).toBeLessThanOrEqual(UNTIL_ARTICLE);
});

test(`at most ${UNTIL_ARTICLE} until an article is shown to somebody who was sent its link`, async ({
  page,
  browser,
}) => {
  const sender = await browser.newPage();
  await sender.goto(site.url);
  const link = await sender.locator(FRONT).first().getAttribute('href');
  await sender.close();
  await watchFor(page, ARTICLE);
  await page.goto(site.url + (link ?? ''));
  await expect(page.locator(ARTICLE).first()).toBeVisible();
  const { bytes, files } = await codeUntil(page, ARTICLE);
  expect(bytes, JSON.stringify(files, null, 1)).toBeLessThanOrEqual(UNTIL_ARTICLE);
});
