import { expect, type Page } from '@playwright/test';
import { serveFeed, type Feed } from '../support/feed.ts';
import { onPaper } from '../support/onPaper.ts';
import { openLatest, openPlace, test } from '../support/reader.ts';
import { saveButton } from '../support/teaser.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const WIDE = 'A wide table';
const LOST = 'A lost text';
const cells = ['Ambassador', 'Plenipotentiary', 'Correspondence', 'Protocol', 'Ratification'];
const row = (tag: string) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const FEED: Feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Envoy',
  items: [
    {
      id: WIDE,
      title: WIDE,
      image: '/icons/icon-192.png',
      content_html: `<p>It begins.</p><table>${row('th')}${row('td')}</table>${'<p>The parties agree to go on as before, for the time being.</p>'.repeat(90)}
        <details><summary>Annex</summary><p>What is folded away.</p></details>
        <img src="/icons/favicon.svg" alt="A seal" width="19" height="19">`,
      ...{ attachments: [{ url: '/audio/morse.wav', mime_type: 'audio/wav', title: 'As it was sent' }] },
    },
    { id: LOST, title: LOST, content_html: '<p>Nobody will read this.</p>' },
  ],
};

test.beforeEach(async ({ page, site }) => {
  serveFeed(site, FEED);
  await page.addInitScript(() => {
    window.print = () => (document.documentElement.dataset['asked'] = 'paper');
  });
});

test('an article that was not scrolled is on paper whole, and nothing else of the page is', async ({
  page,
}) => {
  await openLatest(page);
  await page.getByRole('main').getByRole('link', { name: WIDE }).first().click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Saved.');
  const folded = page.getByText('What is folded away.');
  const seal = page.getByRole('main').getByAltText('A seal');
  expect(await seal.evaluate((image: HTMLImageElement) => image.complete)).toBe(false);
  // What makes the text ready comes when nothing else is to do.
  await expect(async () => {
    await onPaper(page, () => expect(folded).toBeVisible({ timeout: 1000 }));
  }).toPass();

  await onPaper(page, async () => {
    await expect
      .poll(() => seal.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await expect(page.locator('.prose .scrolls')).toHaveCSS('overflow-x', 'visible');
    await expect(page.getByText('As it was sent')).toBeHidden();
    await expect(page.locator('main > [aria-hidden]')).toHaveCSS('display', 'none'); // how far one has read
    expect(await page.locator('#app > :visible').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      'main',
    ]);
  });
  await expect(folded).toBeHidden();
});

test('a text that is not here is named before anything is printed, and a wide table stands over both columns', async ({
  page,
}) => {
  await saveBoth(page);
  await loseText(page, LOST);
  await choosePaper(page);
  await page.getByRole('button', { name: 'Print 2 articles' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Left out, because' })).toContainText(LOST);
  await expect(page.getByRole('checkbox', { name: LOST })).not.toBeChecked();
  await expect(page.locator('html')).not.toHaveAttribute('data-asked');
  await page.getByRole('button', { name: 'Print 1 article' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-asked', 'paper');

  await page.setViewportSize({ width: 690, height: 1000 }); // the text of a sheet of A4
  const issue = page.locator('.issue');
  await onPaper(page, async () => {
    await expect(issue.getByText('What is folded away.')).toBeVisible();
    const edges = (name: string) =>
      issue.locator(name).evaluate((element) => {
        const { left, right } = element.getBoundingClientRect();
        return [left, right].map(Math.round);
      });
    expect(await edges('table')).toEqual(await edges('.columns'));
  });
});

test('a cleaner that cannot be had is said, and the button is there again', async ({ page }) => {
  await saveBoth(page);
  await choosePaper(page);
  await expect(page.getByRole('button', { name: 'Print 2 articles' })).toBeVisible();
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.getByRole('button', { name: 'Print 2 articles' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'shows articles did not load' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Print 2 articles' })).toBeEnabled();
  await expect(page.locator('html')).not.toHaveAttribute('data-asked');
});

async function saveBoth(page: Page): Promise<void> {
  await openLatest(page);
  for (const title of [WIDE, LOST]) {
    await saveButton(page, title).click();
    await expect(saveButton(page, title)).toHaveAttribute('aria-pressed', 'true');
  }
}

async function choosePaper(page: Page): Promise<void> {
  await openPlace(page, 'Saved');
  await page.getByText('Print as one issue').click();
}

/** Takes an article's text out of the store, as the browser might. */
function loseText(page: Page, headline: string): Promise<void> {
  return page.evaluate(async (headline) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const db = await done(indexedDB.open('offprint'));
    const stores = db.transaction(['headers', 'bodies'], 'readwrite');
    const headers = (await done(stores.objectStore('headers').getAll())) as {
      id: string;
      headline: string;
    }[];
    const id = headers.find((header) => header.headline === headline)?.id ?? '';
    await done(stores.objectStore('bodies').delete(id));
    db.close();
  }, headline);
}
