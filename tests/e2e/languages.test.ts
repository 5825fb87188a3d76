import { expect } from '@playwright/test';
import { demoItem } from '../support/feed.ts';
import { openLatest, test } from '../support/reader.ts';
import { teaser } from '../support/teaser.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const ARTICLES = [
  { slug: 'ibn-fadlan', lang: 'ar', dir: 'rtl' },
  { slug: 'iwakura-mission', lang: 'ja', dir: 'ltr' },
  { slug: 'meridien-de-paris', lang: 'fr', dir: 'ltr' },
];

for (const { slug, lang, dir } of ARTICLES) {
  test(`an article in ${lang} is marked so, in the list and in full, and only it`, async ({ page }) => {
    const { title, _offprint } = demoItem(slug);
    await openLatest(page);
    const [section = ''] = _offprint?.sections ?? [];
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: section }).click();
    await expect(teaser(page, title)).toHaveAttribute('lang', lang);
    await teaser(page, title).getByRole('link').click();

    const heading = page.getByRole('heading', { level: 1, name: title });
    const article = page.getByRole('article').filter({ has: heading });
    const paragraph = article.getByRole('paragraph').nth(4);
    for (const part of [heading, paragraph]) {
      await expect(part).toBeVisible();
      const marks = await part.evaluate((element) => [
        element.closest('[lang]')?.getAttribute('lang'),
        getComputedStyle(element).direction,
      ]);
      expect(marks).toEqual([lang, dir]);
    }
    const share = article.getByRole('button', { name: 'Share' });
    expect(await share.evaluate((button) => button.closest('[lang]')?.getAttribute('lang'))).toBe('en');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  });
}

test('an Arabic article begins at the right edge and widens nothing', async ({ page }) => {
  const { title } = demoItem('ibn-fadlan');
  await openLatest(page);
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Archives' }).click();
  await teaser(page, title).getByRole('link').click();
  const heading = page.getByRole('heading', { level: 1, name: title });
  await expect(heading).toHaveCSS('text-align', /^(start|right)$/);
  const widened = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(widened).toBeLessThanOrEqual(0);
});
