import { said } from '../support/said.ts';
import { expect, onArticle, type State } from './state.ts';

const ARTICLE = 'A continent, paused';

/** What opens over an article. */
export const OPENED: readonly State[] = [
  onArticle(ARTICLE, 'appearance', async (page, language) => {
    await page.getByRole('button', { name: said(language, 'Appearance') }).click();
    await expect(page.getByRole('radio', { name: said(language, 'Sepia') })).toBeVisible();
  }),
  onArticle(ARTICLE, 'contents', async (page, language) => {
    await page.getByRole('button', { name: said(language, 'Contents'), exact: true }).click();
    await expect(
      page.getByRole('searchbox', { name: said(language, 'Words in this article') }),
    ).toBeVisible();
  }),
  onArticle(ARTICLE, 'ways to share', async (page, language) => {
    await page.getByRole('button', { name: said(language, 'Share'), exact: true }).click();
    await expect(page.getByRole('button', { name: said(language, 'Copy reader link') })).toBeVisible();
  }),
  onArticle(ARTICLE, 'selected passage', async (page, language) => {
    const block = page.locator('.prose > p').nth(1);
    await block.scrollIntoViewIfNeeded();
    await block.evaluate((element) => getSelection()?.selectAllChildren(element));
    await expect(page.getByRole('group', { name: said(language, 'Selected passage') })).toBeVisible();
  }),
  onArticle(ARTICLE, 'footnote', async (page) => {
    await page.locator('.prose a[href^="#"]').first().click();
  }),
  onArticle(ARTICLE, 'picture enlarged', async (page) => {
    await page.locator('article.read img[role=button]').first().click();
    await expect(page.getByRole('dialog')).toBeVisible();
  }),
  onArticle(ARTICLE, 'keys', async (page) => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toBeVisible();
  }),
];
