import { expect } from '@playwright/test';
import { demoItem } from '../support/feed.ts';
import { openLatest, openPlace, test } from '../support/reader.ts';
import { workerInCharge } from '../support/shelves.ts';
import { teaser } from '../support/teaser.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const ARTICLE = demoItem('antarctic-pause');

test('each page has its title, and focus goes to its headline', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle('The Envoy');
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await sections.getByRole('link', { name: 'Latest' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Latest' })).toBeFocused();
  await expect(page).toHaveTitle('Latest · The Envoy');
  await sections.getByRole('link', { name: 'Treaties' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Treaties' })).toBeFocused();
  await expect(page).toHaveTitle('Treaties · The Envoy');
  await expect(sections.getByRole('link', { name: 'Treaties' })).toHaveAttribute('aria-current', 'page');
  for (const name of ['Search', 'Saved', 'Offline', 'Settings'] as const) {
    await openPlace(page, name);
    await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
    await expect(page).toHaveTitle(`${name} · The Envoy`);
  }
  await sections.getByRole('link', { name: 'Front' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle('The Envoy');
});

test('an article opens with focus on its headline, and Back returns to its row', async ({ page }) => {
  await openLatest(page);
  const link = teaser(page, ARTICLE.title).getByRole('link');
  await link.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: ARTICLE.title })).toBeFocused();
  await expect(page).toHaveTitle(`${ARTICLE.title} · The Envoy`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', ARTICLE.id);
  await page.goBack();
  await expect(link).toBeFocused();
  await expect(page).toHaveTitle('Latest · The Envoy');
  await expect(page.locator('link[rel=canonical]')).toHaveCount(0);
});

test('Back from the front page’s article returns to the front page, at the same height', async ({ page }) => {
  await page.goto('/');
  const link = page
    .getByRole('region', { name: 'Ciphers' })
    .getByRole('heading', { level: 3 })
    .first()
    .getByRole('link');
  await link.scrollIntoViewIfNeeded();
  const height = () => link.evaluate((element) => element.getBoundingClientRect().top);
  const before = await height();
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(link).toBeFocused();
  expect(await height()).toBeCloseTo(before, 0);
});

test('the skip link is the first stop and leads past the masthead', async ({ page }) => {
  await openLatest(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'To the articles' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
});

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('an unknown address is not found, for the server and for the reader', async ({ page }) => {
    const answer = await page.goto('/no/such/page');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: 'Not found' })).toBeAttached();
    await expect(page.getByText('There is no such page in this magazine.')).toBeVisible();
    await expect(page).toHaveTitle('Not found · The Envoy');
    await workerInCharge(page);
    const again = await page.reload();
    expect(again?.status(), 'with the worker in charge').toBe(404);
    await page.getByRole('link', { name: 'To the front page' }).click();
    await expect(page.getByRole('heading', { name: 'Latest' })).toBeVisible();
  });
});

for (const path of ['/article/%E0%A4%A', '/section/%', '/author/%C3%28', '/search?q=%E0%A4%A']) {
  test(`a malformed escape in ${path} leaves the reader alive`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    const sections = page.getByRole('navigation', { name: 'Sections' });
    await sections.getByRole('link', { name: 'Latest' }).click();
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Latest' })).toHaveCount(0);
    await sections.getByRole('link', { name: 'Archives' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Archives' })).toBeVisible();
  });
}

test('a footnote stays on the page, takes the focus, and leads back', async ({ page }) => {
  await openLatest(page);
  await teaser(page, ARTICLE.title).getByRole('link').click();
  const heading = page.getByRole('heading', { level: 1, name: ARTICLE.title });
  await expect(heading).toBeFocused();
  const address = page.url();
  const article = page.getByRole('article').filter({ has: heading });
  const reference = article.getByRole('superscript').getByRole('link', { name: '2', exact: true });
  const note = article.getByRole('listitem').filter({ hasText: 'Most of it is Marie Byrd Land' });
  await reference.click();
  await page.getByRole('button', { name: 'Go to the notes' }).click();
  await expect(note).toBeFocused();
  await expect(note).toBeInViewport();
  expect(page.url().split('#')[0]).toBe(address);
  await expect(heading).toBeAttached();
  await note.getByRole('link', { name: '↩' }).press('Enter');
  await expect(reference).toBeFocused();
  await expect(reference).toBeInViewport();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Latest' })).toBeVisible();
});
