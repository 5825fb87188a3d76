import { expect } from '@playwright/test';
import { holdBack } from '../support/holdBack.ts';
import { test } from '../support/reader.ts';
import { expectStill, watchShifts } from '../support/shifts.ts';

test.use({ serviceWorkers: 'block', viewport: { width: 360, height: 2400 } }); // headlines enough that one breaks otherwise in another face

/** Chromium takes up faces that came too late for a page when a style sheet brings it further ones. */
test('faces that came too late for a page are not taken up when styles come after them', async ({ page }) => {
  await watchShifts(page);
  const letFacesGo = await holdBack(page, (request) => request.url().endsWith('.woff2'));
  const letStylesGo = await holdBack(page, (request) => request.url().endsWith('.css'));
  await page.goto('/', { waitUntil: 'commit' });
  await expect(page.getByText('You are up to date.')).toBeAttached();
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  const came = page.waitForResponse(/newsreader-display-[^/]{6}\.woff2/);
  await letFacesGo();
  await (await came).finished();
  await letStylesGo();
  await expect(page.getByRole('contentinfo')).toBeAttached();
  await expectStill(page);
});

test('a front page asks for three faces, of at most 60 KB', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText('You are up to date.')).toBeAttached();
  await expect(page.getByRole('contentinfo')).toBeAttached();
  const faces = await page.evaluate(async () => {
    await document.fonts.ready;
    const all = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return all.filter(({ name }) => name.endsWith('.woff2')).map(({ encodedBodySize }) => encodedBodySize);
  });
  expect(faces).toHaveLength(3);
  expect(faces.reduce((sum, bytes) => sum + bytes)).toBeLessThanOrEqual(60_000);
});
