import type { Page } from '@playwright/test';
import { expect, test } from '../support/calmTest.ts';
import { storeDemo } from '../support/demoPlaces.ts';
import { keepSilentAt } from '../support/silentServer.ts';
import { startSite, type TestSite } from '../support/site.ts';

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

interface Shift {
  readonly value: number;
  readonly sources: readonly string[];
}
declare global {
  interface Window {
    shifts: Shift[];
  }
}

for (const width of [360, 1440]) {
  test(`nothing moves by itself on the front page at ${width} px, first visit and second`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await watchShifts(page);
    await page.goto(site.url);
    await expect(page.getByText('You are up to date.')).toBeAttached();
    await expectStill(page);
    await page.reload();
    await expect(page.getByText('You are up to date.')).toBeAttached();
    await expectStill(page);
  });
}

test('a warm start shows the front page, a list and an article though the network never answers', async ({
  page,
  context,
}) => {
  await storeDemo(page, site);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.close();
  await site.stop();
  const silence = await keepSilentAt(site.url);
  const warm = await context.newPage();
  await warm.goto(site.url, { waitUntil: 'commit' });
  await expect(warm.getByText('You are up to date.')).toBeAttached();
  await expect(warm.getByRole('button', { name: /Updating/ })).toBeVisible();
  await warm.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Latest' }).click();
  await warm.getByRole('link', { name: 'The Swiss letterbox' }).click();
  await expect(warm.getByRole('heading', { level: 1, name: 'The Swiss letterbox' })).toBeVisible();
  await expect(warm.locator('article .prose p').first()).toBeVisible();
  expect(silence.asked, 'the feed was asked for, and not answered').toContain('/feed.json');
  await silence.close();
  await site.start();
});

/** Collects layout shifts that no press has caused, with what moved. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface LayoutShift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[])
        if (!entry.hadRecentInput)
          window.shifts.push({
            value: entry.value,
            sources: entry.sources.map(({ node }) =>
              node instanceof Element ? node.outerHTML.slice(0, 90) : '',
            ),
          });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Down to the end, so that every late picture and font has come, then what has moved on the way. */
async function expectStill(page: Page): Promise<void> {
  const shifts = await page.evaluate(async () => {
    const painted = () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await document.fonts.ready;
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: 'instant' });
      await painted();
      const seen = [...document.images].filter(
        (image) => image.getBoundingClientRect().top < innerHeight * 1.5,
      );
      await Promise.all(seen.map((image) => image.decode().catch(() => {})));
    }
    await painted();
    return window.shifts;
  });
  expect(shifts).toEqual([]);
}
