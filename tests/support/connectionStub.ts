import type { Page } from '@playwright/test';

interface Facts {
  readonly type?: string;
  readonly saveData?: boolean;
}

/** From the next page on, the browser tells this of its connection. */
export async function tellConnection(page: Page, facts: Facts): Promise<void> {
  await page.addInitScript((told) => {
    const connection = Object.assign(new EventTarget(), { type: 'unknown', saveData: false }, told);
    Object.defineProperty(navigator, 'connection', { value: connection });
  }, facts);
}

/** The connection changes under the open page. */
export async function changeConnection(page: Page, facts: Facts): Promise<void> {
  await page.evaluate((told) => {
    const { connection } = navigator as unknown as { connection: EventTarget }; // what tellConnection put there
    Object.assign(connection, told).dispatchEvent(new Event('change'));
  }, facts);
}
