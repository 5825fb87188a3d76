import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * All of axe's rules, also the one for the size of targets (WCAG 2.5.8), which is off unless asked for. In the page itself
 * (legacy mode): there are no frames to join, and a page more for each look takes as long as the look.
 */
export async function expectNothing(page: Page, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { 'target-size': { enabled: true } } })
    .setLegacyMode()
    .analyze();
  const found = violations.map(({ id, nodes }) => ({
    rule: id,
    at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
  }));
  expect(found, `${page.url()} in ${colorScheme}`).toEqual([]);
}
