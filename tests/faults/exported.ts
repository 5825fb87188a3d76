import type { Browser } from '@playwright/test';
import { exportSaved, type ExportedFile } from '../support/exportFile.ts';
import type { TestSite } from '../support/site.ts';
import { save, SHELF, updated } from './device.ts';
import { Ledger } from './ledger.ts';
import { serveStories } from './stories.ts';

/** What the file holds. */
export const EXPORTED = ['Story 25', 'Story 30'];
let made: ExportedFile | null = null;

/** An export of another device, on which two articles with pictures were saved; made once. */
export async function exportOf(browser: Browser, site: TestSite): Promise<ExportedFile> {
  if (made) return made;
  serveStories(site, SHELF);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url}/latest`);
  await updated(page);
  for (const title of EXPORTED) await save(page, new Ledger(), title);
  made = await exportSaved(page);
  await context.close();
  return made;
}
