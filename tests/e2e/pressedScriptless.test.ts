import type { Locator, Page } from '@playwright/test';
import { articlePath } from '../support/demoEdition.ts';
import { expect, test } from '../support/edition.ts';
import { demoItem, lastWords } from '../support/feed.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

/** The text, in a section of its own; one with pictures in the text; one whose address is not ASCII. */
const PLAIN = demoItem('vienna-precedence');
const PICTURES = demoItem('five-embassies');
const ARABIC = demoItem('ibn-fadlan');

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  const LISTS = [
    { path: '/', heading: 'The Envoy: front page', headline: demoItem('red-telephone').title },
    { path: '/latest', heading: 'Latest', headline: demoItem('red-telephone').title },
    { path: '/section/maps-borders', heading: 'Maps & Borders', headline: demoItem('pheasant-island').title },
    {
      path: '/author/the-envoys-desk',
      heading: 'The Envoy’s desk',
      headline: demoItem('red-telephone').title,
    },
  ];
  for (const { path, heading, headline } of LISTS) {
    test(`${path} has its headlines, its pictures, and nothing that cannot work`, async ({ page }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1, name: heading, exact: true })).toBeAttached();
      const teaser = page.getByRole('main').getByRole('article').filter({ hasText: headline }).first();
      await expect(teaser.getByRole('link', { name: headline })).toBeVisible();
      await expectLoaded(page.getByRole('main').getByRole('article').locator('img'));
      await expectNothingDead(page);
      await teaser.getByRole('link', { name: headline }).click();
      await expect(page.getByRole('heading', { level: 1, name: headline })).toBeVisible();
    });
  }

  for (const article of [PLAIN, PICTURES, ARABIC]) {
    test(`“${article.title}” is whole at its address`, async ({ page }) => {
      const answer = await page.goto(articlePath(article));
      expect(answer?.status()).toBe(200);
      await expect(page).toHaveTitle(`${article.title} · The Envoy`);
      await expect(page.getByRole('heading', { level: 1, name: article.title })).toBeVisible();
      await expect(page.getByText(lastWords(article))).toBeVisible();
      await expect(page.getByRole('heading', { name: 'More to read' })).toBeVisible();
      await expectLoaded(page.locator('img'));
      await expectNothingDead(page);
    });
  }

  test('its links lead through the magazine', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Treaties' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Treaties' })).toBeVisible();
    await page.getByRole('link', { name: demoItem('alphabet-of-consent').title }).click();
    await page.getByRole('link', { name: 'From the treaty room' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'From the treaty room' })).toBeVisible();
    await page.getByRole('banner').getByRole('link', { name: 'The Envoy' }).click();
    await expect(page).toHaveURL(/:\d+\/$/);
  });
});

test('the first headline is painted before any script has come', async ({ page, site }) => {
  const html = await (await fetch(site.url)).text();
  const { title } = demoItem('red-telephone');
  const [written = ''] = /<article\b[\s\S]*?<\/h2>/.exec(html) ?? [];
  expect(written.includes(title), 'the first article in the HTML is the newest').toBe(true);
  await page.route(/\.js$/, (route) => route.abort());
  await page.goto('/');
  await expect(page.locator('main article h2 a').first()).toHaveText(title);
  await expect(page.locator('main article h2 a').first()).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
    .toBe(1);
});

/** Every picture is there, those far down too: a page without scripts loads none lazily. */
async function expectLoaded(pictures: Locator): Promise<void> {
  expect(await pictures.count()).toBeGreaterThan(0);
  for (const picture of await pictures.all())
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), {
        message: String(picture),
      })
      .toBeGreaterThan(0);
}

async function expectNothingDead(page: Page): Promise<void> {
  await expect(page.getByText('Updating')).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await expect(page.getByText('is read here by JavaScript')).toHaveCount(0);
}
