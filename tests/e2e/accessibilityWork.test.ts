import type { Locator, Page } from '@playwright/test';
import { expect } from '../support/calmTest.ts';
import { chooseFile, exportSaved } from '../support/exportFile.ts';
import { holdFiles } from '../support/holdFiles.ts';
import { serveIllustrated } from '../support/illustrated.ts';
import { openPlace, test } from '../support/reader.ts';
import { saveButton } from '../support/teaser.ts';

/** Work that takes its time puts "Cancel" in the place of what began it: the keyboard goes along, both ways. */
test.use({ serviceWorkers: 'block' });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const status = (page: Page) => page.getByRole('status').first();

async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

test.beforeEach(async ({ page, site }) => {
  serveIllustrated(site, 2);
  await page.goto('/latest');
  for (const title of ['Plate 1', 'Plate 2']) {
    await saveButton(page, title).click();
    await expect(status(page)).toContainText('Saved. Text and 1 picture are on this device.');
    await page.getByRole('button', { name: 'Dismiss' }).click();
  }
});

test('an export: on Cancel while it runs, back on Export, then on what shares the file, and back', async ({
  page,
}) => {
  await openPlace(page, 'Settings');
  const letGo = await holdFiles(page);
  await page.evaluate(() => (navigator.canShare = () => true));
  await press(button(page, 'Export'));
  await expect(button(page, 'Cancel')).toBeFocused();
  await page.keyboard.press('Enter');
  await letGo();
  await expect(status(page)).toHaveText('Stopped. No file was made.');
  await expect(button(page, 'Export')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Share the file')).toBeFocused();
  await press(button(page, 'Save the file'));
  await expect(button(page, 'Export')).toBeFocused();
});

test('an import: on Cancel while it runs, and back', async ({ page }) => {
  const file = await exportSaved(page);
  const letGo = await holdFiles(page);
  await page.getByLabel('Import', { exact: true }).focus();
  await chooseFile(page, 'Import', file);
  await expect(button(page, 'Cancel')).toBeFocused();
  await page.keyboard.press('Enter');
  await letGo();
  await expect(status(page)).toHaveText('Stopped. Nothing of the file was taken.');
  await expect(button(page, 'Export')).toBeFocused();
});

test('the test of the offline copy: on Cancel while it runs, and back where it was begun', async ({
  page,
}) => {
  await openPlace(page, 'Offline');
  const letGo = await holdFiles(page);
  await press(button(page, 'Test my offline copy'));
  await expect(button(page, 'Cancel')).toBeFocused();
  await letGo();
  await expect(page.getByText(/^Tested /)).toBeVisible();
  await expect(button(page, 'Test my offline copy')).toBeFocused();
});
