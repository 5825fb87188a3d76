import { expect, type Locator, type Page } from '@playwright/test';
import { serveFeed, type Feed } from '../support/feed.ts';
import { refreshNow } from '../support/masthead.ts';
import { openLatest, openPlace, test } from '../support/reader.ts';
import type { TestSite } from '../support/site.ts';
import { storedRows } from '../support/storedRows.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

// How fast one scrolls tells reading from jumping.
test.beforeEach(({ page }) => page.clock.install());

const TITLE = 'A long treaty';
const ID = 'https://envoy.example/a-long-treaty';
const LEFT_AT = 'Article 14.';
const NOTE = 'You left off here';

const article = (n: number) => `<p>Article ${n}. ${'The parties agree to go on as before. '.repeat(9)}</p>`;
const PREAMBLE = [1, 2, 3, 4].map((n) => `<p>Preamble ${n}. ${'Whereas it is so. '.repeat(20)}</p>`);
const ARTICLES = Array.from({ length: 30 }, (_, i) => article(i + 1));

function feedOf(html: string): Feed {
  const short = { id: `${ID}-note`, title: 'A short note', content_html: '<p>That is all.</p>' };
  const items = [{ id: ID, url: ID, title: TITLE, content_html: html }, short];
  return { version: 'https://jsonfeed.org/version/1.1', title: 'The Envoy', items };
}

const paragraph = (page: Page, words: string): Locator => page.getByRole('main').getByText(words);
const topOf = (one: Locator) => one.evaluate((element) => element.getBoundingClientRect().top);
const begun = (page: Page) => page.getByRole('region', { name: 'Continue reading' });

/** Scrolls as one who reads does, less than a screen at a time, until this stands at its top or the page ends. */
async function readOn(page: Page, target: Locator): Promise<void> {
  const step = () =>
    target.evaluate(async (element) => {
      const [before, far] = [scrollY, element.getBoundingClientRect().top - 80];
      scrollBy({ top: Math.sign(far) * Math.min(Math.abs(far), innerHeight * 0.8), behavior: 'instant' });
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      return scrollY !== before;
    });
  while (await step()) await page.clock.runFor(1000);
}

/** Opens the article from the list and reads down to this paragraph, until that has been noted. */
async function readTo(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: TITLE }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeFocused();
  await readOn(page, paragraph(page, words));
  await expect.poll(() => placeOnDevice(page)).toContain(words);
}

/** How the paragraph begins that the mark of the only article which has one names. */
const placeOnDevice = async (page: Page) => {
  const marks = JSON.parse(await storedRows(page, 'marks')) as { place?: unknown }[];
  return JSON.stringify(marks.map(({ place }) => place ?? null));
};

/** Whether a text on the device has these words. */
const isOnDevice = async (page: Page, words: string) => (await storedRows(page, 'bodies')).includes(words);

/** A press of the mouse would first scroll up to it. */
const pressFromHere = (control: Locator) => control.evaluate((element: HTMLElement) => element.click());

async function expectResumed(page: Page, words = LEFT_AT): Promise<void> {
  await expect(page.getByRole('status')).toContainText(NOTE);
  await expect(paragraph(page, words)).toBeFocused();
  await expect.poll(() => topOf(paragraph(page, words))).toBeGreaterThan(0);
  expect(await topOf(paragraph(page, words))).toBeLessThan(120);
}

async function start(page: Page, site: TestSite): Promise<void> {
  serveFeed(site, feedOf(ARTICLES.join('')));
  await openLatest(page);
  await readTo(page, LEFT_AT);
}

test('an article that was begun is named on the front page and opens where it was left', async ({
  page,
  site,
}) => {
  await start(page, site);
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Front' }).click();
  await expect(begun(page).getByText(/^\d+ minutes? left$/)).toBeVisible();
  await begun(page).getByRole('link', { name: TITLE }).click();
  await expectResumed(page);
  await page.getByRole('button', { name: 'To the top' }).click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('Back and a reload come to the line that was read, though the letters are larger and the text was edited', async ({
  page,
  site,
}) => {
  await start(page, site);
  const one = paragraph(page, LEFT_AT);
  await page.mouse.wheel(0, 80);
  await expect.poll(() => shareRead(one)).toBeGreaterThan(0.4);
  let before = await shareRead(one);
  await page.clock.runFor(1000);
  const expectThere = async () => {
    await expect.poll(async () => Math.abs((await shareRead(one)) - before)).toBeLessThan(0.02);
    await page.mouse.wheel(0, 2);
    await page.clock.runFor(1000);
    await expect.poll(() => placeOnDevice(page)).toContain(LEFT_AT);
    before = await shareRead(one);
  };
  await pressFromHere(
    page.getByRole('navigation', { name: 'Tools' }).getByRole('link', { name: 'Settings' }),
  );
  for (let press = 0; press < 3; press++) await page.getByRole('button', { name: 'Larger' }).click();
  await page.goBack();
  await expectThere();
  await page.setViewportSize({ width: 500, height: 700 });
  await page.reload();
  await expectThere();
  serveFeed(site, feedOf([...PREAMBLE, ...ARTICLES].join('')));
  await pressFromHere(page.getByRole('button', { name: /Refresh$/ }).first());
  await expect(paragraph(page, 'Preamble 1.')).toHaveCount(0); // what is being read is left alone
  await expect.poll(() => isOnDevice(page, 'Preamble 1.')).toBe(true);
  await page.reload();
  await expect(paragraph(page, 'Preamble 1.')).toBeAttached();
  await expectThere();
});

test('who has scrolled before the reader knew of the place is asked, and keeps it', async ({
  page,
  site,
}) => {
  await start(page, site);
  await toFront(page);
  await page.addInitScript(() => {
    const atOnce = new MutationObserver(() => {
      if (!document.querySelector('.prose p')) return;
      atOnce.disconnect();
      scrollTo(0, 500);
    });
    atOnce.observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await begun(page).getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('status')).toContainText('You left off further down.');
  await page.mouse.wheel(0, 300);
  await page.clock.runFor(1000);
  expect(await placeOnDevice(page)).toContain(LEFT_AT);
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect(paragraph(page, LEFT_AT)).toBeFocused();
  await expect.poll(() => topOf(paragraph(page, LEFT_AT))).toBeLessThan(120);
});

/** Opens the article that was begun by a link to these words of it, as if somebody had sent it. */
async function openByLink(page: Page, site: TestSite, words: string): Promise<void> {
  await start(page, site);
  const address = page.url();
  await toFront(page);
  await page.goto(`${address}#q=0,,${encodeURIComponent(words)},,`);
}

const passage = (n: number) => `Article ${n}. The parties agree to go on as before.`;

async function wheel(page: Page, by: number): Promise<void> {
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, by);
  await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
  await page.clock.runFor(1000);
}

async function goThere(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Go there' }).click();
  await expect(paragraph(page, LEFT_AT)).toBeFocused();
}

test('a link to a passage before the place does not lose it, also for who reads on, and tells the way', async ({
  page,
  site,
}) => {
  await openByLink(page, site, passage(6));
  await expect(paragraph(page, 'Article 6.')).toBeFocused();
  await page.clock.runFor(1000);
  await expect(page.getByRole('status')).toContainText('You left off further down.');
  for (let times = 0; times < 3; times++) await wheel(page, 150);
  expect(await placeOnDevice(page)).toContain(LEFT_AT);
  await goThere(page);
});

test('one behind it moves the place when the reader reads on, and not before', async ({ page, site }) => {
  await openByLink(page, site, passage(20));
  await expect(paragraph(page, 'Article 20.')).toBeFocused();
  await page.clock.runFor(1000);
  await expect(page.getByRole('status')).toContainText('You left off further up.');
  expect(await placeOnDevice(page)).toContain(LEFT_AT);
  await readOn(page, paragraph(page, 'Article 23.'));
  await expect.poll(() => placeOnDevice(page)).toContain('Article 23.');
});

test('a passage that is gone is told first, and the place after it, which is kept until then', async ({
  page,
  site,
}) => {
  await openByLink(page, site, 'Words that nobody has written in this treaty.');
  await expect(page.getByRole('status')).toContainText('is no longer in this article.');
  for (let times = 0; times < 3; times++) await wheel(page, 300);
  await expect(page.getByRole('status')).toContainText('is no longer in this article.');
  expect(await placeOnDevice(page)).toContain(LEFT_AT);
  await page.clock.runFor(5000);
  await wheel(page, 100);
  await expect(page.getByRole('status')).toContainText('You left off further down.');
  expect(await placeOnDevice(page)).toContain(LEFT_AT);
  await goThere(page);
});

test('so it does in larger text, and in a tab that was never there', async ({ page, site, context }) => {
  await start(page, site);
  await openPlace(page, 'Settings');
  for (let press = 0; press < 3; press++) await page.getByRole('button', { name: 'Larger' }).click();
  await page.goBack();
  const address = page.url();
  await page.close();
  const other = await context.newPage();
  await other.goto(address);
  await expectResumed(other);
});

test('so it does when the magazine has put paragraphs before it', async ({ page, site }) => {
  await start(page, site);
  serveFeed(site, feedOf([...PREAMBLE, ...ARTICLES].join('')));
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Latest' }).click();
  await refreshNow(page);
  await page.getByRole('link', { name: TITLE }).first().click();
  await expect(paragraph(page, 'Preamble 1.')).toBeAttached();
  await expectResumed(page);
});

async function toFront(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Front' }).click();
  await expect(page.getByRole('heading', { name: 'Latest' })).toBeVisible();
}

const NOTES = Array.from(
  { length: 20 },
  (_, i) => `<li id="n${i}"><p>${'See the treaty itself. '.repeat(9)}</p></li>`,
);
const MARKED = ARTICLES.map((one, i) => one.replace('</p>', `<sup><a href="#n${i}">${i}</a></sup></p>`));
const BOXES = NOTES.map((note) => note.replaceAll('li', 'div').replace('</p>', '</p><p>And so on.</p>'));
const WAYS_BACK = NOTES.map((note, i) =>
  note.replace(/^.*?<p>/, '<p>').replace(/<.p>.*/, `<a role="doc-backlink" href="#m${i}">↩</a></p>`),
);

for (const [where, markup] of Object.entries({
  'above its notes': [...ARTICLES, '<section class="footnotes"><ol>', ...NOTES, '</ol></section>'],
  'above notes that only their marks tell': [...MARKED, ...BOXES],
  'above notes that only their ways back tell': [...ARTICLES, ...WAYS_BACK],
}))
  test(`what is finished is finished, also ${where}: not named, and opened at its top`, async ({
    page,
    site,
  }) => {
    serveFeed(site, feedOf(markup.join('')));
    await openLatest(page);
    await readTo(page, LEFT_AT);
    await readOn(page, paragraph(page, 'Article 30.'));
    await expect.poll(() => placeOnDevice(page)).not.toContain('Article');
    await toFront(page);
    await expect(begun(page)).toHaveCount(0);
    await page.getByRole('link', { name: TITLE }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeFocused();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

const HIDDEN = Array.from({ length: 10 }, (_, i) => article(i + 1).replace('Article', 'Hidden')).join('');
const fold = (name: string) => `<details><summary>${name}</summary>${HIDDEN}</details>`;

test('what is folded away is not read: the place is beside it, and the end before it', async ({
  page,
  site,
}) => {
  const [before, after] = [ARTICLES.slice(0, 9), ARTICLES.slice(9)];
  serveFeed(site, feedOf([...before, fold('The protocol'), ...after, fold('The annex')].join('')));
  await openLatest(page);
  await readTo(page, LEFT_AT);
  await toFront(page);
  await begun(page).getByRole('link', { name: TITLE }).click();
  await expectResumed(page);
  await readOn(page, page.getByText('The annex'));
  await toFront(page);
  await expect(begun(page)).toHaveCount(0);
});

test('a place within what was unfolded is unfolded again, also by Back', async ({ page, site }) => {
  serveFeed(site, feedOf([fold('The protocol'), ...ARTICLES].join('')));
  await openLatest(page);
  await page.getByRole('link', { name: TITLE }).first().click();
  await page.getByText('The protocol').click();
  await readOn(page, paragraph(page, 'Hidden 8.'));
  await expect.poll(() => placeOnDevice(page)).toContain('Hidden 8.');
  await toFront(page);
  await begun(page).getByRole('link', { name: TITLE }).click();
  await expectResumed(page, 'Hidden 8.');
  await page.reload();
  await expect(paragraph(page, 'Hidden 8.')).toBeInViewport();
});

test('lines in divs behind a paragraph are read too: the place is among them, and the end is theirs', async ({
  page,
  site,
}) => {
  const lines = ARTICLES.map((one) => one.replace(/^<p>(.*)<.p>$/, '<div>$1</div><div><br></div>'));
  serveFeed(site, feedOf(`<p>Intro.</p>${lines.join('')}`));
  await openLatest(page);
  await readTo(page, LEFT_AT);
  await toFront(page);
  await begun(page).getByRole('link', { name: TITLE }).click();
  await expectResumed(page);
  await readOn(page, paragraph(page, 'Article 30.'));
  await toFront(page);
  await expect(begun(page)).toHaveCount(0);
});

test('a text that is divided by blank lines alone has a place among them', async ({ page, site }) => {
  serveFeed(site, feedOf(ARTICLES.map((one) => one.replace(/<.?p>/g, '')).join('\n\n')));
  await openLatest(page);
  await readTo(page, LEFT_AT);
  await toFront(page);
  await begun(page).getByRole('link', { name: TITLE }).click();
  await expectResumed(page);
});

test('who only jumps to the end has not finished, and has not lost the place', async ({ page, site }) => {
  await start(page, site);
  await page.keyboard.press('End');
  await expect(page.getByRole('contentinfo')).toBeInViewport();
  await toFront(page);
  await begun(page).getByRole('link', { name: TITLE }).click();
  await expectResumed(page);
});

test('nor who follows a link to its last lines, however near, nor by Back from there', async ({
  page,
  site,
}) => {
  const [before, after] = [ARTICLES.slice(0, 14).join(''), ARTICLES.slice(14, 20).join('')];
  const link = '<a href="#last">see there</a>';
  serveFeed(site, feedOf(`${before.replace(/<.p>$/, `${link}</p>`)}${after}<p id="last">Signed.</p>`));
  await openLatest(page);
  await readTo(page, LEFT_AT);
  await pressFromHere(page.getByRole('link', { name: 'see there' }));
  await expect(paragraph(page, 'Signed.')).toBeFocused();
  await page.clock.runFor(1000);
  expect(await placeOnDevice(page)).toContain(LEFT_AT);
  await page.goBack();
  await expect(page.getByRole('link', { name: 'see there' })).toBeFocused();
  await page.clock.runFor(1000);
  expect(await placeOnDevice(page)).toContain(LEFT_AT);
  await readOn(page, paragraph(page, 'Article 16.'));
  await expect.poll(() => placeOnDevice(page)).toContain('Article 16.');
});

test('what was begun can be taken out, and comes back to its place with Undo', async ({ page, site }) => {
  await start(page, site);
  await toFront(page);
  await begun(page)
    .getByRole('button', { name: `Remove “${TITLE}”` })
    .click();
  await expect(begun(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'front page' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await begun(page).getByRole('link', { name: TITLE }).click();
  await expectResumed(page);
});

test('nor who opens it on a screen that its end is on too', async ({ page, site }) => {
  serveFeed(site, feedOf(ARTICLES.join('')));
  await openLatest(page);
  await readTo(page, 'Article 27.');
  await page.setViewportSize({ width: 1280, height: 2400 });
  await toFront(page);
  await begun(page).getByRole('link', { name: TITLE }).click();
  await expect(paragraph(page, 'Article 27.')).toBeFocused();
  await expect(paragraph(page, 'Article 30.')).toBeInViewport();
  await toFront(page);
  await expect(begun(page)).toBeVisible();
});

/** How far down a paragraph the upper edge of the text that is read stands, 96 px from the top of the screen: in parts of it. */
const shareRead = (one: Locator) =>
  one.evaluate((element) => {
    const { top, height } = element.getBoundingClientRect();
    return (96 - top) / height;
  });

test('a long paragraph is gone on with at its line, also where there is no other', async ({ page, site }) => {
  serveFeed(site, feedOf(article(1).replace(/(The parties.*) </, `${'$1 '.repeat(40)}<`)));
  await openLatest(page);
  await page.getByRole('link', { name: TITLE }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeFocused();
  const one = paragraph(page, 'Article 1.');
  for (let screens = 0; screens < 6; screens++) await wheel(page, 500);
  await expect.poll(() => placeOnDevice(page)).toContain('"share":0.');
  const before = await shareRead(one);
  expect(before).toBeGreaterThan(0.2);
  await toFront(page);
  await begun(page).getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('status')).toContainText(NOTE);
  await expect(one).toBeFocused();
  await expect.poll(async () => Math.abs((await shareRead(one)) - before)).toBeLessThan(0.01);
});

test('a text that changes its size while it is read stays at the line, in the middle of a paragraph too', async ({
  page,
  site,
}) => {
  await start(page, site);
  const one = paragraph(page, LEFT_AT);
  await page.evaluate(() => (document.documentElement.style.overflowAnchor = 'none')); // engines without anchoring
  await page.mouse.wheel(0, 80);
  await expect.poll(() => shareRead(one)).toBeGreaterThan(0.4);
  const before = await shareRead(one);
  const expectSame = () =>
    expect.poll(async () => Math.abs((await shareRead(one)) - before)).toBeLessThan(0.01);
  await page.evaluate(() => (document.documentElement.dataset['size'] = '5'));
  await expectSame();
  await page.setViewportSize({ width: 500, height: 700 });
  await expectSame();
});
