import { expect, type Page } from '@playwright/test';

/** Nothing is wider than the screen: the page cannot be scrolled sideways, not even where its own style hides it. */
export async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const wide = await page.evaluate(() => {
    scrollTo({ left: 10_000, top: scrollY, behavior: 'instant' });
    const moved = scrollX;
    scrollTo({ left: 0, top: scrollY, behavior: 'instant' });
    const { scrollWidth, clientWidth } = document.documentElement;
    return { moved, widerBy: Math.max(0, scrollWidth - clientWidth) }; // less than 0 beside a scrollbar's gutter
  });
  expect(wide, `${where}: sideways`).toEqual({ moved: 0, widerBy: 0 });
}
