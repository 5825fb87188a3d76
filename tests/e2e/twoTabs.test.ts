import { expect, type Page } from '@playwright/test';
import { demoFeed, demoItem, serveFeed, withNews } from '../support/feed.ts';
import { refreshNow, waitingButton } from '../support/masthead.ts';
import { openLatest, test } from '../support/reader.ts';
import { saveButton, teaser } from '../support/teaser.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const NEWS = 'A telegram that arrived in the night';
const ARTICLE = demoItem('metre-convention');

/** Says when the feed last answered; not to be pressed while the feed is being asked. */
const freshLine = (page: Page) => page.getByRole('button', { name: /^Updated .*Refresh$/ });

test('what one tab fetches waits in the other, which asks for nothing', async ({ page, context, site }) => {
  const other = await context.newPage();
  await openLatest(page);
  await openLatest(other);
  serveFeed(site, withNews(demoFeed(), NEWS));
  site.requests.length = 0;
  await refreshNow(page);
  await expect(waitingButton(other, 1)).toBeVisible();
  await expect(teaser(other, NEWS)).toHaveCount(0);
  expect(site.requests.filter(({ path }) => path === '/feed.json')).toHaveLength(1);
  await waitingButton(other, 1).click();
  await expect(teaser(other, NEWS)).toBeVisible();
  await expect(teaser(page, NEWS), 'each tab decides for itself').toHaveCount(0);
});

test('what is saved and read in one tab shows in the other', async ({ page, context }) => {
  const other = await context.newPage();
  await openLatest(page);
  await openLatest(other);
  await saveButton(page, ARTICLE.title).click();
  await expect(saveButton(other, ARTICLE.title)).toHaveAttribute('aria-pressed', 'true');
  await saveButton(other, ARTICLE.title).click();
  await expect(saveButton(page, ARTICLE.title)).toHaveAttribute('aria-pressed', 'false');
  await teaser(other, ARTICLE.title).getByRole('link').click();
  await expect(teaser(page, ARTICLE.title).getByText('Read', { exact: true })).toBeVisible();
});

test('two tabs that start at once ask the feed once between them, and both have everything', async ({
  page,
  context,
  site,
}) => {
  await openLatest(page);
  const other = await context.newPage();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  site.answer('/feed.json', async (_req, res) => {
    await held;
    res.writeHead(503).end();
  });
  site.requests.length = 0;
  await page.reload();
  await expect.poll(() => site.requests.filter(({ path }) => path === '/feed.json').length).toBe(1);
  await other.goto('/latest');
  await expect(teaser(other, ARTICLE.title)).toBeVisible();
  await expect(freshLine(other)).toBeEnabled();
  expect(site.requests.filter(({ path }) => path === '/feed.json')).toHaveLength(1);
  release();
});

test('a tab that waits for the other’s refresh does it when that tab is gone', async ({
  page,
  context,
  site,
}) => {
  await openLatest(page);
  const dying = await context.newPage();
  await dying.goto('/saved');
  await expect(freshLine(dying), 'its own first question is behind it').toBeEnabled();
  site.answer('/feed.json', () => {}); // never
  const asked = () => site.requests.filter(({ path }) => path === '/feed.json').length;
  site.requests.length = 0;
  await dying.reload();
  await expect.poll(asked).toBe(1);
  await page.reload();
  await expect(freshLine(page)).toBeEnabled();
  expect(asked(), 'the other tab is at it').toBe(1);
  serveFeed(site, withNews(demoFeed(), NEWS));
  await dying.close();
  await expect(waitingButton(page, 1)).toBeVisible();
});

test('a tab is as fresh as the other made it, though nothing was new', async ({ page, context, site }) => {
  await openLatest(page);
  await page.evaluate(() => localStorage.setItem('offprint:checkedAt', `${Date.now() - 7_200_000}`));
  const other = await context.newPage();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  site.answer('/feed.json', async (_req, res) => {
    await held;
    res.writeHead(304).end();
  });
  site.requests.length = 0;
  await page.reload();
  await expect.poll(() => site.requests.filter(({ path }) => path === '/feed.json').length).toBe(1);
  await other.goto('/latest');
  await expect(other.getByRole('button', { name: /^Updated 2 hours ago.*Refresh$/ })).toBeVisible();
  release();
  await expect(other.getByRole('button', { name: /^Updated just now.*Refresh$/ })).toBeVisible();
});

test('without channels between tabs, marks still agree', async ({ page, context }) => {
  await context.addInitScript(() => void Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
  const other = await context.newPage();
  await openLatest(page);
  await openLatest(other);
  await saveButton(page, ARTICLE.title).click();
  await expect(saveButton(other, ARTICLE.title)).toHaveAttribute('aria-pressed', 'true');
});

test('an upgrade that another tab holds up names the step, and goes on by itself', async ({
  page,
  context,
  site,
}) => {
  await page.goto('/offprint.json');
  // A tab of the first version, which does not hear that it should let go.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('offprint', 1);
        request.onupgradeneeded = () => {
          const { result: db } = request;
          const headers = db.createObjectStore('headers', { keyPath: 'id' });
          headers.createIndex('byOrder', ['orderAt', 'id']);
          headers.createIndex('bySection', 'sectionKeys', { multiEntry: true });
          headers.createIndex('byAuthor', 'authorKeys', { multiEntry: true });
          headers.createIndex('byFirstSeen', 'firstSeenAt');
          db.createObjectStore('bodies', { keyPath: 'id' });
          const marks = db.createObjectStore('marks', { keyPath: 'id' });
          marks.createIndex('bySaved', ['savedAt', 'id']);
          const pictures = db.createObjectStore('pictures', { keyPath: 'url' });
          pictures.createIndex('byArticle', 'articles', { multiEntry: true });
          db.createObjectStore('meta', { keyPath: 'key' });
        };
        request.onsuccess = () => {
          Reflect.set(globalThis, 'held', request.result);
          resolve();
        };
      }),
  );
  const newer = await context.newPage();
  await newer.goto(`${site.url}/latest`);
  const sentence = newer.getByText('Another tab still uses an older version of this reader.').first();
  await expect(sentence).toBeVisible();
  await page.close();
  await expect(teaser(newer, ARTICLE.title)).toBeVisible();
  await expect(sentence).toBeHidden();
});

test('a tab whose version is too old for the store says so and offers the way on', async ({
  page,
  context,
}) => {
  await openLatest(page);
  const newer = await context.newPage();
  await newer.goto('/offprint.json');
  await newer.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('offprint', 99);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await expect(page.getByText('A newer version of this reader keeps the articles')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
  await expect(teaser(page, ARTICLE.title), 'what is on screen stays').toBeVisible();
});
