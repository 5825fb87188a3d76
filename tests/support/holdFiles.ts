import type { Page } from '@playwright/test';

/** Pictures that are on the device are found in this page only once what it returns is called: an export, or an import, waits till then. */
export async function holdFiles(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { match } = Cache.prototype;
    const told = new Promise((go) => document.addEventListener('files', go, { once: true }));
    Cache.prototype.match = async function (...asked) {
      await told;
      return match.apply(this, asked);
    };
  });
  return () => page.evaluate(() => void document.dispatchEvent(new Event('files')));
}
