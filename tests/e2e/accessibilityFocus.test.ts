import type { Locator, Page } from '@playwright/test';
import { articleId } from '../../src/model/identity.ts';
import { expect } from '../support/calmTest.ts';
import { serveIllustrated } from '../support/illustrated.ts';
import { plainFeed, send } from '../support/plainFeed.ts';
import { test } from '../support/reader.ts';
import { fillShelf } from '../support/shelfOfTwenty.ts';
import { saveButton } from '../support/teaser.ts';

/** What is pressed goes away, or cannot be pressed again, by what it does: the keyboard goes on near by, not at the top of the page. */
test.use({ serviceWorkers: 'block' });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** By the keyboard alone. */
async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

test('a trip: on its heading when it begins and ends; Pause and Resume are one button', async ({
  page,
  site,
}) => {
  serveIllustrated(site, 4);
  site.answer('/plates/3.png', () => {}); // packing is not over before it is told
  await page.addInitScript(() => {
    const rules = { everywhere: { days: null, pictures: false, audio: false } };
    localStorage.setItem('offprint:offlineRules', JSON.stringify(rules));
  });
  await page.goto('/offline');
  await expect(page.getByText('4 articles with their text')).toBeVisible();
  const heading = page.getByRole('heading', { name: 'Take it with me' });
  await press(button(page, 'Pack'));
  await expect(button(page, 'Pause')).toBeVisible();
  await expect(heading).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(page, 'Pause')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Resume')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(button(page, 'Pack')).toBeVisible();
  await expect(heading).toBeFocused();
});

test('a list: Clear leads to the filter, Show everything to the headline', async ({ page, site }) => {
  await fillShelf(page, site);
  await press(button(page, 'Unread'));
  await press(button(page, 'Clear'));
  await expect(button(page, 'Clear')).toBeHidden();
  await expect(button(page, 'Unread')).toBeFocused();
  await page.getByRole('searchbox', { name: 'Filter by words' }).fill('nobody wrote that');
  await press(button(page, 'Show everything'));
  await expect(button(page, 'Show everything')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Latest' })).toBeFocused();
});

test('a list that goes on: on the button for more, which stays', async ({ page, site }) => {
  site.answer('/feed.json', send(plainFeed(70)));
  await page.goto('/latest');
  const rows = page.getByRole('main').getByRole('article');
  await expect(rows).toHaveCount(30);
  await expect(page.getByRole('contentinfo')).toBeAttached();
  await button(page, 'More articles').focus();
  await expect(rows).toHaveCount(60);
  await expect(button(page, 'More articles')).toBeFocused();
});

test('Try again, once it has succeeded, leads to the headline', async ({ page, site }) => {
  await fillShelf(page, site);
  site.answer('/feed.json', (_req, res) => void res.writeHead(500).end());
  await press(button(page, /Refresh$/).first());
  await expect(button(page, 'Try again')).toBeVisible();
  site.clearAnswers();
  await press(button(page, 'Try again'));
  await expect(button(page, 'Try again')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'Latest' })).toBeFocused();
});

test('Try again at an article that is not there leads to what is looked for, and then to what has come', async ({
  page,
  site,
}) => {
  site.answer('/feed.json', (_req, res) => void res.writeHead(500).end());
  await page.goto(`/article/${articleId('feed.json', 'Article-3')}`);
  const again = page.getByRole('main').getByRole('button', { name: 'Try again' }).last();
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  await expect(heading('Not on this device')).toBeAttached();
  await press(again);
  await expect(heading('Not on this device')).toBeFocused();
  const asked: (() => void)[] = [];
  site.answer('/feed.json', (req, res) => void asked.push(() => send(plainFeed(5))(req, res)));
  await press(again);
  await expect(heading('Looking for the article')).toBeFocused();
  site.answer('/feed.json', send(plainFeed(5)));
  asked.forEach((answer) => answer());
  await expect(heading('Article 3')).toBeFocused();
});

test('the smallest and the largest text: on the button, which goes no further', async ({ page }) => {
  await page.goto('/settings');
  for (const [name, end] of [
    ['Smaller', '−2'],
    ['Larger', '+5'],
  ] as const) {
    await button(page, name).focus();
    for (let step = 0; step < 9; step++) await page.keyboard.press('Enter');
    await expect(page.getByText(end, { exact: true })).toBeVisible();
    await expect(button(page, name)).toBeFocused();
    await expect(button(page, name)).toBeDisabled();
  }
});

test('an issue for paper: on the button that printed it', async ({ page, site }) => {
  await page.addInitScript(() => {
    window.print = () => (document.documentElement.dataset['asked'] = 'paper');
  });
  await fillShelf(page, site);
  await saveButton(page, 'Article 1').click();
  await expect(page.getByRole('status')).toContainText('Saved.');
  await page.goto('/saved');
  await page.getByText('Print as one issue').click();
  await press(button(page, 'Print 1 article'));
  await expect(page.locator('html')).toHaveAttribute('data-asked', 'paper');
  await expect(button(page, 'Print 1 article')).toBeFocused();
});
