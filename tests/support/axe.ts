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
  // What a bar at the edge of the screen covers by chance is free when the page is scrolled; what is too small stays so.
  if (violations.some(({ id }) => id === 'target-size')) {
    await page.evaluate(() => scrollBy({ top: innerHeight / 3, behavior: 'instant' }));
    const still = await analyze(page, TARGETS_ALONE);
    await page.evaluate(() => scrollBy({ top: -innerHeight / 3, behavior: 'instant' }));
    const stays = new Set(still.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' '))));
    for (const violation of violations)
      if (violation.id === 'target-size')
        violation.nodes = violation.nodes.filter(({ target }) => stays.has(target.join(' ')));
  }
  const found = violations
    .filter(({ nodes }) => nodes.length > 0)
    .map(({ id, nodes }) => ({
      rule: id,
      at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
    }));
  expect(found, `${page.url()} in ${colorScheme}`).toEqual([]);
}

async function analyze(page: Page, options: RunOptions) {
  const { violations } = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze();
  return violations;
}
