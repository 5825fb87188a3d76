import type { Page } from '@playwright/test';
import { expect, test } from '../support/calmTest.ts';
import { corpus, sampleOf } from '../support/corpus.ts';
import { send } from '../support/plainFeed.ts';
import { expectStill, watchShifts } from '../support/shifts.ts';
import { teasers } from '../support/shelfOfTwenty.ts';
import { expectNoSidewaysScroll } from '../support/sideways.ts';
import { startSite, type TestSite } from '../support/site.ts';
import { SWEEP } from '../support/sweep.ts';

const WIDTHS = [320, 768, 1440];
/** Articles in one feed: a list shows so many at once. */
const PART = 20;
/** It takes whatever proportions the markup has said; where that says nothing, its own, which are not those of the kept room. */
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="100%" height="100%"/></svg>';

// A worker would fetch the pictures itself, where no test can answer for their hosts.
test.use({ serviceWorkers: 'block' });
let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

const all = corpus();
const items = SWEEP ? all : sampleOf(all, 2);
for (let from = 0; from < items.length; from += PART) {
  const part = items.slice(from, from + PART);
  test(`articles ${from} to ${from + part.length - 1} keep their place in the page`, async ({ page }) => {
    if (SWEEP) test.setTimeout(part.length * 60_000);
    await page.route(
      (url) => url.origin !== site.url,
      (route) =>
        route.request().resourceType() === 'image'
          ? route.fulfill({ contentType: 'image/svg+xml', body: PICTURE })
          : route.abort(),
    );
    site.answer(
      '/feed.json',
      send(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: part })),
    );
    await page.goto(`${site.url}/latest`);
    await expect(teasers(page)).toHaveCount(part.length);
    const links = await teasers(page)
      .getByRole('heading')
      .getByRole('link')
      .evaluateAll((found) => found.map((link) => [link.textContent, link.getAttribute('href')] as const));
    await watchShifts(page, 'article > .prose');
    const faults: string[] = []; // one that is out of place hides no other
    for (const [title, href] of links) {
      try {
        for (const width of WIDTHS)
          await expectInPlace(page, site.url + href, width, `${title} at ${width} px`);
        await expectFocusPasses(page, title ?? '');
      } catch (error) {
        faults.push(`${title}: ${String(error)}`);
      }
    }
    expect(faults).toEqual([]);
  });
}

async function expectInPlace(page: Page, url: string, width: number, where: string): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(url);
  await expect(page.locator('article > .prose'), where).toBeAttached();
  await expect(page.getByRole('heading', { name: 'More to read' }), where).toBeAttached();
  await expectStill(page, where);
  await expectNoSidewaysScroll(page, where);
  expect(await coveredControls(page), `${where}: covered`).toEqual([]);
  expect(await playing(page), `${where}: plays, or loads, by itself`).toBe(0);
}

/** Controls of the app that something of the article answers for, wherever the page is scrolled to. */
function coveredControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const covered = new Set<string>();
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: 'instant' });
      for (const control of document.querySelectorAll('a[href], button')) {
        if (control.closest('.prose') || !control.checkVisibility()) continue;
        const { left, top, width, height } = control.getBoundingClientRect();
        const at = document.elementFromPoint(left + width / 2, top + height / 2);
        if (width > 0 && at?.closest('.prose')) covered.add(control.textContent.trim());
      }
    }
    return [...covered];
  });
}

function playing(page: Page): Promise<number> {
  return page
    .locator('audio, video')
    .evaluateAll(
      (media) =>
        media.filter(
          (element) =>
            element instanceof HTMLMediaElement &&
            (!element.paused || element.autoplay || element.preload !== 'none' || element.readyState > 0),
        ).length,
    );
}

/** Nothing takes the focus out of turn, and from the text's first and last stop the keyboard leads out of it. */
async function expectFocusPasses(page: Page, where: string): Promise<void> {
  const prose = page.locator('article > .prose');
  const stops = prose.locator('a[href], [tabindex], summary, audio, video');
  expect(
    await prose.locator('[tabindex]:not([tabindex="0"]), [contenteditable], [autofocus], iframe').count(),
  ).toBe(0);
  const inText = () => page.evaluate(() => Boolean(document.activeElement?.closest('.prose')));
  expect(await inText(), `${where}: focus by itself`).toBe(false);
  if ((await stops.count()) === 0) return;
  await stops.first().focus();
  await page.keyboard.press('Shift+Tab');
  expect(await inText(), `${where}: out to the front`).toBe(false);
  await stops.last().focus();
  await expect
    .poll(async () => {
      await page.keyboard.press('Tab'); // players have stops of their own
      return inText();
    }, `${where}: out to the end`)
    .toBe(false);
}
