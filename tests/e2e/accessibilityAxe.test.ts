import type { Page } from '@playwright/test';
import { expectNothing } from '../support/axe.ts';
import { expect, test } from '../support/calmTest.ts';
import { DEMO_PLACES, openArticle } from '../support/demoPlaces.ts';
import { onDemoShelf } from '../support/demoShelf.ts';
import type { TestSite } from '../support/site.ts';
import { sampled, SWEEP } from '../support/sweep.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

let site: TestSite;
let page: Page;
onDemoShelf((shelf) => ({ site, page } = shelf));

/**
 * Every third page, one on a desk in light, one on a phone in dark; `npm run sweep` takes all as both. What opens on pages is looked at in one
 * theme here, and by `npm run gallery:axe` in every one, from both sides.
 */
for (const [index, { name, open }] of sampled(DEMO_PLACES, 3).entries()) {
  test(`axe finds nothing on ${name}`, async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, site);
    if (SWEEP || index % 2 === 0) await expectNothing(page, 'light');
    await page.setViewportSize({ width: 360, height: 740 });
    if (SWEEP || index % 2 === 1) await expectNothing(page, 'dark');
  });
}

for (const theme of ['Sepia', 'Black']) {
  test(`axe finds nothing in ${theme}`, async () => {
    await page.goto(`${site.url}/settings`);
    await page.getByRole('radio', { name: theme }).check();
    for (const { open } of DEMO_PLACES.filter(({ name }) => /^front$|a table/.test(name))) {
      await open(page, site);
      await expectNothing(page, 'light');
    }
    await page.goto(`${site.url}/settings`);
    await page.getByRole('radio', { name: 'System' }).check();
  });
}

test('axe finds nothing on the ways to share, a message, an unfolded opening, the sheet', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openArticle(page, site, 'How a state says yes');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Saved.');
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('button', { name: 'Copy reader link' })).toBeVisible();
  await expectNothing(page, 'light');
  await page.goto(`${site.url}/saved`);
  await page.getByRole('button', { name: /^Keep reading/ }).click();
  await expect(page.getByRole('link', { name: 'Read the whole article' })).toBeVisible();
  await page.getByText('More', { exact: true }).click();
  await expect(page.getByRole('link', { name: 'Settings', exact: true })).toBeVisible();
  await expectNothing(page, 'dark');
});

test('axe finds nothing on the dialog', async () => {
  await page.goto(`${site.url}/settings`);
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await expect(page.getByRole('dialog', { name: 'Forget everything?' })).toBeVisible();
  await expectNothing(page, 'light');
});

test('axe finds nothing on a trouble', async () => {
  site.answer('/feed.json', (_req, res) => void res.writeHead(500).end());
  await page.goto(site.url);
  await expect(page.getByText('has a fault of its own')).toBeVisible();
  await expectNothing(page, 'dark');
  site.clearAnswers();
});
