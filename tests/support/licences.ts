import { expect, type Page } from '@playwright/test';

/** Of each build that goes into a site one at least, and of what is loaded late. */
const SHIPPED = [
  'Offprint',
  'Newsreader',
  'cut from Source Serif',
  'Instrument Sans',
  'svelte',
  'dompurify',
  'lean-qr',
  'workbox-routing',
];

/** On the settings' page: lists what ships to the browser, each with its licence and the licence's text. */
export async function expectLicences(page: Page): Promise<void> {
  await page.getByText('What it is made of, and the licences').click();
  const list = page.getByRole('list', { name: 'Licences' });
  for (const name of SHIPPED) await expect(list).toContainText(name);
  const svelte = list.getByRole('listitem').filter({ hasText: /^svelte \d+\.\d+\.\d+ MIT/ });
  await svelte.locator('summary').click();
  await expect(svelte.getByText('Permission is hereby granted, free of charge')).toBeVisible();
  await expect(list.getByText('SIL OPEN FONT LICENSE Version 1.1').first()).toBeAttached();
}
