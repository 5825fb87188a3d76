import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { openPlace } from './reader.ts';

export interface ExportedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Presses Export in Settings and takes what comes into the downloads. */
export async function exportSaved(page: Page): Promise<ExportedFile> {
  await openPlace(page, 'Settings');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const download = await coming;
  await expect(page.getByRole('status').filter({ hasText: 'goes to your downloads' })).toBeVisible();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Gives a file to a button that opens the file picker. */
export async function chooseFile(page: Page, label: string, { name, bytes }: ExportedFile): Promise<void> {
  const file = { name, mimeType: 'application/zip', buffer: bytes };
  await page.getByLabel(label, { exact: true }).setInputFiles(file);
}
