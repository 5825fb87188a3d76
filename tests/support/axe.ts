import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * All of axe's rules, also the one for the size of targets (WCAG 2.5.8), which is off unless asked for. In the page itself
 * (legacy mode): there are no frames to join, and a page more for each look takes as long as the look.
 */
export async function expectNothing(page: Page, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const options = { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations' as const] };
  const { violations } = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze();
  for (const violation of violations)
    if (violation.id === 'target-size') {
      const stays = [];
      for (const node of violation.nodes) if (await isTooSmall(page, node.target.join(' '))) stays.push(node);
      violation.nodes = stays;
    }
  const found = violations
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, nodes }) => ({
      rule: id,
      at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
    }));
  expect(found, `${page.url()} in ${colorScheme}`).toEqual([]);
}

/**
 * Looked at again in the middle of the screen, by where a press would go: what a bar at the edge covers by chance is free there, what is far
 * off the screen has only the room that was reserved for it (`content-visibility`), and axe does not know what lies over all.
 */
async function isTooSmall(page: Page, selector: string): Promise<boolean> {
  const before = await page.evaluate((selector) => {
    const { scrollY } = globalThis;
    document.querySelector(selector)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return scrollY;
  }, selector);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  const isFree = await page.evaluate((selector) => {
    const target = document.querySelector(selector);
    const { left, top, width, height } = target?.getBoundingClientRect() ?? new DOMRect();
    const [x, y, half] = [left + width / 2, top + height / 2, 11.5];
    const points = [0, -half, half].flatMap((dx) => [0, -half, half].map((dy) => [x + dx, y + dy] as const));
    return points.every(([x, y]) => target?.contains(document.elementFromPoint(x, y)) === true);
  }, selector);
  await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), before);
  return !isFree;
}
