import { expect, type Page } from '@playwright/test';
import { test } from '../support/reader.ts';
import { said } from '../support/said.ts';

test.use({ serviceWorkers: 'block' });

const WEDNESDAY = new Date('2026-09-23T11:00:00Z'); // as long a day as there is, in most languages

const height = (page: Page) =>
  page.getByRole('banner').evaluate((banner) => banner.getBoundingClientRect().height);

for (const width of [320, 360, 1440])
  test(`whatever it says of its freshness, the masthead is as high as it was, at ${width} px`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.clock.install({ time: WEDNESDAY });
    for (const language of ['en', 'es', 'pt', 'de', 'ja']) {
      let letIn = () => {};
      const asked = new Promise<void>((resolve) => {
        site.answer('/feed.json', async (_req, res) => {
          resolve();
          await new Promise<void>((done) => (letIn = done));
          res.writeHead(200, { 'Content-Type': 'application/feed+json' }).end('{"items":7}');
        });
      });
      await page.addInitScript((chosen) => localStorage.setItem('offprint:language', chosen), language);
      await page.goto('/saved');
      const said = page.getByRole('banner').getByRole('button').first();
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(said).toHaveAttribute('aria-disabled', 'true');
      await asked;
      await page.evaluate(() => document.fonts.ready);
      const [updating, busy] = [await height(page), await said.innerText()];
      letIn();
      await expect(said).toHaveAttribute('aria-disabled', 'false');
      expect(await said.innerText()).not.toBe(busy);
      expect(await height(page), `${language}, not updated yet`).toBe(updating);
      site.clearAnswers();
      await said.click();
      await expect(said).toHaveAttribute('aria-disabled', 'false');
      for (const passed of [0, 59]) {
        await page.clock.fastForward(passed * 60_000);
        expect(await height(page), `${language}, ${passed} minutes ago`).toBe(updating);
      }
    }
  });

test('the sections fade out where their line goes on, from right to left too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  for (const [language, onward] of [
    ['en', '90deg'],
    ['ar', '-90deg'],
  ] as const) {
    await page.addInitScript((chosen) => localStorage.setItem('offprint:language', chosen), language);
    await page.goto('/saved');
    const strip = page.getByRole('navigation', { name: said(language, 'Sections') }).locator('.strip');
    await expect(strip).toHaveCSS('mask-image', new RegExp(`^linear-gradient\\(${onward}, .*40px`));
  }
});
