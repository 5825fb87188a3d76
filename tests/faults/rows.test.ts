import type { Page } from '@playwright/test';
import { openPlace } from '../support/reader.ts';
import { idOf, placeOf, updated } from './device.ts';
import { expect, test } from './faultTest.ts';
import { expectNothingLost } from './nothingLost.ts';

/** Rows as a defect of the disk, or of a version long ago, may leave them: none of an article that is in the ledger. */
const JUNK: readonly (readonly [what: string, store: string, row: Record<string, unknown>])[] = [
  ['a text without a header', 'bodies', { id: 'junk-body', html: '<p>Nobody’s.</p>' }],
  ['a mark without its article', 'marks', { id: 'junk-mark', savedAt: 5 }],
  ['a mark of wrong types', 'marks', { id: 'junk-types', savedAt: 'yesterday', readAt: {} }],
  [
    'a picture of wrong types',
    'pictures',
    { url: 'junk-picture', stored: 'yes', bytes: 'many', articles: [] },
  ],
  [
    'a picture of no article',
    'pictures',
    {
      url: 'http://127.0.0.1/none.png',
      stored: true,
      bytes: 9,
      articles: ['none'],
      checkedAt: 0,
      failures: 0,
    },
  ],
  ['a feed record of wrong types', 'meta', { key: 'junk', etag: 7, dropped: 'none' }],
  ['earlier texts of wrong types', 'revisions', { id: 'junk-revision', earlier: 'none' }],
  ['a departure of wrong types', 'departures', { id: 'junk-departure', since: 'never' }],
];

for (const [what, store, row] of JUNK)
  test(`the store holds ${what}`, async ({ device, site }) => {
    const page = await device.context.newPage();
    await page.goto(`${site.url}/offprint.json`);
    await put(page, store, row);
    await page.goto(`${site.url}/latest`);
    await updated(page);
    for (const place of ['Saved', 'Offline', 'Settings', 'Search'] as const) await openPlace(page, place);
    await remove(page, store, String(row['id'] ?? row['url'] ?? row['key']));
    await expectNothingLost(device);
  });

test('an article has lost its header’s lists: the others are listed as they were', async ({ own, site }) => {
  const page = await own.context.newPage();
  await page.goto(`${site.url}/offprint.json`);
  const keep = ['id', 'headline', 'slug', 'orderAt', 'firstSeenAt', 'hash'];
  await change(page, 'headers', { id: idOf('Story 20'), keep });
  await page.goto(`${site.url}/latest`);
  await expect(page.getByRole('heading', { name: 'Story 19', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Story 21', exact: true })).toBeVisible();
  await expectNothingLost(own);
});

test('an article has lost its text: it comes back when it is opened', async ({ own, site }) => {
  const page = await own.context.newPage();
  await page.goto(`${site.url}/offprint.json`);
  await remove(page, 'bodies', idOf('Story 30'));
  own.ledger.unsure('Story 30'); // opening it marks it as read
  await page.goto(placeOf(site, 'Story 30'));
  await expect(page.getByText(own.ledger.wordsOf('Story 30'))).toBeVisible();
  await expectNothingLost(own);
});

async function put(page: Page, store: string, row: Record<string, unknown>): Promise<void> {
  await change(page, store, { put: row });
}

async function remove(page: Page, store: string, key: string): Promise<void> {
  await change(page, store, { remove: key });
}

interface Change {
  readonly put?: Record<string, unknown>;
  readonly remove?: string;
  /** Of this row only these keys stay. */
  readonly id?: string;
  readonly keep?: readonly string[];
}

async function change(page: Page, store: string, wanted: Change): Promise<void> {
  await page.evaluate(
    async ([name, { put, remove, id, keep }]) => {
      const opening = indexedDB.open('offprint');
      await new Promise((resolve) => (opening.onsuccess = resolve));
      const rows = opening.result.transaction(name, 'readwrite').objectStore(name);
      if (put) rows.put(put);
      if (remove !== undefined) rows.delete(remove);
      if (id !== undefined) {
        const found = rows.get(id);
        found.onsuccess = () =>
          rows.put(
            Object.fromEntries(Object.entries(found.result as object).filter(([key]) => keep?.includes(key))),
          );
      }
      await new Promise((resolve) => (rows.transaction.oncomplete = resolve));
      opening.result.close();
    },
    [store, wanted] as const,
  );
}
