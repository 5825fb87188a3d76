import type { Page } from '@playwright/test';
import { expectNothing } from '../support/axe.ts';
import { expect } from '../support/calmTest.ts';
import { serveFeed } from '../support/feed.ts';
import { openArticle } from '../support/demoPlaces.ts';
import { openLatest, test } from '../support/reader.ts';
import { watchShifts } from '../support/shifts.ts';
import type { TestSite } from '../support/site.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const HEADLINE = 'A continent, paused';
const mark = (page: Page) =>
  page.locator('article.read > .prose').getByRole('link', { name: '2', exact: true });
const note = (page: Page) => page.getByRole('dialog', { name: 'Note 2' });
const inPlace = (page: Page) => page.getByRole('listitem').filter({ hasText: 'Marie Byrd Land' });

test('by keyboard: a mark opens its note, Escape closes it, and focus is on the mark again', async ({
  page,
  site,
}) => {
  await openArticle(page, site, HEADLINE);
  await mark(page).focus();
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('Enter');
  await expect(note(page)).toBeFocused();
  await expect(note(page)).toContainText('Most of it is Marie Byrd Land');
  await expect(note(page), 'has its own way back').not.toContainText('↩');
  await page.keyboard.press('Escape');
  await expect(note(page)).toHaveCount(0);
  await expect(mark(page)).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(before);
});

test('Tab goes through the note and on from its mark, back too', async ({ page, site }) => {
  await openArticle(page, site, HEADLINE);
  await mark(page).focus();
  await page.keyboard.press('Enter');
  await expect(note(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(note(page).getByRole('button', { name: 'Back to the text' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(note(page)).toHaveCount(0);
  await expect(
    page.locator('article.read > .prose').getByRole('link', { name: '3', exact: true }),
  ).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(note(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(mark(page)).toBeFocused();
});

test('to the notes and back again', async ({ page, site }) => {
  await openArticle(page, site, HEADLINE);
  const address = page.url();
  await mark(page).click();
  await note(page).getByRole('button', { name: 'Go to the notes' }).click();
  await expect(note(page)).toHaveCount(0);
  await expect(inPlace(page)).toBeFocused();
  await expect(inPlace(page)).toBeInViewport();
  await inPlace(page).getByRole('link', { name: '↩' }).click();
  await expect(mark(page)).toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(page.url()).toBe(address);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: HEADLINE })).toHaveCount(0);
});

test('a browser without popovers goes to the note', async ({ page, site }) => {
  await page.addInitScript(() => Reflect.deleteProperty(HTMLElement.prototype, 'popover'));
  await openArticle(page, site, HEADLINE);
  await mark(page).click();
  await expect(inPlace(page)).toBeFocused();
});

/** Where the note stands: within the screen's width, over or under its mark and no further than a few lines. */
async function expectBeside(page: Page) {
  const [box, at] = await Promise.all([note(page).boundingBox(), mark(page).boundingBox()]);
  if (!box || !at) throw new Error('no box');
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(await page.evaluate(() => document.body.clientWidth));
  const far = Math.max(at.y - (box.y + box.height), box.y - (at.y + at.height));
  expect(far, 'beside the mark').toBeGreaterThanOrEqual(0);
  expect(far, 'near the mark').toBeLessThan(100);
  return box;
}

test('an open note follows its mark when the letters are larger and the screen is turned', async ({
  page,
  site,
}) => {
  await openArticle(page, site, HEADLINE);
  await mark(page).scrollIntoViewIfNeeded();
  await mark(page).click();
  await expectBeside(page);
  await page.evaluate(() => (document.documentElement.dataset['size'] = '5')); // as another tab sets it
  await expect(() => expectBeside(page)).toPass();
  await page.setViewportSize({ width: 500, height: 900 });
  await expect(() => expectBeside(page)).toPass();
  await expect(note(page)).toBeFocused();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('a tap opens the note beside its mark, within the screen, and one elsewhere closes it', async ({
    page,
    site,
  }) => {
    await watchShifts(page);
    await openArticle(page, site, HEADLINE);
    await mark(page).scrollIntoViewIfNeeded();
    await mark(page).tap();
    await expect(note(page)).toBeVisible();
    const box = await expectBeside(page);
    await expect.poll(() => page.evaluate(() => window.shifts)).toEqual([]);
    await page.touchscreen.tap(20, box.y > 370 ? 100 : 700);
    await expect(note(page)).toHaveCount(0);
  });
});

test('nothing for axe to find, and no id is there twice', async ({ page, site }) => {
  await openArticle(page, site, HEADLINE);
  await mark(page).click();
  await expect(note(page)).toBeVisible();
  await expectNothing(page);
  await expectNothing(page, 'dark');
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  expect(ids.length).toBe(new Set(ids).size);
});

/** Opens the one article of a feed. */
async function openItem(page: Page, site: TestSite, content_html: string): Promise<void> {
  const items = [{ id: 'a', title: 'How it ended', content_html }];
  serveFeed(site, { version: 'https://jsonfeed.org/version/1.1', title: 'The Envoy', items });
  await openLatest(page);
  await page.getByRole('main').getByRole('link', { name: 'How it ended' }).first().click();
}

test('a mark that is not raised opens its note too, without its number and its way back', async ({
  page,
  site,
}) => {
  await openItem(
    page,
    site,
    `<p>It ended.<a class="footnote-anchor" href="#footnote-1" id="footnote-anchor-1" target="_self">1</a></p>
    <div class="footnote"><a class="footnote-number" href="#footnote-anchor-1" id="footnote-1">1</a>
    <div class="footnote-content"><p>In May.</p></div></div>`,
  );
  await page.getByText('It ended.').getByText('1', { exact: true }).click();
  const note = page.getByRole('dialog', { name: 'Note 1' });
  await expect(note).toContainText('In May.');
  await expect(note.getByText('1', { exact: true })).toHaveCount(0);
});

const RAISED = '<p>It ended.<sup><a href="#a">1</a></sup> They say.<sup><a href="#b">2</a></sup></p>';
const WORD = '<p>It ended.<a href="#_a" name="_1">[1]</a> They say.<a href="#_b" name="_2">[2]</a></p>';
for (const [form, markup] of Object.entries({
  'a list': `${RAISED}<ol><li><p><a id="a"></a>In May.</p><p>Or June.</p></li><li><p><a id="b"></a>Others.</p></li></ol>`,
  'a list of named paragraphs': `${RAISED}<ol><li><p id="a">In May.</p><p>Or June.</p></li><li><p id="b">Others.</p></li></ol>`,
  Word: `${WORD}<div><div id="a"><p><a href="#_1" name="_a">[1]</a> In May.</p><p>Or June.</p></div>
    <div id="b"><p><a href="#_2" name="_b">[2]</a> Others.</p></div></div>`,
}))
  test(`a note of two paragraphs opens whole, as ${form} has it, and no other with it`, async ({
    page,
    site,
  }) => {
    await openItem(page, site, markup);
    await page.getByText('It ended.').getByText('1').click();
    const note = page.getByRole('dialog', { name: 'Note 1' });
    await expect(note).toContainText('In May.');
    await expect(note).toContainText('Or June.');
    await expect(note).not.toContainText('Others.');
  });

test('notes in one box open one by one', async ({ page, site }) => {
  await openItem(page, site, `${RAISED}<div><p><a id="a"></a>In May.</p><p><a id="b"></a>Others.</p></div>`);
  await page.getByText('It ended.').getByText('2').click();
  const note = page.getByRole('dialog', { name: 'Note 2' });
  await expect(note).toContainText('Others.');
  await expect(note).not.toContainText('In May.');
});

test('a link to what is folded away opens the fold', async ({ page, site }) => {
  const fold = '<details><summary>Answers</summary><p>One.</p><p id="two">In May.</p></details>';
  await openItem(page, site, `<p>See the <a href="#two">second answer</a>.</p>${fold}`);
  await expect(page.getByText('In May.')).toBeHidden();
  await page.getByRole('link', { name: 'second answer' }).click();
  await expect(page.getByText('In May.')).toBeVisible();
  await expect(page.getByText('In May.')).toBeFocused();
});

const LONG = Array.from(
  { length: 12 },
  (_, i) => `<p>Day ${i}. ${'They went on as before. '.repeat(20)}</p>`,
);
const WITHOUT_WAY_BACK = `${LONG.join('')}${RAISED}${LONG.join('')}<p id="a">In May.</p>`;

test('Back comes from a note without a way back to its mark, also after a reload, and then to the list', async ({
  page,
  site,
}) => {
  await openItem(page, site, WITHOUT_WAY_BACK);
  const address = page.url();
  const mark = page.getByText('It ended.').getByRole('link', { name: '1' });
  const inNote = page.getByRole('button', { name: 'Go to the notes' });
  const goToNote = async () => {
    await mark.click();
    await inNote.click();
    await expect(page.getByText('In May.')).toBeFocused();
    await expect(mark).not.toBeInViewport();
  };
  const expectBack = async () => {
    await expect(mark).toBeFocused();
    await expect(mark).toBeInViewport();
    expect(page.url()).toBe(address);
  };
  await mark.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await goToNote();
  await page.goBack();
  await expectBack();
  expect(await page.evaluate(() => scrollY)).toBe(before);
  await page.goForward();
  await expect(page.getByText('In May.')).toBeInViewport();
  await page.reload();
  await expect(page.getByText('In May.')).toBeInViewport();
  await page.goBack();
  await expectBack();
  await goToNote();
  await page.keyboard.press('u');
  await expect(page.getByRole('heading', { level: 1, name: 'Latest' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'How it ended' }).first()).toBeFocused();
});

test('Back comes from a chapter to the contents that the text has itself', async ({ page, site }) => {
  const contents = '<ul><li><a href="#two">The second</a></li></ul>';
  await openItem(
    page,
    site,
    `${contents}${LONG.join('')}<div id="two"><h2>The second</h2>${LONG.join('')}</div>`,
  );
  await page.getByRole('link', { name: 'The second' }).click();
  await expect(page.getByRole('heading', { name: 'The second' })).toBeInViewport();
  await page.goBack();
  await expect(page.getByRole('link', { name: 'The second' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'The second' })).toBeInViewport();
});
