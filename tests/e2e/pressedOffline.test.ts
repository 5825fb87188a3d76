import { isPrinted, settleIn } from '../support/asPrinted.ts';
import { articlePath } from '../support/demoEdition.ts';
import { expect, test } from '../support/edition.ts';
import { demoItem, lastWords, serveFeed, withNews } from '../support/feed.ts';
import { expectLicences } from '../support/licences.ts';
import { waitingButton } from '../support/masthead.ts';
import { cutNetwork } from '../support/reader.ts';
import { workerInCharge } from '../support/shelves.ts';
import { startSite } from '../support/site.ts';

const PICTURES = demoItem('five-embassies');
const NEWEST = demoItem('red-telephone');

test('a first visit to a printed article leaves the magazine on the device', async ({
  page,
  context,
  site,
}) => {
  await page.goto(articlePath(PICTURES));
  expect(await isPrinted(page)).toBe(true);
  await settleIn(page);
  await expect(page.getByText('Text and 6 of 6 pictures')).toBeVisible();
  await page.close();
  await cutNetwork(context, site);

  const cold = await context.newPage();
  await cold.goto(articlePath(PICTURES));
  await expect(cold.getByText(lastWords(PICTURES))).toBeVisible();
  for (const picture of await cold.getByRole('article').first().locator('img').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
  }
  // Lists ask for small copies: the large picture, which is on the device, stands for them.
  const lead = await cold.getByRole('article').first().locator('img').first().getAttribute('src');
  const width = await cold.evaluate(
    async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return image.naturalWidth;
    },
    (lead ?? '').replace(/-1280\.webp$/, '-1280-640.webp'),
  );
  expect(width).toBe(1280);
  for (const path of ['/', '/latest', '/section/dispatches', '/author/the-envoys-desk']) {
    await cold.goto(path);
    await expect(cold.getByRole('main').getByRole('link', { name: NEWEST.title }).first()).toBeVisible();
  }
});

test('a feed that never answers keeps nobody waiting for the app: it opens offline all the same', async ({
  page,
  context,
  site,
}) => {
  site.answer('/feed.json', () => undefined);
  await page.goto('/');
  expect(await isPrinted(page)).toBe(true);
  await workerInCharge(page);
  await cutNetwork(context, site);
  await page.reload();
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await expect(page.getByRole('main').getByText('You are offline')).toBeVisible();
});

test('who comes back is shown what the device has, never an older page that was printed', async ({
  page,
  site,
  edition,
}) => {
  await page.goto('/');
  await settleIn(page);
  const [first] = edition.feeds();
  if (first) serveFeed(site, withNews(first[1], 'News of the second visit'));
  await page.reload();
  expect(await isPrinted(page)).toBe(false);
  await waitingButton(page, 1).click();
  await page.reload();
  expect(await isPrinted(page)).toBe(false);
  await expect(page.getByRole('main').getByRole('article').first()).toContainText('News of the second visit');
});

test('an edition in a folder of its host works there, with a network and without', async ({
  page,
  context,
  edition,
}) => {
  const site = await startSite({ root: await edition.under('/repo/'), base: '/repo/' });
  await page.goto(`${site.url}/repo/`);
  expect(await isPrinted(page)).toBe(true);
  await settleIn(page);
  await page.getByRole('main').getByRole('link', { name: NEWEST.title }).first().click();
  await expect(page).toHaveURL(`${site.url}/repo${articlePath(NEWEST)}`);
  await expect(page.getByText(lastWords(NEWEST))).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2, name: NEWEST.title })).toBeVisible();
  await cutNetwork(context, site);
  await page.reload();
  await expect(page.getByRole('heading', { level: 2, name: NEWEST.title })).toBeVisible();
  await page.goto(`${site.url}/repo${articlePath(NEWEST)}`);
  await expect(page.getByText(lastWords(NEWEST))).toBeVisible();
  await page.goto(`${site.url}/repo/settings`);
  await expectLicences(page);
});

test('below its folder, too, an address that is none says so', async ({ page, edition }) => {
  const site = await startSite({ root: await edition.under('/repo/'), base: '/repo/' });
  const answer = await page.goto(`${site.url}/repo/nowhere`);
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: 'Not found' })).toBeVisible();
  expect((await page.request.get(`${site.url}/`)).status()).toBe(404);
  await site.stop();
});
