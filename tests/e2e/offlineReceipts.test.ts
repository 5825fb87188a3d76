import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { serveIllustrated } from '../support/illustrated.ts';
import { send } from '../support/plainFeed.ts';
import { openPlace, test } from '../support/reader.ts';
import { workerInCharge } from '../support/shelves.ts';

const WHOLE = /Text and 1 of 1 picture, .*, checked \d\d:\d\d/;

test('each article has its receipt, thirty at a time, and what failed is fetched from there', async ({
  page,
  site,
}) => {
  serveIllustrated(site, 32);
  site.answer('/plates/2.png', send('', 404));
  await page.goto('/latest');
  await workerInCharge(page);
  await openPlace(page, 'Offline');
  const rows = page.getByRole('region', { name: 'Article by article' }).getByRole('listitem');
  await expect(rows).toHaveCount(30);
  await expect(rows.nth(0)).toContainText('Plate 1');
  await expect(rows.nth(0)).toContainText(WHOLE);
  await expect(rows.nth(1)).toContainText('Text and 0 of 1 picture');
  await page.getByRole('button', { name: 'More articles' }).click();
  await expect(rows).toHaveCount(32);
  await expect(rows.nth(31)).toContainText('Plate 32');

  const plate = readFileSync(new URL('../../public/icons/icon-192.png', import.meta.url));
  site.answer('/plates/2.png', send(plate, 200, { 'Content-Type': 'image/png' }));
  await expect(page.getByRole('button', { name: /^Fetch the rest/ })).toHaveCount(1);
  await page.getByRole('button', { name: 'Fetch the rest Plate 2' }).click();
  await expect(rows.nth(1)).toContainText(WHOLE);
  await expect(page.getByRole('button', { name: /^Fetch the rest/ })).toHaveCount(0);
  await expect(rows).toHaveCount(32);
  await expect(rows.nth(1).getByRole('link', { name: 'Plate 2' })).toBeFocused();
});

test('a saved file of this site opens without a network; one of another site says that it does not', async ({
  page,
  context,
  site,
}) => {
  const attachments = [
    { url: `${site.url}/media/notes.txt`, mime_type: 'text/plain', title: 'The notes' },
    { url: 'https://elsewhere.example/paper.pdf', mime_type: 'application/pdf', title: 'The paper' },
  ];
  const item = { id: 'a', title: 'With files', content_html: '<p>Text.</p>', attachments };
  site.answer('/media/notes.txt', send('What the notes say.', 200, { 'Content-Type': 'text/plain' }));
  site.answer(
    '/feed.json',
    send(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [item] })),
  );
  await page.goto('/latest');
  await workerInCharge(page);
  await page.getByRole('button', { name: 'Save With files' }).click();
  await expect(page.getByRole('status')).toContainText('and 1 of 2 attachments are on this device.');
  await page.getByRole('link', { name: 'With files' }).click();
  const needsNetwork = page.getByText('It lies with another site and opens only with a network.');
  await expect(needsNetwork).toHaveCount(1);
  await context.setOffline(true);
  await site.stop();
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Open the file' }).first().click();
  await expect((await opened).getByText('What the notes say.')).toBeVisible();
});
