import { expect, type Page } from '@playwright/test';
import { BACKGROUND_TAG } from '../../src/model/background.ts';
import { launchWhole } from '../support/browser.ts';
import { demoFeed, serveFeed, withNews } from '../support/feed.ts';
import { cutNetwork, openLatest, openPlace, test } from '../support/reader.ts';
import { workerInCharge } from '../support/shelves.ts';
import type { TestSite } from '../support/site.ts';
import { storedRows } from '../support/storedRows.ts';
import { teaser } from '../support/teaser.ts';

// Without windows there is no icon to put a number on, and the page that asks for it crashes.
test.use({ launchOptions: launchWhole() });

const NEWS = 'A telegram that arrived in the night';
const FETCH = 'Fetch new articles while the app is closed';

/** Browsers allow it to installed apps that are used, which no app under test is. */
async function allowFetching(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const manager: unknown = Reflect.get(globalThis, 'PeriodicSyncManager');
    if (typeof manager === 'function') manager.prototype.register = () => Promise.resolve();
  });
}

/** The browser wakes the worker, as it would when the app is closed. */
async function wake(page: Page, site: TestSite): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) =>
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations;
      if (first) resolve(first.registrationId);
    }),
  );
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.dispatchPeriodicSyncEvent', {
    origin: site.url,
    registrationId: await registered,
    tag: BACKGROUND_TAG,
  });
}

const asked = (site: TestSite) => site.requests.filter(({ path }) => path === '/feed.json').length;

test('nothing is fetched in the background unless it was chosen', async ({ page, site }) => {
  await openLatest(page);
  await workerInCharge(page);
  await openPlace(page, 'Settings');
  const choices = page.getByRole('region', { name: 'In the background' }).getByRole('checkbox');
  await expect(choices).not.toHaveCount(0);
  for (const box of await choices.all()) await expect(box).not.toBeChecked();
  await page.goto('/offprint.json');
  site.requests.length = 0;
  await wake(page, site);
  // Woken a second time with leave, it asks: so the first time it did not.
  await allowFetching(page);
  await page.goto('/settings');
  await expect.poll(() => asked(site)).toBe(1);
  await page.getByRole('checkbox', { name: FETCH }).check();
  await page.goto('/offprint.json');
  await wake(page, site);
  await expect.poll(() => asked(site)).toBe(2);
});

test('what was fetched while the app was closed is there offline', async ({ page, context, site }) => {
  await allowFetching(page);
  await openLatest(page);
  await workerInCharge(page);
  await openPlace(page, 'Settings');
  const box = page.getByRole('checkbox', { name: FETCH });
  await box.check();
  await page.getByRole('checkbox', { name: 'Show the number of unread saved articles' }).check();
  const section = page
    .getByRole('group', { name: 'Count on the icon what is unread in these sections too' })
    .getByRole('checkbox')
    .first();
  await section.check();
  await page.reload();
  await expect(box).toBeChecked();
  await expect(section).toBeChecked();
  await page.goto('/offprint.json');
  serveFeed(site, withNews(demoFeed(), NEWS));
  site.requests.length = 0;
  await wake(page, site);
  await expect.poll(() => asked(site)).toBe(1);
  await expect.poll(() => stored(page)).toBe(true);
  await cutNetwork(context, site);
  await page.goto('/latest');
  await expect(teaser(page, NEWS)).toBeVisible();
});

test('a notification speaks the language that was chosen after it was allowed', async ({
  page,
  context,
  site,
}) => {
  await context.grantPermissions(['notifications']);
  await allowFetching(page);
  await openLatest(page);
  await workerInCharge(page);
  await openPlace(page, 'Settings');
  await page.getByRole('checkbox', { name: FETCH }).check();
  await page.getByRole('checkbox', { name: 'Tell me of new articles' }).check();
  await page.getByRole('combobox', { name: 'Language of the reader' }).selectOption('Deutsch');
  await page.getByRole('button', { name: 'Use this language' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Einstellungen' })).toBeVisible();
  serveFeed(site, withNews(demoFeed(), NEWS));
  await page.goto('/offprint.json');
  await wake(page, site);
  const notified = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return (await registration?.getNotifications())?.map(({ body }) => body) ?? [];
    });
  await expect.poll(notified).toEqual(['Ein neuer Artikel ist da.']);
});

test('a browser that cannot do it says so', async ({ page }) => {
  await page.addInitScript(
    () => void Reflect.deleteProperty(ServiceWorkerRegistration.prototype, 'periodicSync'),
  );
  await page.goto('/settings');
  await expect(page.getByText('This browser fetches nothing while the app is closed.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: FETCH })).toHaveCount(0);
});

/** Whether the store has the news: no page of the app is open to show it. */
const stored = async (page: Page) => (await storedRows(page, 'headers')).includes(`"headline":"${NEWS}"`);
