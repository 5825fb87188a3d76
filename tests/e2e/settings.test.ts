import { expect, type Page } from '@playwright/test';
import { expectLicences } from '../support/licences.ts';
import { cutNetwork, openLatest, openPlace, test } from '../support/reader.ts';
import { workerInCharge } from '../support/shelves.ts';
import { saveButton } from '../support/teaser.ts';
import { demoItem } from '../support/feed.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const ARTICLE = demoItem('great-cipher');
const BACKGROUNDS = { Light: 'rgb(251, 250, 247)', Dark: 'rgb(20, 19, 15)', Black: 'rgb(0, 0, 0)' };

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('a theme shows at once, in every tab, and stays', async ({ page, context }) => {
  await page.goto('/');
  await openPlace(page, 'Settings');
  const other = await context.newPage();
  await other.goto('/settings');
  for (const [name, colour] of Object.entries(BACKGROUNDS)) {
    await page.getByRole('radio', { name }).check();
    await expect.poll(() => background(page)).toBe(colour);
    await expect.poll(() => background(other)).toBe(colour);
    await expect(other.getByRole('radio', { name })).toBeChecked();
  }
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Black' })).toBeChecked();
  expect(await background(page)).toBe(BACKGROUNDS.Black);
});

test('a reload wears the theme from its first frame', async ({ page }) => {
  await page.goto('/settings');
  await page.getByRole('radio', { name: 'Dark' }).check();
  // What the page looks like when its body begins, which is before anything can be painted.
  await page.addInitScript(() => {
    new MutationObserver((_changes, observer) => {
      if (!document.body) return;
      observer.disconnect();
      console.info(`first: ${getComputedStyle(document.body).backgroundColor}`);
    }).observe(document, { childList: true, subtree: true });
  });
  for (const path of ['/settings', '/', '/latest']) {
    const first = page.waitForEvent('console', (message) => message.text().startsWith('first:'));
    await page.goto(path);
    expect((await first).text()).toBe(`first: ${BACKGROUNDS.Dark}`);
  }
});

test.describe('on a device set to dark', () => {
  test.use({ colorScheme: 'dark' });

  test('the system’s theme is followed until another is chosen', async ({ page }) => {
    await page.goto('/settings');
    await expect(page.getByRole('radio', { name: 'System' })).toBeChecked();
    expect(await background(page)).toBe(BACKGROUNDS.Dark);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await background(page)).toBe(BACKGROUNDS.Light);
    await page.getByRole('radio', { name: 'Dark' }).check();
    expect(await background(page)).toBe(BACKGROUNDS.Dark);
  });
});

test('text grows and shrinks by steps, within limits, and stays', async ({ page }) => {
  await page.goto('/settings');
  const sample = page.getByText('The text of an article looks like this');
  const size = () => sample.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const designed = await size();
  const larger = page.getByRole('button', { name: 'Larger' });
  const smaller = page.getByRole('button', { name: 'Smaller' });
  await larger.click();
  await larger.click();
  await expect(page.getByText('+2', { exact: true })).toBeVisible();
  const grown = await size();
  expect(grown).toBeGreaterThan(designed);
  await page.reload();
  expect(await size()).toBe(grown);
  while (await larger.isEnabled()) await larger.click();
  await expect(page.getByText('+5', { exact: true })).toBeVisible();
  while (await smaller.isEnabled()) await smaller.click();
  await expect(page.getByText('−2', { exact: true })).toBeVisible();
  expect(await size()).toBeLessThan(designed);
});

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('"Forget everything" asks first, then leaves nothing behind', async ({ page, context }) => {
    await openLatest(page);
    await saveButton(page, ARTICLE.title).click();
    await expect(page.getByRole('status')).toContainText('1 picture');
    await openPlace(page, 'Settings');
    await page.getByRole('radio', { name: 'Dark' }).check();
    const other = await context.newPage();
    await other.goto('/saved');
    await expect(other.getByRole('link', { name: ARTICLE.title })).toBeVisible();

    const open = page.getByRole('button', { name: 'Forget everything' });
    const sure = page.getByRole('dialog', { name: 'Forget everything?' });
    await open.click();
    await expect(sure).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(sure).toBeHidden();
    await expect(open).toBeFocused();
    await open.click();
    await sure.getByRole('button', { name: 'Keep it' }).click();
    await expect(sure).toBeHidden();
    await open.click();
    await sure.getByRole('button', { name: 'Forget everything' }).click();

    await expect(page).toHaveURL('/');
    await expect(page.getByRole('heading', { name: 'Latest' })).toBeVisible();
    await expect.poll(() => background(page)).toBe(BACKGROUNDS.Light);
    await openPlace(page, 'Saved');
    await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
    await expect(other.getByText('Nothing is saved yet.'), 'in the other tab too').toBeVisible();
  });
});

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the licences of what it is made of are read with no network', async ({ page, context, site }) => {
    await page.goto('/settings');
    await workerInCharge(page);
    await cutNetwork(context, site);
    await page.reload();
    await expectLicences(page);
  });
});

test('where the list of licences cannot be had that is said, and it comes on the next try', async ({
  page,
  site,
}) => {
  site.answer('/licences.json', (_req, res) => void res.writeHead(404).end());
  await page.goto('/settings');
  const summary = page.getByText('What it is made of, and the licences');
  await summary.click();
  await expect(page.getByRole('alert')).toHaveText(/^The licences are not on this device yet/);
  site.clearAnswers();
  await summary.click();
  await expectLicences(page);
  await expect(page.getByRole('alert')).toBeHidden();
});
