import { expect, type Page, type Request, type Route } from '@playwright/test';

/**
 * Keeps back everything of this kind that the page asks for, until what it returns is called: that waits until there is some, lets it go,
 * and the rest pass.
 */
export async function holdBack(
  page: Page,
  isLate: (request: Request) => boolean,
): Promise<() => Promise<void>> {
  let held: Route[] | null = [];
  await page.route('**/*', (route) => {
    if (!isLate(route.request())) return route.fallback();
    if (held) held.push(route);
    else return route.continue();
  });
  return async () => {
    await expect.poll(() => held?.length, 'something is held back').toBeGreaterThan(0);
    const late = held ?? [];
    held = null;
    await Promise.all(late.map((route) => route.continue().catch(() => {}))); // given up by the page meanwhile
  };
}
