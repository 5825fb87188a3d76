import type { Page } from '@playwright/test';
import { changeConnection, tellConnection } from '../support/connectionStub.ts';
import { platesAsked, serveIllustrated } from '../support/illustrated.ts';
import { expect, test } from '../support/calmTest.ts';
import { startSite, type TestSite } from '../support/site.ts';

const PLATES = [1, 2, 3, 4, 5, 6, 7, 8];
const WAITING = 'Not over the present connection';

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());
test.beforeEach(() => {
  site.clearAnswers();
  site.requests.length = 0;
  serveIllustrated(site, PLATES.length);
});

const rules = (page: Page) => page.getByRole('region', { name: 'What is fetched by itself' });
const fact = (page: Page, words: string) => page.getByRole('definition').filter({ hasText: words });
const everySection = (page: Page) => rules(page).getByRole('group', { name: 'Every section' });

/** No list, so no picture is asked for but by the rules; until nothing has been asked for during half a second. */
async function visitOffline(page: Page): Promise<void> {
  await page.goto(`${site.url}/offline`, { waitUntil: 'networkidle' });
  await expect(fact(page, '8 articles with their text')).toBeVisible();
}

test('by default the newest articles’ pictures are fetched, and a sentence says so', async ({ page }) => {
  await visitOffline(page);
  await expect(rules(page).getByRole('status')).toHaveText(
    'Pictures of the newest 200 articles, never on a metered connection, up to 300 MB.',
  );
  await expect(fact(page, '8 pictures,')).toBeVisible();
  expect(platesAsked(site)).toEqual(PLATES);
});

test('with Save-Data nothing is fetched until the reader allows any network', async ({ page }) => {
  await tellConnection(page, { saveData: true });
  await visitOffline(page);
  await expect(rules(page).getByRole('status')).toContainText(WAITING);
  await expect(rules(page).getByRole('checkbox', { name: 'This is a metered connection' })).toBeHidden();
  await page.reload({ waitUntil: 'networkidle' });
  expect(platesAsked(site)).toEqual([]);
  await rules(page).getByRole('combobox', { name: 'Fetch' }).selectOption('On any network');
  await expect(rules(page).getByRole('status')).not.toContainText(WAITING);
  await expect.poll(() => platesAsked(site)).toEqual(PLATES);
  await page.reload();
  await expect(rules(page).getByRole('combobox', { name: 'Fetch' })).toHaveValue('0');
});

test('a download stops when the connection becomes metered, and goes on when it is not', async ({ page }) => {
  await tellConnection(page, { type: 'wifi' });
  const aborted = new Promise<void>((resolve) =>
    site.answer('/plates/3.png', (_req, res) => void res.on('close', resolve)),
  );
  await page.goto(`${site.url}/offline`);
  await expect.poll(() => platesAsked(site)).toEqual([1, 2, 3]);
  await changeConnection(page, { type: 'cellular' });
  await aborted;
  await expect(rules(page).getByRole('status')).toContainText(WAITING);
  expect(platesAsked(site)).toEqual([1, 2, 3]);
  serveIllustrated(site, PLATES.length);
  await changeConnection(page, { type: 'ethernet' });
  await expect(fact(page, '8 pictures,')).toBeVisible();
  expect(platesAsked(site)).toEqual([1, 2, 3, 3, 4, 5, 6, 7, 8]);
});

test('where the browser tells nothing the reader says it, and every tab follows', async ({
  page,
  context,
}) => {
  await page.goto(`${site.url}/offline`);
  const other = await context.newPage();
  await other.goto(`${site.url}/settings`);
  await other.goto(`${site.url}/offline`);
  const metered = (one: Page) => rules(one).getByRole('checkbox', { name: 'This is a metered connection' });
  await metered(page).check();
  await expect(metered(other)).toBeChecked();
  await expect(rules(other).getByRole('status')).toContainText(WAITING);
  await metered(other).press('Space');
  await expect(metered(page)).not.toBeChecked();
  await expect(rules(page).getByRole('status')).not.toContainText(WAITING);
});

test('a section has a rule of its own: text only there, pictures elsewhere', async ({ page }) => {
  await tellConnection(page, { saveData: true });
  await visitOffline(page);
  await rules(page).getByText('Sections with a rule of their own').click();
  const treaties = rules(page).getByRole('group', { name: 'Treaties' });
  await treaties.getByRole('combobox', { name: 'Articles' }).selectOption('The newest 200 articles');
  await treaties.getByRole('checkbox', { name: 'Pictures' }).uncheck();
  await expect(rules(page).getByRole('status')).toContainText('Treaties: text only.');
  await rules(page).getByRole('combobox', { name: 'Fetch' }).selectOption('On any network');
  await expect(fact(page, '4 pictures,')).toBeVisible();
  expect(platesAsked(site)).toEqual([1, 3, 5, 7]);
  await treaties.getByRole('combobox', { name: 'Articles' }).selectOption('As everywhere');
  await expect(fact(page, '8 pictures,')).toBeVisible();
});

test('days reach as far back as they say, whatever the publication says', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-22T20:30:00Z')); // plate 3 is 71 and a half hours old, plate 4 older
  await tellConnection(page, { saveData: true });
  await visitOffline(page);
  await everySection(page).getByRole('combobox', { name: 'Articles' }).selectOption('The last 3 days');
  await rules(page).getByRole('combobox', { name: 'Fetch' }).selectOption('On any network');
  await expect(rules(page).getByRole('status')).toHaveText(
    'Pictures of the last 3 days, on any network, up to 300 MB.',
  );
  await expect(fact(page, '3 pictures,')).toBeVisible();
  expect(platesAsked(site)).toEqual([1, 2, 3]);
});

test('what is saved is whole on a metered connection too', async ({ page }) => {
  await tellConnection(page, { type: 'cellular' });
  await visitOffline(page);
  await page.goto(`${site.url}/search?q=plate+8`);
  await page.getByRole('link', { name: 'Plate 8', exact: true }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('1 picture');
  await page.goto(`${site.url}/offline`);
  await expect(fact(page, '1 picture,')).toBeVisible();
});
