import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { cutNetwork, openPlace, test } from '../support/reader.ts';
import { release } from '../support/release.ts';
import { said } from '../support/said.ts';
import { stockSix, workerInCharge } from '../support/shelves.ts';

const NOTICE = 'A new version of this reader is here.';
const DIST = new URL('../../dist/', import.meta.url);
const BUILT = readFileSync(new URL('sw.js', DIST), 'utf8');
const ASSETS = readdirSync(new URL('assets/', DIST)).filter((name) => name.endsWith('.js'));
const readAsset = (name: string) => readFileSync(new URL(`assets/${name}`, DIST), 'utf8');

/** Which worker answers this page; the one of the first visit knows no versions. */
function version(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const answer = await fetch('/version');
    return answer.ok ? answer.text() : 'first';
  });
}

/** Presses the button and waits for the reload that it promises. */
async function useItNow(page: Page): Promise<void> {
  const reloaded = page.waitForEvent('domcontentloaded');
  await page.getByRole('button', { name: 'Use it now' }).click();
  await reloaded;
}

/** Counts how often the page has been loaded. */
function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('domcontentloaded', () => (loads += 1));
  return () => loads;
}

test('a new version is offered, does nothing by itself, and comes when it is asked for', async ({
  page,
  site,
}) => {
  await stockSix(page, site);
  release(site, 'second');
  const loads = countLoads(page);
  await page.reload();
  await expect(page.getByText(NOTICE)).toBeVisible();
  expect(loads()).toBe(1);
  expect(await version(page)).toBe('first');

  await useItNow(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Offline' })).toBeVisible();
  await expect(page.getByText(NOTICE)).toBeHidden();
  expect(await version(page)).toBe('second');
  expect(loads()).toBe(2);
});

test('left alone, it comes when the reader is next opened', async ({ page, context, site }) => {
  await stockSix(page, site);
  release(site, 'second');
  await page.reload();
  await expect(page.getByText(NOTICE)).toBeVisible();
  await page.close();

  const later = await context.newPage();
  // The browser hands over in its own time once nobody is there, so whoever comes too early goes away again.
  await expect(async () => {
    await later.goto('about:blank');
    await later.goto('/latest');
    expect(await version(later)).toBe('second');
  }).toPass();
  await expect(later.getByRole('main').getByRole('article').first()).toBeVisible();
  await expect(later.getByText(NOTICE)).toBeHidden();
});

test('a second tab is not reloaded under its reader', async ({ page, context, site }) => {
  await stockSix(page, site);
  const other = await context.newPage();
  await other.goto('/saved');
  await expect(other.getByRole('heading', { level: 1, name: 'Saved' })).toBeVisible();
  const loads = countLoads(other);
  release(site, 'second');
  await page.reload();
  await useItNow(page);
  expect(await version(page)).toBe('second');
  await other.getByRole('link', { name: 'Latest' }).first().click();
  await expect(other.getByRole('main').getByRole('article').first()).toBeVisible();
  expect(loads()).toBe(0);
});

test('a network that goes before the worker is asked for leaves the page as it is', async ({
  page,
  site,
}) => {
  const [file = 'there is one'] = ASSETS.filter((name) => readAsset(name).includes('workbox:window'));
  site.answer(`/assets/${file}`, (_request, response) => void response.destroy());
  await page.goto('/');
  await expect.poll(() => site.requests.some(({ path }) => path === `/assets/${file}`)).toBe(true);
  await openPlace(page, 'Search');
  await expect(page.getByRole('searchbox')).toBeVisible(); // and nothing is thrown: support/calmTest
});

test('a first visit is offered nothing', async ({ page }) => {
  await page.goto('/latest');
  await workerInCharge(page);
  await page.reload();
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  await expect(page.getByRole('contentinfo')).toBeVisible();
  await expect(page.getByText(NOTICE)).toHaveCount(0);
});

test('a chosen language is kept over an update, also where there is no network afterwards', async ({
  page,
  context,
  site,
}) => {
  await stockSix(page, site);
  await page.evaluate(() => localStorage.setItem('offprint:language', 'de'));
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: said('de', 'Offline') })).toBeVisible();
  release(site, 'second');
  await page.reload();
  const reloaded = page.waitForEvent('domcontentloaded');
  await page.getByRole('button', { name: said('de', 'Use it now') }).click();
  await reloaded;
  await expect.poll(() => version(page)).toBe('second');
  await (await context.newCDPSession(page)).send('Network.clearBrowserCache');
  await cutNetwork(context, site);
  await page.goto('/latest');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByRole('main').getByRole('article').getByRole('link').first().click();
  await expect(page.getByRole('button', { name: said('de', 'Share'), exact: true })).toBeVisible();
});

test('a tab of the version before still opens its pages when a new version has none of their files', async ({
  page,
  context,
  site,
}) => {
  await stockSix(page, site);
  const old = await context.newPage();
  await old.goto('/latest');
  await expect(old.getByRole('main').getByRole('article').first()).toBeVisible();
  // The next release has another chunk for the settings and another catalogue for articles; those that the old tab knows are nowhere any more.
  const gone = [
    ASSETS.find((name) => BUILT.includes(name) && readAsset(name).includes('aria-labelledby="about"')),
    ASSETS.find((name) => BUILT.includes(name) && /^en1-/.test(name)),
  ].map((name) => `assets/${name ?? 'none'}`);
  const entries = gone.map((path) =>
    BUILT.match(/\{[^{}]*\},?/g)?.find((entry) => entry.includes(`"${path}"`)),
  );
  expect(entries).not.toContain(undefined);
  for (const path of gone) site.answer(`/${path}`, (_req, res) => void res.writeHead(404).end());
  site.answer('/sw.js', (_req, res) => {
    const headers = { 'Content-Type': 'text/javascript', 'Cache-Control': 'no-cache' };
    res
      .writeHead(200, headers)
      .end(entries.reduce<string>((sw, entry) => sw.replace(entry ?? '', ''), BUILT));
  });
  await page.reload();
  await useItNow(page);
  await expect(page.getByText(NOTICE)).toBeHidden();
  await (await context.newCDPSession(old)).send('Network.clearBrowserCache'); // which would answer as well, for as long as it likes
  await cutNetwork(context, site);
  for (const path of gone)
    expect(await old.evaluate(async (one) => (await fetch(one)).ok, `/${path}`), path).toBe(true);
  await openPlace(old, 'Settings');
  await expect(old.getByRole('radio', { name: 'Dark' })).toBeVisible();
  await old.goBack();
  await old.getByRole('main').getByRole('article').getByRole('link').first().click();
  await expect(old.getByRole('button', { name: 'Share', exact: true })).toBeVisible();
});
