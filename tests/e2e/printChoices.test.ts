import { expect, type Page } from '@playwright/test';
import { serveFeed } from '../support/feed.ts';
import { openLatest, test } from '../support/reader.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const COUNT = 64;

test('every saved article can be chosen for paper, and where Saved is narrowed only those listed', async ({
  page,
  site,
}) => {
  const items = Array.from({ length: COUNT }, (_, i) => ({
    id: `${i}`,
    title: `Letter ${i}`,
    content_html: '<p>Text.</p>',
    tags: [i % 32 === 0 ? 'Maps' : 'Letters'],
  }));
  serveFeed(site, { version: 'https://jsonfeed.org/version/1.1', title: 'The Envoy', items });
  await openLatest(page);
  await saveAll(page);

  await page.goto('/saved');
  await page.getByText('Print as one issue').click();
  const choices = page.getByRole('group', { name: /^On paper/ });
  await expect(choices.getByRole('checkbox')).toHaveCount(60);
  await expect(choices.getByRole('checkbox', { checked: true })).toHaveCount(10);
  await choices.getByRole('button', { name: 'More articles' }).click();
  await expect(choices.getByRole('checkbox')).toHaveCount(COUNT);
  await expect(choices.getByRole('button', { name: 'More articles' })).toBeHidden();
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await expect(page.getByRole('button', { name: `Print ${COUNT} articles` })).toBeEnabled();

  await page.getByRole('searchbox', { name: 'Filter by words' }).fill('maps');
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(2);
  await page.getByText('Print as one issue').click();
  await expect(choices.getByRole('checkbox')).toHaveCount(2);
  for (const name of ['Letter 0', 'Letter 32'])
    await expect(choices.getByRole('checkbox', { name, exact: true })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Print 2 articles' })).toBeEnabled();
});

/** Saves all that is stored, one after the other, without sixty presses. */
function saveAll(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const db = await done(indexedDB.open('offprint'));
    const ids = await done(db.transaction('headers').objectStore('headers').getAllKeys());
    const marks = db.transaction('marks', 'readwrite').objectStore('marks');
    for (const [i, id] of ids.entries()) await done(marks.put({ id, savedAt: Date.UTC(2026, 10, 1) + i }));
    db.close();
  });
}
