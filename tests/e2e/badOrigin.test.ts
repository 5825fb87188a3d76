import { expect, test } from '../support/calmTest.ts';
import { buildFor, type OtherBuild } from '../support/otherBuild.ts';
import { plainFeed, send } from '../support/plainFeed.ts';
import { expectPlacesOpen, expectShelfReadable, teasers } from '../support/shelfOfTwenty.ts';
import { startSite, type TestSite } from '../support/site.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const FEED = '/magazine/feed.json';
const NO_CORS = 'does not let browsers read it';

/** The feed lies on an origin of its own, as it does for every magazine that the press has not copied. */
let magazine: TestSite;
let site: TestSite;
let build: OtherBuild;

test.beforeAll(async () => {
  magazine = await startSite();
  build = await buildFor({ feed: magazine.url + FEED });
  site = await startSite({ root: build.root });
});
test.afterAll(async () => {
  await Promise.all([site.stop(), magazine.stop()]);
  await build.remove();
});
test.beforeEach(() => magazine.start());

const open = (count: number) => send(plainFeed(count), 200, { 'Access-Control-Allow-Origin': '*' });
const closed = send(plainFeed(20));

test('no CORS, with nothing stored: says whose doing it is, and a second try brings the articles', async ({
  page,
}) => {
  magazine.answer(FEED, closed);
  await page.goto(site.url);
  await expect(page.getByRole('main').getByText(NO_CORS)).toBeVisible();
  await expectPlacesOpen(page);

  magazine.answer(FEED, open(20));
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('main').getByText(NO_CORS)).toBeHidden();
  await expectShelfReadable(page);
});

test('no CORS, with 20 articles stored: says so, and they stay readable', async ({ page }) => {
  await fill(page);
  magazine.answer(FEED, closed);
  await page.reload();
  await expect(page.getByRole('main').getByText(NO_CORS)).toBeVisible();
  await expectShelfReadable(page);
});

test('a magazine that is down is not taken for one that has no CORS', async ({ page }) => {
  await fill(page);
  await magazine.stop();
  await page.reload();
  await expect(page.getByRole('main').getByText('server does not answer')).toBeVisible();
  await expectShelfReadable(page);
});

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a device that is offline is not taken for either', async ({ page, context }) => {
    await fill(page);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await context.setOffline(true);
    await Promise.all([magazine.stop(), site.stop()]);
    await page.reload();
    await expect(page.getByRole('main').getByText('You are offline.')).toBeVisible();
    await expectShelfReadable(page);
    await site.start();
  });
});

async function fill(page: Parameters<typeof teasers>[0]): Promise<void> {
  magazine.answer(FEED, open(20));
  await page.goto(`${site.url}/latest`);
  await expect(teasers(page)).toHaveCount(20);
}
