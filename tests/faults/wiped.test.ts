import type { Page } from '@playwright/test';
import { teasers } from '../support/shelfOfTwenty.ts';
import { workerInCharge } from '../support/shelves.ts';
import type { TestSite } from '../support/site.ts';
import { countAppFiles, updated, type Device } from './device.ts';
import { expect, test } from './faultTest.ts';
import { expectNothingLost } from './nothingLost.ts';
import { count } from './tally.ts';

const GONE = 'This browser has cleared what was stored here. 4 saved articles are gone';
const notice = (page: Page) => page.getByRole('complementary', { name: 'What this browser has cleared' });

async function clear(page: Page, site: TestSite, storageTypes: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes });
  await session.detach();
}

/** Opens the reader, or comes back to it. */
const PAGES: readonly (readonly [when: string, open: boolean])[] = [
  ['while it is closed', false],
  ['under an open page', true],
];

async function afterClearing({ context, site }: Device, open: boolean, types: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(open ? `${site.url}/latest` : `${site.url}/offprint.json`);
  if (open) await updated(page);
  await clear(page, site, types);
  if (open) await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  else await page.goto(`${site.url}/latest`);
  return page;
}

// Under an open page: `e2e/wipe`.
test(
  'the database is cleared: said, and the magazine is fetched again',
  { tag: '@sample' },
  async ({ own, site }) => {
    const page = await afterClearing(own, false, 'indexeddb');
    await expect(notice(page)).toContainText(GONE);
    await page.goto(`${site.url}/latest`);
    await expect(teasers(page).first()).toBeVisible();
    count({ faults: 1 });
  },
);

for (const [when, open] of PAGES) {
  for (const types of ['cache_storage', 'service_workers'])
    test(`${types} is cleared ${when}: nothing is lost but what is fetched again`, async ({ own, site }) => {
      const page = await afterClearing(own, open, types);
      await page.goto(`${site.url}/latest`);
      await updated(page);
      await workerInCharge(page);
      await expect.poll(() => countAppFiles(page), { timeout: 30_000 }).toBe(own.appFiles);
      await expect.poll(() => missing(page, own.ledger.keptFiles), { timeout: 30_000 }).toEqual([]);
      await expectNothingLost(own);
    });

  test(`all is cleared ${when}: the reader starts as new`, async ({ own, site }) => {
    const page = await afterClearing(own, open, 'all');
    await page.goto(`${site.url}/latest`);
    await expect(teasers(page).first()).toBeVisible();
    await page.goto(`${site.url}/saved`);
    await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
    count({ faults: 1 });
  });
}

test('the app’s own files alone are cleared: the next start fetches them', async ({ own, site }) => {
  const page = await own.context.newPage();
  await page.goto(`${site.url}/latest`);
  await updated(page);
  await page.evaluate(async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.includes('precache')).map((name) => caches.delete(name)));
  });
  await page.goto(`${site.url}/latest`);
  await updated(page);
  await expect.poll(() => countAppFiles(page), { timeout: 30_000 }).toBe(own.appFiles);
  await expectNothingLost(own);
});

test('the database is deleted under the running app by another page of the site', async ({ own, site }) => {
  const page = await own.context.newPage();
  await page.goto(`${site.url}/latest`);
  await updated(page);
  const other = await own.context.newPage();
  await other.goto(`${site.url}/offprint.json`);
  await other.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.deleteDatabase('offprint');
        request.onsuccess = request.onerror = resolve;
      }),
  );
  await page.reload();
  await expect(notice(page)).toContainText(GONE);
  await expect(teasers(page).first()).toBeVisible();
  count({ faults: 1 });
});

/** Which of these files have no bytes here. */
function missing(page: Page, paths: readonly string[]): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const cache = await caches.open('offprint-pictures');
    const there = await Promise.all(wanted.map((path) => cache.match(path)));
    return wanted.filter((_, i) => there[i] === undefined);
  }, paths);
}
