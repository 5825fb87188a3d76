import type { Page } from '@playwright/test';
import { isPrinted, settleIn } from '../support/asPrinted.ts';
import { articlePath, type Edition } from '../support/demoEdition.ts';
import { expect, test } from '../support/edition.ts';
import { demoItem, lastWords, serveFeed, withNews, withoutItem } from '../support/feed.ts';
import { waitingButton } from '../support/masthead.ts';
import { cutNetwork } from '../support/reader.ts';
import { said } from '../support/said.ts';
import type { TestSite } from '../support/site.ts';

const NEWEST = demoItem('red-telephone');
const PLAIN = demoItem('vienna-precedence');
const PICTURES = demoItem('five-embassies');

test('Back and Forward lead over a printed page and pages of the app', async ({ page }) => {
  await page.goto('/');
  expect(await isPrinted(page)).toBe(true);
  await settleIn(page);
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Protocol' }).click();
  await page.getByRole('main').getByRole('link', { name: PLAIN.title }).click();
  await expect(page.getByText(lastWords(PLAIN))).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Protocol' })).toBeVisible();
  await expect(page.getByRole('link', { name: PLAIN.title })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 2, name: NEWEST.title })).toBeVisible();
  await page.goForward();
  await page.goForward();
  await expect(page.getByText(lastWords(PLAIN))).toBeVisible();
});

test('Back from a page of the app finds the printed article that the visit began with', async ({ page }) => {
  await page.goto(articlePath(PLAIN));
  await settleIn(page);
  await page.getByRole('banner').getByRole('link', { name: 'The Envoy' }).click();
  await expect(page.getByRole('heading', { level: 2, name: NEWEST.title })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: PLAIN.title })).toBeVisible();
  await expect(page.getByText(lastWords(PLAIN))).toBeVisible();
});

test('a page that was printed in another language than the chosen one is drawn by the reader itself', async ({
  page,
}) => {
  await page.goto('/');
  await settleIn(page);
  await page.evaluate(() => localStorage.setItem('offprint:language', 'ar'));
  await page.goto(articlePath(PLAIN));
  await expect(page.getByText(lastWords(PLAIN))).toBeVisible();
  await expect(page.getByRole('button', { name: said('ar', 'Share'), exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveCSS('direction', 'rtl');
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 2, name: NEWEST.title })).toBeVisible();
  await expect(
    page.getByRole('heading', { level: 2, name: said('ar', 'Latest'), exact: true }),
  ).toBeVisible();
});

for (const path of ['/', '/latest'])
  test(`${path} printed before the news stays as it is until they are asked for`, async ({
    page,
    site,
    edition,
  }) => {
    const [[, feed] = never()] = edition.feeds();
    serveFeed(site, withNews(feed, 'Printed after you came'));
    await page.goto(path);
    await expect(waitingButton(page, 1)).toBeVisible();
    const first = page.getByRole('main').getByRole('article').first();
    await expect(first).toContainText(NEWEST.title);
    await expect(page.getByText('Printed after you came')).toHaveCount(0);
    await waitingButton(page, 1).click();
    await expect(first).toContainText('Printed after you came');
    await expect(waitingButton(page, 1)).toBeHidden();
  });

test('the strips of a printed front page answer as the rest of it does', async ({ page }) => {
  await page.goto('/');
  await settleIn(page);
  const last = page
    .getByRole('main')
    .getByRole('button', { name: /^Save / })
    .last();
  await last.click();
  await expect(last).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Protocol' }).click();
  await page.goBack();
  await expect(last).toHaveAttribute('aria-pressed', 'true');
});

test('a printed article is saved with its pictures', async ({ page, context, site }) => {
  await page.goto(articlePath(PICTURES));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Text and 6 pictures are on this device');
  await settleIn(page);
  await cutNetwork(context, site);
  const later = await context.newPage();
  await later.goto('/saved');
  await later.getByRole('link', { name: PICTURES.title }).click();
  await expect(later.getByText(lastWords(PICTURES))).toBeVisible();
});

test('an article that has left the feed stays as it was printed, and can be saved from there', async ({
  page,
  context,
  site,
  edition,
}) => {
  withdraw(site, edition, PLAIN.id);
  await page.goto(articlePath(PLAIN));
  await settleIn(page);
  await expect(page.getByText(lastWords(PLAIN))).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Saved.');
  await cutNetwork(context, site);
  const later = await context.newPage();
  await later.goto('/saved');
  await later.getByRole('link', { name: PLAIN.title }).click();
  await expect(later.getByText(lastWords(PLAIN))).toBeVisible();
});

test('a row of a printed list whose text is nowhere to be had is not said to be saved', async ({
  page,
  site,
}) => {
  site.answer('/feed.json', (_req, res) => void res.writeHead(500).end());
  await page.goto('/latest');
  await expect(page.getByText('has a fault of its own')).toBeVisible();
  const save = page.getByRole('button', { name: `Save ${NEWEST.title}` });
  await save.click();
  await expect(page.getByRole('status')).toContainText('Not saved.');
  await expect(save).toHaveAttribute('aria-pressed', 'false');
});

for (const path of ['/', '/latest', articlePath(PLAIN)]) {
  test(`${path} stays readable over a feed that fails`, async ({ page, site }) => {
    site.answer('/feed.json', (_req, res) => void res.writeHead(500).end());
    await page.goto(path);
    await expect(page.getByText('has a fault of its own')).toBeVisible();
    await expectReadable(page, path);
  });

  test(`${path} stays readable where the browser refuses a store`, async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    });
    await page.goto(path);
    await expect(page.getByText('This browser keeps nothing for this site')).toBeVisible();
    await expectReadable(page, path);
  });
}

async function expectReadable(page: Page, path: string): Promise<void> {
  await expect(page.getByRole('button', { name: 'Refresh', includeHidden: true })).not.toHaveText(/Updating/);
  if (path.startsWith('/article')) await expect(page.getByText(lastWords(PLAIN))).toBeVisible();
  else {
    await expect(page.getByRole('main').getByRole('article').first()).toContainText(NEWEST.title);
    await expect(page.getByRole('main').getByRole('article').nth(8)).toBeVisible();
  }
}

/** The article is in no file of the feed any more. */
function withdraw(site: TestSite, edition: Edition, id: string): void {
  for (const [path, feed] of edition.feeds())
    site.answer(`/${path}`, (_req, res) => {
      res.writeHead(200, { 'Content-Type': 'application/feed+json' });
      res.end(JSON.stringify(withoutItem(feed, id)));
    });
}

function never(): never {
  throw new Error('An edition has a feed.');
}
