import { expect } from '../support/calmTest.ts';
import { expectSeenFocus, heading, keysReady, press, rowLink } from '../support/keyboard.ts';
import { test } from '../support/reader.ts';
import { fillShelf } from '../support/shelfOfTwenty.ts';
import { saveButton, teaser } from '../support/teaser.ts';

/** Where a key of the table holds, and how often it acts. */
test.use({ serviceWorkers: 'block', viewport: { width: 1440, height: 900 } });
test.beforeEach(async ({ page, site }) => {
  await fillShelf(page, site);
  await keysReady(page);
});

test('a row of the rail is saved too, though it has no button; and a related row under an article', async ({
  page,
}) => {
  await press(page, 'g f');
  const rail = page
    .getByRole('region', { name: 'Latest' })
    .getByRole('link', { name: 'Article 2', exact: true });
  await rail.focus();
  await press(page, 's');
  await expect(page.getByRole('status')).toContainText('Saved.');
  await press(page, 'o');
  await expect(heading(page, 'Article 2')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const related = page
    .getByRole('region', { name: 'More to read' })
    .getByRole('heading')
    .getByRole('link')
    .first();
  await related.focus();
  await press(page, 'm');
  await expect(page.getByRole('status')).toContainText('Marked as read.');
  await expect(
    page.getByRole('region', { name: 'More to read' }).getByText('Read', { exact: true }),
  ).toBeVisible();
});

test('a key that is held down saves once, and goes on through a list', async ({ page }) => {
  await press(page, 'j');
  await page.keyboard.down('s');
  await expect(saveButton(page, 'Article 1')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.down('s');
  await page.keyboard.up('s');
  await page.keyboard.down('j');
  await page.keyboard.down('j');
  await page.keyboard.up('j');
  await expect(rowLink(page, 'Article 3')).toBeFocused();
  await expect(saveButton(page, 'Article 1')).toHaveAttribute('aria-pressed', 'true');
});

test('keys of a list mean nothing in an article, and those of an article nothing in a list', async ({
  page,
}) => {
  await press(page, 'j');
  await press(page, 'n u p');
  await expect(rowLink(page, 'Article 1')).toBeFocused();
  await press(page, 'o');
  await expect(heading(page, 'Article 1')).toBeFocused();
  await press(page, 'j o ] [');
  await expect(heading(page, 'Article 1')).toBeFocused();
});

test('a refresh that fails says why', async ({ page, site }) => {
  site.answer('/feed.json', (_req, res) => void res.writeHead(500).end());
  await press(page, 'r');
  await expect(page.getByRole('status')).toContainText('has a fault of its own');
});

test('a row that the keys come to stands whole above a phone’s bar', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (let i = 1; i <= 6; i++) {
    await press(page, 'j');
    await expectSeenFocus(rowLink(page, `Article ${i}`));
    const [row, bar] = await Promise.all([
      teaser(page, `Article ${i}`).boundingBox(),
      page.getByRole('navigation', { name: 'Main' }).boundingBox(),
    ]);
    expect((row?.y ?? NaN) + (row?.height ?? NaN), `the end of row ${i}`).toBeLessThanOrEqual(bar?.y ?? NaN);
  }
});
