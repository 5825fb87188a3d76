import type { Page } from '@playwright/test';
import { expect, test } from '../support/calmTest.ts';
import { DEMO_PLACES, openArticle } from '../support/demoPlaces.ts';
import { onDemoShelf } from '../support/demoShelf.ts';
import { expectNoSidewaysScroll } from '../support/sideways.ts';
import type { TestSite } from '../support/site.ts';
import { expectNothingCut, withWideSpacing } from '../support/spacing.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

let site: TestSite;
let page: Page;
onDemoShelf((shelf) => ({ site, page } = shelf));

/** 320 px are 1,280 at a zoom of 400 % (WCAG 1.4.10). */
for (const { name, open } of DEMO_PLACES) {
  test(`${name}: landmarks, one first heading, and nothing sideways or cut at 400 % and in a reader’s own spacing`, async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, site);
    await expect(page.getByRole('banner')).toHaveCount(1);
    await expect(page.getByRole('main')).toHaveCount(1);
    await expect(page.getByRole('contentinfo')).toHaveCount(1);
    await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('status').first()).toBeAttached();
    await expect(page).toHaveTitle(/The Envoy/);
    await page.setViewportSize({ width: 320, height: 256 });
    await expectNoSidewaysScroll(page, name);
    await withWideSpacing(page, async () => {
      await expectNoSidewaysScroll(page, `${name}, spaced`);
      await expectNothingCut(page, `${name}, spaced`);
    });
  });
}

test('in French, whose words are long, nothing is sideways or cut at 400 % and in a reader’s own spacing', async () => {
  await page.evaluate(() => localStorage.setItem('offprint:language', 'fr'));
  await page.setViewportSize({ width: 320, height: 256 });
  for (const { name, open } of DEMO_PLACES.filter((_, i) => i % 4 === 0)) {
    await open(page, site, 'fr');
    await expect(page.getByRole('link', { name: 'Enregistrés' }).last()).toBeVisible();
    await withWideSpacing(page, async () => {
      await expectNoSidewaysScroll(page, `${name}, spaced`);
      await expectNothingCut(page, `${name}, spaced`);
    });
  }
  await page.evaluate(() => localStorage.removeItem('offprint:language'));
});

for (const width of [360, 1440]) {
  test(`at ${width} px every place is within reach`, async () => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(site.url);
    for (const name of ['Latest', 'Saved', 'Search', 'Offline', 'Settings']) {
      const link = page.getByRole('link', { name, exact: true }).filter({ visible: true }).first();
      const hidden = width < 1000 && ['Offline', 'Settings'].includes(name);
      if (hidden) await page.getByText('More', { exact: true }).click();
      await expect(link).toBeVisible();
      await link.click();
      await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
      if (name === 'Latest')
        await expect(
          page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name }),
        ).toHaveAttribute('aria-current', 'page');
    }
  });
}

test('who asked for less motion gets none: nothing moves, fades or scrolls by itself', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openArticle(page, site, 'How a state says yes');
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Saved.');
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      ['', '::before', '::after'].flatMap((part) => {
        const style = getComputedStyle(element, part || null);
        const times = [style.transitionDuration, style.animationDuration].join(',').split(',');
        const moves = times.some((time) => parseFloat(time) > 0.001) || style.scrollBehavior === 'smooth';
        return moves ? [element.outerHTML.slice(0, 60) + part] : [];
      }),
    ),
  );
  expect(moving).toEqual([]);
});

test('an Arabic article is set from right to left, and says its language', async () => {
  await openArticle(page, site, 'باب من الزمهرير');
  const prose = page.getByRole('article').locator('.prose').first();
  await expect(prose).toHaveAttribute('lang', 'ar');
  await expect(prose).toHaveCSS('direction', 'rtl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('direction', 'rtl');
});

test('a footnote is reached by its link and left by the link back', async () => {
  await openArticle(page, site, 'A continent, paused');
  const mark = page.getByRole('main').getByRole('link', { name: '3', exact: true });
  await mark.press('Enter');
  await page
    .getByRole('dialog', { name: 'Note 3' })
    .getByRole('button', { name: 'Go to the notes' })
    .press('Enter');
  const note = page.getByRole('listitem').filter({ hasText: /./ }).and(page.locator(':focus'));
  await expect(note).toBeInViewport();
  await note.getByRole('link').last().press('Enter');
  await expect(mark).toBeInViewport();
  await expect(mark).toBeFocused();
});
