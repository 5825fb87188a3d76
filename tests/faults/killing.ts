import type { Browser, Page } from '@playwright/test';

/** SIGKILL to every renderer of this browser: the pages', their worker's, the one held in reserve. */
export async function killRenderers(browser: Browser, page: Page): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const crashed = page.waitForEvent('crash');
  for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL');
  await crashed;
  await page.close();
  await session.detach();
}

/** SIGKILL to the browser itself; what it had not handed to the system is gone. */
export async function killBrowser(browser: Browser): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const gone = new Promise((resolve) => browser.once('disconnected', resolve));
  for (const { type, id } of processInfo) if (type === 'browser') process.kill(id, 'SIGKILL');
  await gone;
}

/** Ends every service worker of the browser; the next fetch starts it again. Asked by a page beside: this one may stand still. */
export async function stopWorkers(page: Page): Promise<void> {
  const beside = await page.context().newPage();
  const session = await page.context().newCDPSession(beside);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await beside.close();
}
