import { randomBytes } from 'node:crypto';
import { expect, test } from '../support/calmTest.ts';
import { send } from '../support/plainFeed.ts';
import { workerInCharge } from '../support/shelves.ts';
import { startSite, type TestSite } from '../support/site.ts';

const MEGABYTE = 1_000_000;
let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

/** Four articles with a picture of a megabyte each, "Picture 0" the newest; the bytes do not compress. */
test.beforeEach(() => {
  const items = [0, 1, 2, 3].map((i) => ({
    id: `picture-${i}`,
    url: `https://envoy.example/${i}`,
    title: `Picture ${i}`,
    content_html: `<p>This is the text of Picture ${i}.</p><img src="${site.url}/noise/${i}.png" alt="Noise">`,
    date_published: new Date(Date.UTC(2026, 10, 20) - i * 3_600_000).toISOString(),
  }));
  for (const i of items.keys())
    site.answer(`/noise/${i}.png`, send(randomBytes(MEGABYTE), 200, { 'Content-Type': 'image/png' }));
  site.answer('/feed.json', send(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items })));
});

test('at the first save the browser is asked to keep it, and its answer is said', async ({ page }) => {
  await page.addInitScript(() => {
    StorageManager.prototype.persist = () => Promise.resolve(true);
    StorageManager.prototype.persisted = () => Promise.resolve(true);
  });
  await page.goto(`${site.url}/latest`);
  await page.getByRole('button', { name: 'Save Picture 1' }).click();
  await expect(page.getByRole('status')).toContainText('This browser promised not to clear it by itself.');
  await page.getByRole('button', { name: 'Save Picture 2' }).click();
  await expect(page.getByRole('status')).toHaveText(/^Saved\. Text and 1 picture are on this device\./);
  await expect(page.getByRole('status')).not.toContainText('promised');
});

test('without a network a row whose text made room says that it does not open', async ({ page, context }) => {
  await page.goto(`${site.url}/latest`);
  await expect(page.getByRole('heading', { name: 'Picture 2' })).toBeVisible();
  await page.evaluate(async () => {
    const open = indexedDB.open('offprint');
    await new Promise((resolve) => (open.onsuccess = resolve));
    const tx = open.result.transaction(['headers', 'bodies'], 'readwrite');
    const headers = tx.objectStore('headers');
    const all = headers.getAll();
    all.onsuccess = () => {
      const row = all.result.find(({ headline }: { headline: string }) => headline === 'Picture 2');
      headers.put({ ...row, bodyGone: true });
      tx.objectStore('bodies').delete(row.id);
    };
    await new Promise((resolve) => (tx.oncomplete = resolve));
    open.result.close();
  });
  await page.reload();
  const gone = page.getByRole('heading', { name: 'Picture 2 Opens only with a network' });
  await expect(page.getByRole('heading', { name: 'Picture 2' })).toBeVisible();
  await expect(gone).toHaveCount(0);
  await workerInCharge(page); // or what is not loaded yet never comes
  await context.setOffline(true);
  await expect(gone).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Picture 1', exact: true })).toBeVisible();
  await page.getByRole('banner').locator('a[href="/"]').first().click();
  await expect(page.getByRole('region', { name: 'Latest' }).locator(gone)).toBeVisible();
  await page.goBack();
  await expect(gone).toBeVisible();
  await context.setOffline(false);
  await expect(gone).toHaveCount(0);
  await page.getByRole('link', { name: 'Picture 2' }).click();
  await expect(page.getByText('This is the text of Picture 2.')).toBeVisible();
});
