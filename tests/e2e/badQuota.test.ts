import { randomBytes } from 'node:crypto';
import { expect, test } from '../support/calmTest.ts';
import { allow, useUp } from '../support/deviceRoom.ts';
import { plainFeed, send } from '../support/plainFeed.ts';
import { fillShelf, teasers } from '../support/shelfOfTwenty.ts';
import { startSite, type TestSite } from '../support/site.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const SAYS = 'This device has no room left for more.';
const MEGABYTE = 1_000_000;

/** Bytes that no store can make smaller: what compresses takes almost no room, and fills no disk. */
const noise = (bytes: number) => () => randomBytes(bytes / 2).toString('hex');
const heavyFeed = () => plainFeed(10, { title: 'Heavy', padding: noise(MEGABYTE) });

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());
test.afterEach(() => site.clearAnswers());

test('no room for the first feed: says so, and the reader goes on', async ({ page }) => {
  await allow(page, site, 3 * MEGABYTE);
  site.answer('/feed.json', send(heavyFeed()));
  await page.goto(site.url);
  await expect(page.getByRole('main').getByText(SAYS)).toBeVisible();
  for (const name of ['Latest', 'Saved', 'Settings']) {
    await page.getByRole('link', { name, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
  }
});

test('no room for a refresh: says so, the 20 stored articles stay, and room brings the new ones', async ({
  page,
}) => {
  await allow(page, site, 4 * MEGABYTE);
  await fillShelf(page, site);
  site.answer('/feed.json', send(heavyFeed()));
  await page.reload();
  await expect(page.getByRole('main').getByText(SAYS)).toBeVisible();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Latest' }).click();
  await expect(teasers(page)).toHaveCount(20); // the ten came in one transaction: all or none
  await page.getByRole('link', { name: 'Article 7', exact: true }).click();
  await expect(page.getByText('This is the text of Article 7.')).toBeVisible();

  await allow(page, site, 1000 * MEGABYTE);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('main').getByText(SAYS)).toBeHidden();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Latest' }).click();
  await page.getByRole('button', { name: '10 new' }).click();
  await expect(teasers(page)).toHaveCount(30);
});

test('no room for a mark: nothing shows as saved and the reason is said; with room it holds', async ({
  page,
}) => {
  // A browser that keeps no files has no reserve to let go.
  await page.addInitScript(() => Reflect.deleteProperty(Window.prototype, 'caches'));
  await allow(page, site, 4 * MEGABYTE);
  await fillShelf(page, site);
  await page.getByRole('link', { name: 'Article 7', exact: true }).click();
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await expect(save).toBeVisible();
  await useUp(page);
  await save.click();
  await expect(page.getByRole('status')).toContainText(`Not saved. ${SAYS}`);
  await expect(save).toHaveAttribute('aria-pressed', 'false');

  await allow(page, site, 1000 * MEGABYTE);
  await save.click();
  await expect(page.getByRole('status')).toContainText('Saved.');
  await page.reload();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
});

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('no room for pictures: the text is kept, and the Offline page says what is missing', async ({
    page,
  }) => {
    const items = Array.from({ length: 6 }, (_, i) => ({
      id: `picture-${i}`,
      title: `Picture ${i}`,
      content_html: `<p>This is the text of Picture ${i}.</p><img src="/noise/${i}.png" alt="Noise">`,
    }));
    for (const i of items.keys())
      site.answer(`/noise/${i}.png`, send(randomBytes(2 * MEGABYTE), 200, { 'Content-Type': 'image/png' }));
    site.answer('/feed.json', send(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items })));
    await allow(page, site, 6 * MEGABYTE);
    await page.goto(`${site.url}/offline`);
    await expect(page.getByRole('main').getByText(SAYS)).toBeVisible();
    await expect(page.getByText(/6 articles with their text/)).toBeVisible();
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Latest' }).click();
    await page.getByRole('link', { name: 'Picture 5', exact: true }).click();
    await expect(page.getByText('This is the text of Picture 5.')).toBeVisible();
  });
});
