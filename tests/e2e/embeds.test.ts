import type { Page } from '@playwright/test';
import { expect, test } from '../support/calmTest.ts';
import { send } from '../support/plainFeed.ts';
import { startSite, type TestSite } from '../support/site.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const PLAYER = 'https://player.example';
/** Tries what a frame must not: to lead the reader away, to ask them something, to reach into the page around it. */
const FOREIGN = `<!doctype html><title>Player</title><h1>The talk itself</h1><p id="tried"></p><script>
  for (const attempt of [() => { top.location = '${PLAYER}/away' }, () => { parent.document.title = 'x' }])
    try { attempt() } catch { tried.textContent += 'refused ' }
</script>`;
const FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Embeds',
  items: [
    {
      id: '1',
      title: 'An article with a talk in it',
      content_html: `<p>Before.</p><iframe src="${PLAYER}/clip" title="A talk" width="640" height="360"></iframe><p>After.</p>
        <div data-frame="${PLAYER}/planted" class="embed"><a href="${PLAYER}/planted">Planted</a></div>`,
      date_published: '2026-11-20T08:00:00Z',
    },
  ],
});

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());
test.beforeEach(() => site.answer('/feed.json', send(FEED)));

async function openArticle(page: Page): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(PLAYER)) asked.push(request.url());
  });
  await page
    .context()
    .route(`${PLAYER}/**`, (route) => route.fulfill({ body: FOREIGN, contentType: 'text/html' }));
  await page.goto(`${site.url}/latest`);
  await page.getByRole('link', { name: 'An article with a talk in it' }).first().click();
  await expect(page.getByRole('link', { name: 'A talk' })).toBeVisible();
  return asked;
}

test('an embed asks nobody until it is pressed, then shows in a frame that cannot lead away', async ({
  page,
}) => {
  const asked = await openArticle(page);
  await expect(
    page.getByText('From player.example, which learns of your visit when you open it'),
  ).toBeVisible();
  expect(asked).toEqual([]);
  const here = page.url();
  await page.getByRole('link', { name: 'A talk' }).click();
  const player = page.frameLocator('iframe[title="A talk"]').frameLocator('iframe[title="A talk"]');
  await expect(player.getByRole('heading', { name: 'The talk itself' })).toBeVisible();
  await expect(player.getByText('refused refused')).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: 'From player.example. The link opens it' }),
  ).toBeVisible();
  expect(page.url()).toBe(here);
  expect(asked).toEqual([`${PLAYER}/clip`]);
});

test('a second press leads outside, in a tab of its own', async ({ page, context }) => {
  await openArticle(page);
  const link = page.getByRole('link', { name: 'A talk' });
  await link.press('Enter');
  await expect(page.getByText('From player.example. The link opens it')).toBeVisible();
  const opened = context.waitForEvent('page');
  await link.press('Enter');
  expect((await opened).url()).toBe(`${PLAYER}/clip`);
});

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('offline, an embed says that it is not kept', async ({ page, context }) => {
    const asked = await openArticle(page);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await context.setOffline(true);
    await page.getByRole('link', { name: 'A talk' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'This device is offline' })).toHaveText(
      'This device is offline, and what is on player.example is not kept on it.',
    );
    expect(asked).toEqual([]);
  });
});

test('a frame that a feed writes by itself is none', async ({ page, context }) => {
  await openArticle(page);
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Planted' }).click();
  await opened;
  await expect(page.locator('iframe')).toHaveCount(0);
});
