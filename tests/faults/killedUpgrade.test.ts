import type { Page } from '@playwright/test';
import { expect, test } from './faultTest.ts';
import { killRenderers } from './killing.ts';
import { expectNothingLost } from './nothingLost.ts';
import { stopAt } from './stopPoint.ts';
import { readStored } from './storedRows.ts';
import { count } from './tally.ts';

test('killed in the midst of a migration', { tag: '@sample' }, async ({ browser, device, site }) => {
  const before = await device.context.newPage();
  await before.goto(`${site.url}/offprint.json`);
  await putBack(before);
  await before.close();
  const page = await device.context.newPage();
  const stop = await stopAt(page, site, { before: 'createObjectStore', store: 'departures' });
  await page.goto(site.url, { waitUntil: 'commit' });
  await stop.reached;
  await killRenderers(browser, page);
  await expectNothingLost(device);
});

test(
  'a store of a version from the future is not touched, and the page says what helps',
  { tag: '@sample' },
  async ({ own, site }) => {
    const page = await own.context.newPage();
    await page.goto(`${site.url}/offprint.json`);
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('offprint', 99);
          request.onupgradeneeded = () => void request.result.createObjectStore('of the future');
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
        }),
    );
    await page.goto(site.url);
    await expect(page.getByText('A newer version of this reader keeps the articles')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Reload' })).toBeVisible();
    await expect(page.getByText('There is nothing on this device yet.')).toHaveCount(0);
    const { articles, marks, losses } = own.ledger.audit(await readStored(page));
    count({ faults: 1, articles, marks, losses: losses.length });
    expect(losses).toEqual([]);
  },
);

/** Makes of the database what the first version had: the same rows, without the stores that came later. */
async function putBack(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('no reason'));
      });
    const names = ['headers', 'bodies', 'marks', 'pictures', 'meta'];
    const db = await settled(indexedDB.open('offprint'));
    const tx = db.transaction(names);
    const rows = await Promise.all(names.map((name) => settled(tx.objectStore(name).getAll())));
    db.close();
    await settled(indexedDB.deleteDatabase('offprint'));
    const opening = indexedDB.open('offprint', 1);
    opening.onupgradeneeded = () => {
      const { result } = opening;
      const headers = result.createObjectStore('headers', { keyPath: 'id' });
      headers.createIndex('byOrder', ['orderAt', 'id']);
      headers.createIndex('bySection', 'sectionKeys', { multiEntry: true });
      headers.createIndex('byAuthor', 'authorKeys', { multiEntry: true });
      headers.createIndex('byFirstSeen', 'firstSeenAt');
      result.createObjectStore('bodies', { keyPath: 'id' });
      result.createObjectStore('marks', { keyPath: 'id' }).createIndex('bySaved', ['savedAt', 'id']);
      result
        .createObjectStore('pictures', { keyPath: 'url' })
        .createIndex('byArticle', 'articles', { multiEntry: true });
      result.createObjectStore('meta', { keyPath: 'key' });
    };
    const first = await settled(opening);
    const write = first.transaction(names, 'readwrite');
    names.forEach((name, i) => rows[i]?.forEach((row) => write.objectStore(name).put(row)));
    await new Promise((resolve) => (write.oncomplete = resolve));
    first.close();
  });
}
