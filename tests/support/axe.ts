import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

type RunOptions = Parameters<AxeBuilder['options']>[0];

const TARGETS = { 'target-size': { enabled: true } };
const TARGETS_ALONE: RunOptions = { runOnly: { type: 'rule', values: ['target-size'] }, rules: TARGETS };

/**
 * All of axe's rules, also the one for the size of targets (WCAG 2.5.8), which is off unless asked for. In the page itself
 * (legacy mode): there are no frames to join, and a page more for each look takes as long as the look.
 */
export async function expectNothing(page: Page, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const violations = await analyze(page, { rules: TARGETS });
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
 * Looked at again in the middle of the screen: what a bar at the edge covers by chance is free there, and what is far off
 * the screen has only the room that was reserved for it (`content-visibility`), in which it lies over its neighbours.
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
  const still = await analyze(page, TARGETS_ALONE);
  await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), before);
  return still.some(({ nodes }) => nodes.some(({ target }) => target.join(' ') === selector));
}

async function analyze(page: Page, options: RunOptions) {
  const { violations } = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze();
  return violations;
}
