import { holdAside, rowsHear } from '../support/touch.ts';
import { said } from '../support/said.ts';
import { expect, on, type State } from './state.ts';

/** What becomes of lists, and of the bar under them. */
export const LISTS: readonly State[] = [
  on('/search?q=zeppelin', 'search: nothing found', async (page) => {
    await expect(page.getByRole('main').getByText('zeppelin')).toBeVisible();
  }),
  on('/latest', 'row unfolded', async (page, language) => {
    await page
      .getByRole('button', { name: said(language, 'Keep reading') })
      .first()
      .click();
    await expect(page.getByRole('main').locator('.opening p').first()).toBeVisible();
  }),
  on('/latest', 'message with Undo', async (page, language) => {
    const save = page.getByRole('main').getByRole('article').first().locator('button[aria-pressed]');
    await expect(save).toBeVisible();
    // A message goes after ten seconds; this one is looked at for longer.
    await page.evaluate(() => {
      const later = setTimeout;
      Object.assign(globalThis, {
        setTimeout(run: () => void, ms = 0) {
          return ms < 10_000 ? later(run, ms) : 0;
        },
      });
    });
    await save.click();
    await expect(page.getByRole('button', { name: said(language, 'Undo') })).toBeVisible();
  }),
  on(
    '/latest',
    'row drawn aside',
    async (page) => {
      await rowsHear(page);
      const isMirrored = await page.evaluate(() => document.documentElement.dir === 'rtl');
      await holdAside(page, isMirrored ? -150 : 150, page.getByRole('main').getByRole('article').nth(1));
      await expect(page.locator('[data-drawn]')).toBeVisible();
    },
    'phone',
  ),
  on(
    '/latest',
    'more places',
    async (page) => {
      await page.locator('nav.tabs summary').click();
      await expect(page.locator('nav.tabs .sheet')).toBeVisible();
    },
    'phone',
  ),
];
