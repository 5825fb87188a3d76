import type { Page } from '@playwright/test';
import { expect } from '../support/calmTest.ts';
import { teasers } from '../support/shelfOfTwenty.ts';
import type { TestSite } from '../support/site.ts';
import { isRead, type Device } from './device.ts';
import { readStored } from './storedRows.ts';
import { count } from './tally.ts';

/**
 * What must hold after every fault: the device is started anew with its network off, and the app opens, lists and shows what
 * was saved, and holds everything that it had acknowledged. Counts what it compared.
 */
export async function expectNothingLost(device: Device, faults = 1): Promise<void> {
  await device.restart();
  const { context, site, ledger } = device;
  const page = await context.newPage();
  await cut(page, site);
  await page.goto(site.url);
  await expect(teasers(page).first(), 'the front page opens').toBeVisible();
  const { articles, marks, losses } = ledger.audit(await readStored(page));
  count({ faults, articles, marks, losses: losses.length });
  expect(losses).toEqual([]);
  await expectSavedReadable(page, device);
  await page.goto(`${site.url}/settings`);
  await expect(page.getByRole('radio', { name: ledger.theme })).toBeChecked();
  await page.close();
  await site.start();
}

/** The server is gone, and the page has no network. For the whole context Playwright cannot say so while a worker of it is dead. */
async function cut(page: Page, site: TestSite): Promise<void> {
  await site.stop();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const nothing = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await session.send('Network.emulateNetworkConditions', { offline: true, ...nothing });
}

/** Every saved article is listed once and opens with its text, its pictures and its mark. */
async function expectSavedReadable(page: Page, { site, ledger }: Device): Promise<void> {
  await page.goto(`${site.url}/saved`);
  const titles = page.getByRole('main').getByRole('article').getByRole('heading');
  await expect(titles).toHaveCount(ledger.saved.size);
  expect((await titles.allInnerTexts()).sort()).toEqual([...ledger.saved].sort());
  for (const title of ledger.saved) {
    await page.getByRole('link', { name: title, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
    await expect(page.getByText(ledger.wordsOf(title))).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    if (ledger.whole.has(title))
      for (const picture of await page.getByAltText('Plate').all())
        await expect(picture, `a picture of ${title}`).not.toHaveJSProperty('naturalWidth', 0);
    await isRead(page, ledger, title);
    await page.goBack();
    await expect(titles.first()).toBeVisible();
  }
}
