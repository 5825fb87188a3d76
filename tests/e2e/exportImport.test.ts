import { unzipSync, zipSync } from 'fflate';
import { expect, type Page } from '@playwright/test';
import { chooseFile, exportSaved, type ExportedFile } from '../support/exportFile.ts';
import { demoItem, demoItems, lastWords } from '../support/feed.ts';
import { holdings } from '../support/holdings.ts';
import { cutNetwork, openLatest, openPlace, test } from '../support/reader.ts';
import type { TestSite } from '../support/site.ts';
import { workerInCharge } from '../support/shelves.ts';
import { storedRows } from '../support/storedRows.ts';
import { saveButton, teaser } from '../support/teaser.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const ARTICLE = demoItem('five-embassies');
const OTHER = demoItem('great-cipher');
const status = (page: Page) => page.getByRole('status').first();
const titles = (page: Page) => page.getByRole('main').getByRole('article').getByRole('heading');

/** Exported once, for the tests that begin with a file. */
let file: ExportedFile;
let original: Awaited<ReturnType<typeof holdings>>;
test.beforeAll(async ({ browser, site }) => {
  site.clearAnswers(); // the file before may have left some, or the site stopped
  await site.start();
  const context = await browser.newContext({ baseURL: site.url, serviceWorkers: 'block' });
  const page = await context.newPage();
  file = await saveAndExport(page);
  original = await holdings(page);
  await context.close();
});

/** Saves two articles, sets the dark theme, and exports. */
async function saveAndExport(page: Page): Promise<ExportedFile> {
  await openLatest(page);
  await saveButton(page, OTHER.title).click();
  await expect(status(page)).toContainText('1 picture are on this device');
  await saveButton(page, ARTICLE.title).click();
  await expect(status(page)).toContainText('Saved. Text and 6 pictures are on this device.');
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  return exportSaved(page);
}

/** From now on no picture can be fetched: what shows has come by the file. */
function withoutPictures(site: TestSite): void {
  for (const { image, content_html } of demoItems())
    for (const [picture] of `${image} ${content_html}`.matchAll(/\/pictures\/[^"' ]+/g))
      site.answer(new URL(picture, site.url).pathname, (_req, res) => void res.writeHead(404).end());
}

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('what was saved comes back on another device, with the network off, pictures and all', async ({
    page: other,
    context,
    site,
  }) => {
    withoutPictures(site);
    await openLatest(other);
    await workerInCharge(other);
    await other.goto('/settings');
    await cutNetwork(context, site);
    await chooseFile(other, 'Import', file);
    await expect(status(other)).toHaveText(/^Imported/);
    await expect(other.getByRole('radio', { name: 'Dark' })).toBeChecked();
    await openPlace(other, 'Saved');
    await expect(titles(other)).toHaveText([ARTICLE.title, OTHER.title]);
    await teaser(other, ARTICLE.title).getByRole('link').click();
    await expect(other.getByText(lastWords(ARTICLE))).toBeVisible();
    await expect(other.getByText(/^Text and 6 of 6 pictures,/)).toBeVisible();
    const whole = other.getByRole('article').filter({ has: other.getByRole('heading', { level: 1 }) });
    await expect(whole.locator('img')).toHaveCount(6);
    for (const picture of await whole.locator('img').all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect(picture).toHaveJSProperty('complete', true);
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    }

    await other.goto('/settings');
    await chooseFile(other, 'Import', file);
    await expect(status(other)).toHaveText('Imported. Every article of that file was here already.');
    await openPlace(other, 'Saved');
    await expect(titles(other)).toHaveText([ARTICLE.title, OTHER.title]);
  });
});

test('the file is a JSON Feed with its pictures beside it', () => {
  expect(file.name).toMatch(/^[a-z-]+-saved-\d{4}-\d\d-\d\d\.zip$/);
  const files = unzipSync(file.bytes);
  const feed = JSON.parse(new TextDecoder().decode(files['feed.json'])) as {
    version: string;
    items: { title: string; content_html: string; image: string }[];
  };
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.items.map(({ title }) => title)).toEqual([ARTICLE.title, OTHER.title]);
  const named = [feed.items[0]?.image, ...(feed.items[0]?.content_html.match(/files\/[^"]+/g) ?? [])];
  expect(named).toHaveLength(6);
  for (const name of named) expect(files[name ?? '']?.length, name).toBeGreaterThan(500);
});

test('a file that is none of ours, a cut one and one of another magazine are refused whole', async ({
  page,
}) => {
  const { name, bytes } = await saveAndExport(page);
  await expect(page.getByText(`Last export: `)).toContainText(name);
  const refused = async (file: ExportedFile, sentence: string) => {
    await chooseFile(page, 'Import', file);
    await expect(status(page)).toContainText(sentence);
  };
  await refused(
    { name: 'letter.zip', bytes: Buffer.from('Dear sir') },
    'This file is no export of this reader',
  );
  await refused({ name, bytes: bytes.subarray(0, -5000) }, 'This export is damaged or was cut short');
  const files = unzipSync(bytes);
  const feed = new TextDecoder()
    .decode(files['feed.json'])
    .replace('"feed":"feed.json"', '"feed":"other.json"');
  const foreign = zipSync({ ...files, 'feed.json': new TextEncoder().encode(feed) });
  await refused({ name, bytes: Buffer.from(foreign) }, 'This export belongs to another magazine’s reader');
  await openPlace(page, 'Saved');
  await expect(titles(page)).toHaveText([ARTICLE.title, OTHER.title]);
});

test('an import that is killed half-way leaves nothing half there, and taken again it is equal', async ({
  page: killed,
  context,
  site,
}) => {
  withoutPictures(site);
  await killed.addInitScript(() => {
    let pictures = 0;
    const { put } = Cache.prototype;
    Cache.prototype.put = function (...given) {
      const isThird = String(given[0]).includes('/pictures/') && ++pictures > 2;
      return isThird ? new Promise(() => {}) : put.apply(this, given);
    };
  });
  await openLatest(killed);
  await killed.goto('/settings');
  await chooseFile(killed, 'Import', file);
  const pictures = () =>
    killed.evaluate(async () => (await (await caches.open('offprint-pictures')).keys()).length);
  await expect.poll(pictures).toBe(2);
  await killed.close();

  const next = await context.newPage();
  await next.goto('/saved');
  await expect(next.getByText('Nothing is saved yet.')).toBeVisible();
  await next.goto('/settings');
  await chooseFile(next, 'Import', file);
  await expect(status(next)).toHaveText(/^Imported/);
  expect(await holdings(next)).toEqual(original);
});

test('an import shows at once in the other tab', async ({ page: one, context }) => {
  const other = await context.newPage();
  await openLatest(other);
  await expect(saveButton(other, ARTICLE.title)).toHaveAttribute('aria-pressed', 'false');
  await one.goto('/settings');
  await chooseFile(one, 'Import', file);
  await expect(status(one)).toContainText('Imported');
  await expect(saveButton(other, ARTICLE.title)).toHaveAttribute('aria-pressed', 'true');
});

test('what was begun goes along, and the front page of another device names it', async ({
  page,
  browser,
}) => {
  await page.clock.install(); // how fast one scrolls tells reading from jumping
  await openLatest(page);
  await saveButton(page, ARTICLE.title).click();
  await expect(status(page)).toContainText('Saved. Text and 6 pictures are on this device.');
  await teaser(page, ARTICLE.title).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: ARTICLE.title })).toBeFocused();
  await expect(async () => {
    await page.mouse.wheel(0, 400);
    await page.clock.runFor(1000);
    expect(await storedRows(page, 'marks')).toContain('"block"');
  }).toPass();
  const begunFile = await exportSaved(page);
  const other = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await other.goto(new URL('/settings', page.url()).href);
  await chooseFile(other, 'Import', begunFile);
  await expect(status(other)).toHaveText(/^Imported/);
  await other.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Front' }).click();
  const begun = other.getByRole('region', { name: 'Continue reading' });
  await expect(begun.getByRole('link', { name: ARTICLE.title })).toBeVisible();
  await other.context().close();
});
