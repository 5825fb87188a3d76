import { expect, type Page } from '@playwright/test';

/** What has focus, when nothing lies over it (WCAG 2.4.11); else what does. */
const focusSeen = (page: Page) =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return { seen: null, over: null };
    const { left, top, width, height } = focused.getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    const label = focused.closest('label');
    const seen =
      above !== null && (focused.contains(above) || above.contains(focused) || label?.contains(above));
    return {
      seen: focused.outerHTML.slice(0, 120),
      over: seen ? null : (above?.outerHTML.slice(0, 120) ?? 'off screen'),
    };
  });

/** Goes so many stops on and as many back, and nothing lies over any. How many different ones they were. */
export async function seenStops(page: Page, presses: number): Promise<number> {
  const stops = new Set<string>();
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let press = 0; press < presses; press++) {
      await page.keyboard.press(key);
      await expect.poll(async () => (await focusSeen(page)).over, `${key} ${press + 1}`).toBeNull(); // a strip scrolls in the next frame
      const { seen } = await focusSeen(page);
      if (seen) stops.add(seen);
    }
  }
  return stops.size;
}
