import { expect, type Page } from '@playwright/test';
import { demoItem, demoItems, type Item } from '../support/feed.ts';
import { openLatest, test } from '../support/reader.ts';
import { hear } from '../support/spoken.ts';
import { saveButton, teaser } from '../support/teaser.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const SECTION = '/section/protocol';

/** What the demo edition has under these sections. */
function inSections(...names: string[]): readonly Item[] {
  return demoItems().filter((item) => item._offprint?.sections.some((name) => names.includes(name)));
}

const filter = (page: Page) => page.getByRole('group', { name: 'Filter' });
const rows = (page: Page) => page.getByRole('main').getByRole('article');

test.beforeEach(async ({ page }) => {
  await openLatest(page);
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Protocol' }).click();
  await expect(rows(page)).toHaveCount(inSections('Protocol').length);
});

test('several sections show as one list; Back takes them away again; a reload and a shared address keep them', async ({
  page,
  context,
}) => {
  const [own, two, three] = [
    inSections('Protocol').length,
    inSections('Protocol', 'Ciphers').length,
    inSections('Protocol', 'Ciphers', 'Archives').length,
  ];
  await filter(page).getByText('More sections').click();
  await filter(page).getByRole('button', { name: 'Ciphers' }).click();
  await expect(rows(page)).toHaveCount(two);
  await filter(page).getByRole('button', { name: 'Archives' }).click();
  await expect(rows(page)).toHaveCount(three);
  await expect(filter(page).getByRole('button', { name: 'Archives' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const newestFirst = await rows(page).getByRole('time').evaluateAll(datesOf);
  expect(newestFirst).toEqual([...newestFirst].sort().reverse());

  await page.goBack();
  await expect(rows(page)).toHaveCount(two);
  await expect(filter(page).getByRole('button', { name: 'Archives' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await page.reload();
  await expect(rows(page)).toHaveCount(two);

  const shared = await context.newPage();
  await shared.goto(page.url());
  await expect(rows(shared)).toHaveCount(two);
  await expect(filter(shared).getByRole('button', { name: 'Ciphers' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.goBack();
  await expect(rows(page)).toHaveCount(own);
  await expect(page).toHaveURL(SECTION);
});

test('unread leaves out what was opened', async ({ page }) => {
  const first = rows(page).first().getByRole('heading').getByRole('link');
  const title = await first.innerText();
  await first.click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.goBack();
  await expect(teaser(page, title)).toContainText('Read');
  await filter(page).getByRole('button', { name: 'Unread' }).click();
  await expect(rows(page)).toHaveCount(inSections('Protocol').length - 1);
  await expect(teaser(page, title)).toHaveCount(0);
  await expect(page).toHaveURL(`${SECTION}?unread=1`);
  await page.reload();
  await expect(teaser(page, title)).toHaveCount(0);
  await expect(rows(page)).toHaveCount(inSections('Protocol').length - 1);
});

test('saved shows what was saved, and an empty answer has a way out', async ({ page }) => {
  await filter(page).getByRole('button', { name: 'Saved', exact: true }).click();
  await expect(page.getByText('No article fits this filter.')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('No article fits.');
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(page).toHaveURL(SECTION);

  const { title } = demoItem('persona-non-grata');
  await saveButton(page, title).click();
  await expect(saveButton(page, title)).toHaveAttribute('aria-pressed', 'true');
  await filter(page).getByRole('button', { name: 'Saved', exact: true }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(teaser(page, title)).toBeVisible();
  await page.goBack();
  await expect(rows(page)).toHaveCount(inSections('Protocol').length);
});

test('of a list that another has followed before it came nothing is said', async ({ page }) => {
  const heard = await hear(page);
  await page.evaluate(() => {
    const press = (name: string) => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.filter button')];
      buttons.find(({ textContent }) => textContent === name)?.click();
    };
    // It has been asked for, and the store has not answered: no other task comes between.
    const asked = new MutationObserver(() => {
      asked.disconnect();
      press('Saved');
    });
    asked.observe(document.body, { subtree: true, attributeFilter: ['aria-pressed'] });
    press('Unread');
  });
  await expect.poll(heard).toContain('No article fits.');
  expect(await heard()).not.toContain('shown');
});

test('an author is chosen from those of the list', async ({ page, context }) => {
  const byDesk = inSections('Protocol').filter(({ authors }) => authors?.[0]?.name === 'The Envoy’s desk');
  const author = filter(page).getByRole('combobox', { name: 'Author' });
  await author.selectOption({ label: 'The Envoy’s desk' });
  await expect(rows(page)).toHaveCount(byDesk.length);
  const shared = await context.newPage();
  await shared.goto(page.url());
  await expect(rows(shared)).toHaveCount(byDesk.length);
  await expect(filter(shared).getByRole('combobox', { name: 'Author' }).locator('option:checked')).toHaveText(
    'The Envoy’s desk',
  );
  await author.selectOption({ label: 'Any author' });
  await expect(rows(page)).toHaveCount(inSections('Protocol').length);
});

test('words narrow the list while they are typed, and the field keeps them and the focus', async ({
  page,
}) => {
  const field = filter(page).getByRole('searchbox', { name: 'Filter by words' });
  await field.click();
  await field.pressSequentially('NO');
  await expect(page).toHaveURL(`${SECTION}?text=NO`);
  await field.pressSequentially(' REASON');
  await expect(rows(page)).toHaveCount(1);
  await expect(teaser(page, 'No reason need be given')).toBeVisible();
  await expect(page).toHaveURL(`${SECTION}?text=NO+REASON`);
  await expect(field).toBeFocused();
  await page.reload();
  await expect(field).toHaveValue('NO REASON');
  await expect(rows(page)).toHaveCount(1);
  await page.goBack();
  await expect(field).toHaveValue('');
  await expect(rows(page)).toHaveCount(inSections('Protocol').length);
});

test('all parts of a filter hold together, and Clear takes them all away', async ({ page }) => {
  await page.goto(`${SECTION}?also=archives&unread=1&text=peace`);
  const found = page.getByRole('main').getByRole('article');
  await expect(teaser(page, 'Two originals, one peace')).toBeVisible();
  const all = await found.count();
  expect(all).toBeLessThan(inSections('Protocol', 'Archives').length);
  await filter(page).getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveURL(SECTION);
  await expect(found).toHaveCount(inSections('Protocol').length);
});

function datesOf(times: Element[]): (string | null)[] {
  return times.map((time) => time.getAttribute('datetime'));
}
