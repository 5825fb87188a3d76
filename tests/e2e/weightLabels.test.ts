import { expect } from '@playwright/test';
import { launchHeadless } from '../support/browser.ts';
import { test } from '../support/reader.ts';

const { args, ...browser } = launchHeadless();
test.use({
  serviceWorkers: 'block',
  viewport: { width: 1440, height: 900 },
  launchOptions: { ...browser, args: [...args, '--font-render-hinting=none'] }, // or every letter is a whole number of pixels wide
});

test('labels are as wide in the letters of the device as in ours', async ({ page }) => {
  const labels = page.getByRole('navigation', { name: 'Sections' });
  const seen = async () => {
    await expect(labels.getByRole('link').nth(3)).toBeVisible();
    return labels.evaluate(async (list) => {
      await document.fonts.ready;
      const words = document.createRange();
      words.selectNodeContents(list);
      return [...words.getClientRects()].reduce((sum, box) => sum + box.width, 0);
    });
  };
  await page.goto('/');
  const inOurs = await seen();
  await page.route('**/*.woff2', (route) => route.abort());
  await page.reload();
  const inTheirs = await seen();
  expect(inTheirs).not.toBe(inOurs);
  expect(Math.abs(inTheirs / inOurs - 1)).toBeLessThan(0.01);
});
