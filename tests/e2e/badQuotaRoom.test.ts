import { randomBytes } from 'node:crypto';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { launchWhole } from '../support/browser.ts';
import { expect, test, watchCalm } from '../support/calmTest.ts';
import { allow, useUp } from '../support/deviceRoom.ts';
import { send } from '../support/plainFeed.ts';
import { fillShelf } from '../support/shelfOfTwenty.ts';
import { startSite, type TestSite } from '../support/site.ts';

const MEGABYTE = 1_000_000;
const ROOM = 6 * MEGABYTE;

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());
test.afterEach(() => site.clearAnswers());

/** So many articles, "Picture 0" the newest, each with a picture of half a megabyte that does not compress. */
function serveNoise(count: number): void {
  const items = Array.from({ length: count }, (_, i) => ({
    id: `picture-${i}`,
    title: `Picture ${i}`,
    content_html: `<p>This is the text of Picture ${i}.</p><img src="/noise/${i}.png" alt="Noise">`,
    date_published: new Date(Date.UTC(2026, 10, 20) - i * 3_600_000).toISOString(),
  }));
  const bytes = () => send(randomBytes(MEGABYTE / 2), 200, { 'Content-Type': 'image/png' });
  for (const i of items.keys()) site.answer(`/noise/${i}.png`, bytes());
  site.answer('/feed.json', send(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items })));
}

/** A browser with this profile: one that has just started knows how much room there is, and not what there once was. */
async function start(profile: string): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, { ...launchWhole(), locale: 'en-GB' });
  const [page] = context.pages();
  if (!page) throw new Error('A persistent context opens with a page.');
  await allow(page, site, ROOM);
  return { context, page };
}

const marked = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });

test('on a full disk a mark is kept in the place of old pictures, and what was saved before is whole', async () => {
  const profile = test.info().outputPath('profile');
  serveNoise(5);
  const first = await start(profile);
  await first.page.goto(`${site.url}/latest`);
  await first.page.getByRole('button', { name: 'Save Picture 4' }).click();
  await expect(first.page.getByRole('status')).toContainText('Text and 1 picture are on this device.');
  await first.page.getByRole('link', { name: 'Offline', exact: true }).first().click();
  await expect(first.page.getByText(/^5 pictures, 2.5 MB/)).toBeVisible({ timeout: 30_000 }); // they come when the page is idle
  await first.context.close();

  const { context, page } = await start(profile);
  const expectCalm = watchCalm(context);
  await page.goto(`${site.url}/latest`);
  await page.getByRole('link', { name: 'Picture 1', exact: true }).click();
  await expect(marked(page)).toBeVisible();
  await useUp(page);
  await marked(page).click();
  await expect(page.getByRole('status')).toContainText(
    /^Saved\. .*This device was full, so \d pictures? made room/,
  );
  await context.setOffline(true);
  await page.reload();
  await expect(marked(page)).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('link', { name: 'Saved', exact: true }).first().click();
  await page.getByRole('link', { name: 'Picture 4', exact: true }).click();
  await expect(page.getByText('This is the text of Picture 4.')).toBeVisible();
  await expect(page.getByText(/^Text and 1 of 1 picture/)).toBeVisible();
  expectCalm();
  await context.close();
});

test('on a disk that is full of text a mark is kept in the place of the reserve', async () => {
  const profile = test.info().outputPath('profile');
  const first = await start(profile);
  await fillShelf(first.page, site);
  await expect
    .poll(() => first.page.evaluate(() => caches.match('/offprint-reserve').then(Boolean)))
    .toBe(true);
  await first.context.close();

  const { context, page } = await start(profile);
  const expectCalm = watchCalm(context);
  await page.goto(`${site.url}/latest`);
  await expect(page.getByRole('link', { name: 'Article 7', exact: true })).toBeVisible();
  await useUp(page);
  await page.getByRole('button', { name: 'Save Article 7' }).click();
  await expect(page.getByRole('status')).toContainText('Saved. The text is on this device.');
  await page.reload();
  await expect(page.getByRole('button', { name: 'Save Article 7' })).toHaveAttribute('aria-pressed', 'true');
  expectCalm();
  await context.close();
});
