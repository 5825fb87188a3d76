import type { Page } from '@playwright/test';
import { contrast } from '../../src/model/contrast.ts';
import { expect, test } from '../support/calmTest.ts';
import { openArticle, storeDemo } from '../support/demoPlaces.ts';
import { startSite, type TestSite } from '../support/site.ts';

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());
test.afterEach(() => site.clearAnswers());
test.use({ serviceWorkers: 'block', viewport: { width: 1440, height: 900 } });

test('Tab goes through the masthead in the order it is read, and each stop shows that it has focus', async ({
  page,
}) => {
  await page.goto(site.url);
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  await expect(refreshButton(page)).toBeEnabled();
  const stops: string[] = [];
  for (let i = 0; i < 16; i++) {
    await page.keyboard.press('Tab');
    const { name, shown } = await focused(page);
    stops.push(name);
    expect(shown, `focus is seen on ${name}`).toBe(true);
  }
  expect(stops).toEqual([
    'To the articles',
    expect.stringMatching(/Refresh$/),
    'The Envoy',
    'Search',
    'Saved',
    'Offline',
    'Settings',
    'Front',
    'Latest',
    'Dispatches',
    'Treaties',
    'Archives',
    'Maps & Borders',
    'Ciphers',
    'Protocol',
    'The Pouch',
  ]);
});

test('the first stop leads past the masthead', async ({ page }) => {
  await page.goto(site.url);
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const lead = page.getByRole('main').getByRole('article').first();
  await expect(lead.getByRole('heading').getByRole('link')).toBeFocused();
});

test('Enter opens an article with focus on its headline; Back returns to the link', async ({ page }) => {
  await storeDemo(page, site);
  await page.goto(`${site.url}/latest`);
  const link = page.getByRole('link', { name: 'The Swiss letterbox' });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'The Swiss letterbox' })).toBeFocused();
  await page.goBack();
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
});

test('Keep reading unfolds and folds by the keyboard, and keeps focus', async ({ page }) => {
  await storeDemo(page, site);
  await page.goto(`${site.url}/latest`);
  const button = page.getByRole('button', { name: /The Swiss letterbox/ }).first();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveAttribute('aria-expanded', 'true');
  await expect(button).toHaveAccessibleName(/^Show less/);
  await page.keyboard.press('Space');
  await expect(button).toHaveAttribute('aria-expanded', 'false');
  await expect(button).toBeFocused();
});

test('Escape closes the ways to share, and focus is back on Share', async ({ page }) => {
  await storeDemo(page, site);
  await openArticle(page, site, 'How a state says yes');
  const share = page.getByRole('button', { name: 'Share' });
  await share.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Copy link', exact: true })).toBeHidden();
  await expect(share).toBeFocused();
  await expect(share).toHaveAttribute('aria-expanded', 'false');
});

test('a table that is wider than the screen scrolls by the keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await storeDemo(page, site);
  await openArticle(page, site, 'What Bismarck cut at dinner');
  const box = page.getByRole('region').filter({ has: page.getByRole('table') });
  await expect(box).toHaveAccessibleName(/./);
  await box.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test('on a phone, More opens by Enter and closes by Escape with focus back on it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(site.url);
  const more = page.getByRole('navigation', { name: 'Main' }).locator('summary');
  await more.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Settings', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Settings', exact: true })).toBeHidden();
  await expect(more).toBeFocused();
});

test('the dialog keeps focus inside, Escape closes it and nothing is forgotten', async ({ page }) => {
  await storeDemo(page, site);
  await page.goto(`${site.url}/settings`);
  const ask = page.getByRole('button', { name: 'Forget everything' });
  await ask.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(ask).toBeFocused();
  await page.goto(`${site.url}/offline`);
  await expect(page.getByText('43 articles with their text')).toBeVisible();
});

test('what went wrong after a press is also spoken', async ({ page }) => {
  await page.goto(site.url);
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  site.answer('/feed.json', (_req, res) => void res.writeHead(500).end());
  await expect(refreshButton(page)).toBeEnabled();
  await refreshButton(page).press('Enter');
  await expect(page.getByText('has a fault of its own').first()).toBeVisible();
  const spoken = page.getByRole('status').or(page.getByRole('alert'));
  await expect(spoken.filter({ hasText: 'has a fault of its own' })).toHaveCount(1);
});

test('what a message offers is in the reader’s sight in every theme, and gives the focus back', async ({
  page,
}) => {
  await storeDemo(page, site);
  await page.goto(`${site.url}/latest`);
  const save = page.getByRole('article').getByRole('button', { name: /^Save/ }).first();
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.focus();
  for (const theme of ['light', 'dark', 'sepia', 'black']) {
    await page.locator('html').evaluate((root, chosen) => (root.dataset['theme'] = chosen), theme);
    const [ring, ground] = await undo.evaluate((button) => {
      const box = button.parentElement ?? button;
      return [getComputedStyle(button).outlineColor, getComputedStyle(box).backgroundColor];
    });
    expect(contrast(hex(ring), hex(ground)), theme).toBeGreaterThan(3);
  }
  await page.keyboard.press('Enter');
  await expect(save).toHaveAttribute('aria-pressed', 'false');
  await expect(save).toBeFocused();
  await expect(page.getByRole('status')).toHaveText('No longer saved. Undo');
  await page.getByRole('button', { name: 'Dismiss' }).focus();
  await page.keyboard.press('Enter');
  await expect(undo).toHaveCount(0);
  await expect(save).toBeFocused();
});

test('a press on Refresh does not lose the place', async ({ page }) => {
  await page.goto(site.url);
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  await expect(refreshButton(page)).toBeEnabled();
  site.answer('/feed.json', () => {}); // never answers, so that the refresh goes on while we look
  await refreshButton(page).press('Enter');
  await expect(page.getByRole('banner')).toContainText('Updating');
  await expect(refreshButton(page)).toBeFocused();
});

function refreshButton(page: Page) {
  return page.getByRole('banner').getByRole('button', { name: /Refresh$|^Updating/ });
}

/** `#rrggbb` of a colour as a computed style has it. */
function hex(colour: string): string {
  const channels = colour.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The name of what has focus, and whether it looks different for it. */
function focused(page: Page): Promise<{ name: string; shown: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: '', shown: false };
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const shown = outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && width > 1 && height > 1;
    return { name: element.textContent.trim().replace(/\s+/g, ' '), shown };
  });
}
