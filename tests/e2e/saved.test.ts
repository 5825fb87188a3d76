import { expect, type Page } from '@playwright/test';
import { demoFeed, demoItem, lastWords, serveFeed, withNews, withoutItem } from '../support/feed.ts';
import { refreshNow } from '../support/masthead.ts';
import { cutNetwork, openLatest, openPlace, test } from '../support/reader.ts';
import { workerInCharge } from '../support/shelves.ts';
import { saveButton, teaser } from '../support/teaser.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const ARTICLE = demoItem('five-embassies');
const OTHER = demoItem('great-cipher');

test.beforeEach(({ page }) => openLatest(page));

test('a teaser saves: it is said, listed, and there after a reload', async ({ page }) => {
  const save = saveButton(page, ARTICLE.title);
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status')).toContainText('Saved. Text and 6 pictures are on this device.');
  await page.reload();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await openPlace(page, 'Saved');
  await expect(savedTitles(page)).toHaveText([ARTICLE.title]);
});

test('an article saves and unsaves, and the list tells the same', async ({ page }) => {
  await teaser(page, ARTICLE.title).getByRole('link').click();
  const save = page.getByRole('article').getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await expect(saveButton(page, ARTICLE.title)).toHaveAttribute('aria-pressed', 'true');
  await page.goForward();
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('status')).toContainText('No longer saved.');
  await openPlace(page, 'Saved');
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
});

test('what shows as saved is saved, though the page is left in that very moment', async ({ page }) => {
  const save = saveButton(page, ARTICLE.title);
  const [left] = await Promise.all([
    page.waitForEvent('load'),
    save.evaluate((button: HTMLElement) => {
      new MutationObserver(() => location.reload()).observe(button, { attributeFilter: ['aria-pressed'] });
      button.click();
    }),
  ]);
  expect(left.url()).toBe(page.url());
  await expect(save).toHaveAttribute('aria-pressed', 'true');
});

test('Undo takes back a save, and an unsave', async ({ page }) => {
  const save = saveButton(page, ARTICLE.title);
  await save.click();
  await expect(page.getByRole('status')).toContainText('Saved. Text and 6 pictures are on this device.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('status')).toContainText('No longer saved.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
});

test('Saved lists what was saved last first, Undo changes nothing of it, and it narrows by words and by section', async ({
  page,
}) => {
  await saveButton(page, ARTICLE.title).click();
  await expect(page.getByRole('status')).toContainText('pictures are on this device');
  await saveButton(page, OTHER.title).click();
  await expect(saveButton(page, OTHER.title)).toHaveAttribute('aria-pressed', 'true');
  await openPlace(page, 'Saved');
  await expect(savedTitles(page)).toHaveText([OTHER.title, ARTICLE.title]);
  await saveButton(page, ARTICLE.title).click();
  await expect(page.getByRole('status')).toContainText('No longer saved.');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('status')).toContainText('Saved.');
  await page.reload();
  await expect(savedTitles(page), 'what was let go by mistake is in its old place').toHaveText([
    OTHER.title,
    ARTICLE.title,
  ]);
  const filter = page.getByRole('group', { name: 'Filter' });
  await filter.getByText('Sections').click();
  await filter.getByRole('button', { name: 'Ciphers' }).click();
  await expect(savedTitles(page)).toHaveText([OTHER.title]);
  await page.goBack();
  await filter.getByRole('searchbox').fill('nordic');
  await expect(savedTitles(page)).toHaveText([ARTICLE.title]);
});

test('unsaving in the Saved list keeps the row until the page is left, so that a slip can be mended', async ({
  page,
}) => {
  const save = saveButton(page, ARTICLE.title);
  const status = page.getByRole('status');
  await save.click();
  await expect(status).toContainText('Saved.');
  await openPlace(page, 'Saved');
  await save.click();
  await expect(status).toContainText('No longer saved.');
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  await save.click();
  await expect(status).toContainText('Saved.');
  await page.reload();
  await expect(savedTitles(page)).toHaveText([ARTICLE.title]);
});

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a saved article that its feed has dropped is whole with no network', async ({
    page,
    context,
    site,
  }) => {
    await saveButton(page, ARTICLE.title).click();
    await expect(page.getByRole('status')).toContainText('Saved. Text and 6 pictures are on this device.');
    serveFeed(site, withNews(withoutItem(demoFeed(), ARTICLE.id), 'What came instead'));
    await refreshNow(page);
    await workerInCharge(page);
    await page.close();
    await cutNetwork(context, site);

    const later = await context.newPage();
    await later.goto('/saved');
    await teaser(later, ARTICLE.title).getByRole('link').click();
    await expect(later.getByText(lastWords(ARTICLE))).toBeVisible();
    await expect(later.getByText('Text and 6 of 6 pictures')).toBeVisible();
    const pictures = later
      .getByRole('article')
      .filter({ has: later.getByRole('heading', { level: 1 }) })
      .locator('img');
    await expect(pictures).toHaveCount(6);
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded();
      await expect(picture).toHaveJSProperty('complete', true);
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    }
  });
});

function savedTitles(page: Page) {
  return page.getByRole('main').getByRole('article').getByRole('heading');
}
