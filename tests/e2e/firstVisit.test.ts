import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { demoFeed, demoItems } from '../support/feed.ts';
import { test } from '../support/reader.ts';
import { stockShelves, workerInCharge } from '../support/shelves.ts';

const SECTIONS = ['Dispatches', 'Treaties', 'Archives', 'Maps & Borders', 'Ciphers', 'Protocol', 'The Pouch'];

test('the front page has a lead, a strip for each section, the Latest rail and an end', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-23T09:00:00Z');
  await page.goto('/');
  await expect(page).toHaveTitle('The Envoy');
  const main = page.getByRole('main');
  const [lead, second] = demoFeed().items;
  const first = main.getByRole('article').first();
  await expect(first.getByRole('heading', { level: 2, name: lead?.title ?? '' })).toBeVisible();
  await expect(first.locator('img')).toHaveJSProperty('complete', true);
  for (const name of SECTIONS) {
    const strip = main.getByRole('region', { name, exact: true });
    await expect(strip.getByRole('heading', { level: 2, name })).toBeAttached();
    expect(await strip.getByRole('article').count()).toBeGreaterThanOrEqual(2);
  }
  const rail = main.getByRole('region', { name: 'Latest' });
  await expect(rail.getByRole('article').first()).toContainText(second?.title ?? '');
  await expect(rail.getByText('Yesterday')).toBeVisible();
  await expect(main.getByText('You are up to date.')).toBeAttached();

  const sections = page.getByRole('navigation', { name: 'Sections' });
  await expect(sections.getByRole('link')).toHaveText(['Front', 'Latest', ...SECTIONS]);
  const tools = page.getByRole('navigation', { name: 'Tools' });
  await expect(tools.getByRole('link')).toHaveText(['Search', 'Saved', 'Offline', 'Settings']);
});

test('a first visit is quiet: no error, no request to anybody else, nothing against the policy', async ({
  page,
  context,
  site,
}) => {
  const noise: string[] = [];
  const foreign: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) || message.text().startsWith('policy'))
      noise.push(message.text());
  });
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== site.url) foreign.push(request.url());
  });
  context.on('requestfailed', (request) => noise.push(`${request.url()} failed`));
  context.on('response', (response) => {
    if (response.status() >= 400) noise.push(`${response.url()} ${response.status()}`);
  });
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.info(`policy: ${violatedDirective} ${blockedURI}`),
    ),
  );
  await stockShelves(page);
  for (const name of ['Latest', 'Archives']) {
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name }).click();
    await page.getByRole('main').getByRole('article').first().getByRole('heading').getByRole('link').click();
    await expect(page.getByText(/^Text and .*, checked/)).toBeVisible();
  }
  expect(noise).toEqual([]);
  expect(foreign).toEqual([]);
});

test('every answer that is a page carries the policy', async ({ page, request }) => {
  for (const path of ['/', '/latest', '/article/anything-abc', '/no/such/page']) {
    const answer = await request.get(path, { headers: { Accept: 'text/html' } });
    expect(answer.headers()['content-security-policy']).toContain("default-src 'none'");
  }
  await page.goto('/');
  await workerInCharge(page);
  const again = await page.reload();
  expect(again?.fromServiceWorker()).toBe(true);
  expect(again?.headers()['content-security-policy'], 'the worker’s copy too').toContain(
    "default-src 'none'",
  );
});

test('a list that is opened first goes on as the feed’s further pages arrive', async ({ page, site }) => {
  const second = readFileSync(new URL('../../dist/feed-2.json', import.meta.url));
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  site.answer('/feed-2.json', async (_req, res) => {
    await opened;
    res.writeHead(200, { 'Content-Type': 'application/feed+json' }).end(second);
  });
  await page.goto('/latest');
  const rows = page.getByRole('main').getByRole('article');
  await expect(rows).toHaveCount(demoFeed().items.length);
  open();
  await expect(rows).toHaveCount(demoItems().length);
  await expect(page.getByText('That is everything on this device.')).toBeVisible();
});

test('the feed is asked for once, and each of its pages once', async ({ page, site }) => {
  await stockShelves(page);
  const asked = site.requests.map(({ path }) => path).filter((path) => path.startsWith('/feed'));
  expect(asked.sort()).toEqual(['/feed-2.json', '/feed.json']);
});
