import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectNothing } from '../support/axe.ts';
import { demoFeed, demoItem, serveFeed, withChange } from '../support/feed.ts';
import { cutNetwork, test } from '../support/reader.ts';
import { watchShifts } from '../support/shifts.ts';
import { openArticle, openFromSearch, storeDemo } from '../support/demoPlaces.ts';
import { expect } from '../support/calmTest.ts';
import { workerInCharge } from '../support/shelves.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const ARTICLE = demoItem('antarctic-pause');
/** Past a footnote mark, and with half a word at each end. */
const SELECTED = { from: 'rance, New Zealand and Nor', to: 'reserved the right to do other' };
const QUOTE =
  'France, New Zealand and Norway. The United States and the Soviet Union claimed nothing, recognised nobody, and reserved the right to do otherwise';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const bar = (page: Page) => page.getByRole('group', { name: 'Selected passage' });
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Selects as a finger's handles or the keyboard would: the browser tells of every selection alike. */
async function select(page: Page, { from, to }: { from: string; to: string }): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const walker = document.createTreeWalker(
        document.querySelector('.prose') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.nodeValue ?? '';
        if (text.includes(first)) range.setStart(node, text.indexOf(first));
        if (text.includes(last)) range.setEnd(node, text.indexOf(last) + last.length);
      }
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [from, to] as const,
  );
}

/** The words that are lit. */
const lit = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('passage') ?? [])].map((range) => range.toString()).join());

async function sharedLink(page: Page): Promise<string> {
  await select(page, SELECTED);
  await bar(page).getByRole('button', { name: 'Share quote' }).click();
  await expect(page.getByRole('status')).toContainText('Copied the quote with a link to it.');
  return (await copied(page)).split('\n').at(-1) ?? '';
}

test('what is selected is offered beside it, covers nothing of it, and goes with the selection', async ({
  page,
  site,
}) => {
  for (const width of [360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await openArticle(page, site, ARTICLE.title);
    await select(page, SELECTED);
    await expect(bar(page)).toBeVisible();
    const [offered, selected] = await Promise.all([
      bar(page).boundingBox(),
      page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON() as DOMRect),
    ]);
    if (!offered) throw new Error('no box');
    const isClear = offered.y + offered.height <= selected.top || offered.y >= selected.bottom;
    expect(isClear, `at ${width} px`).toBe(true);
    expect(offered.x).toBeGreaterThanOrEqual(0);
    expect(offered.x + offered.width).toBeLessThanOrEqual(
      await page.evaluate(() => document.body.clientWidth),
    );
    expect(
      await page.evaluate(() => document.activeElement?.closest('.passages')),
      'takes no focus',
    ).toBeNull();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await expect(bar(page)).toBeHidden();
  }
});

test('a headline that is selected is no passage', async ({ page, site }) => {
  await openArticle(page, site, ARTICLE.title);
  await page.getByRole('heading', { level: 1 }).selectText();
  await select(page, SELECTED);
  await expect(bar(page)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).selectText();
  await expect(bar(page)).toBeHidden();
  await page.keyboard.press('ControlOrMeta+a');
  await bar(page).getByRole('button', { name: 'Copy quote' }).click();
  await expect(page.getByRole('status')).toContainText('Copied the quote');
  const quote = await copied(page);
  expect(quote).toMatch(/^> On 1 February 1952 a British party/);
  expect(quote).not.toContain('↩');
});

test('by mouse: a double press offers the word, and copies it as Markdown with its source', async ({
  page,
  site,
}) => {
  await openArticle(page, site, ARTICLE.title);
  await page.getByText('Its centre is Article IV.').dblclick({ position: { x: 60, y: 12 } });
  await bar(page).getByRole('button', { name: 'Copy quote' }).click();
  await expect(page.getByRole('status')).toContainText('Copied the quote with its source, as Markdown.');
  const [quote = '', , source = ''] = (await copied(page)).split('\n');
  expect(quote).toBe('> centre');
  expect(source).toMatch(
    /^— \[A continent, paused\]\(https:\/\/envoy\.example\/\S+#:~:text=\S*centre\S*\), The map room, The Envoy, 21 November 2026$/,
  );
  expect(await page.evaluate(() => String(getSelection())), 'is still selected').toBe('centre');
});

test('by keyboard: Tab leads into the bar, Escape out of it and away', async ({ page, site }) => {
  await openFromSearch(page, site, ARTICLE.title);
  await select(page, SELECTED);
  await expect(page.getByRole('status')).toContainText('Press Tab to share or copy it.');
  await page.keyboard.press('Tab');
  await expect(bar(page).getByRole('button', { name: 'Share quote' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toContainText('as Markdown');
  expect(await copied(page)).toContain(`> ${QUOTE}\n`);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a device’s share sheet gets quote and link; one that is closed says nothing, and for one that does not open the clipboard serves', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    navigator.share = (data) => {
      Object.assign(globalThis, { shared: data });
      return Promise.reject(new DOMException('', 'AbortError'));
    };
  });
  await openArticle(page, site, ARTICLE.title);
  await select(page, SELECTED);
  await bar(page).getByRole('button', { name: 'Share quote' }).click();
  const shared = () => page.evaluate(() => (globalThis as { shared?: ShareData }).shared);
  await expect.poll(shared).toMatchObject({ title: ARTICLE.title });
  expect((await shared())?.text).toContain(`“${QUOTE}”`);
  expect((await shared())?.url).toContain(`${site.url}/article/`);
  await expect(page.getByRole('status')).not.toContainText('Copied');
  await page.evaluate(
    () => (navigator.share = () => Promise.reject(new DOMException('', 'NotAllowedError'))),
  );
  await bar(page).getByRole('button', { name: 'Share quote' }).click();
  await expect(page.getByRole('status')).toContainText('Copied the quote with a link to it.');
  expect(await copied(page)).toContain(`“${QUOTE}”`);
});

test.describe('what the browser does not let the page copy', () => {
  test.use({ permissions: [], hasTouch: true, isMobile: true, viewport: { width: 360, height: 800 } });

  test('is there to be copied by hand, until something else is selected or it is closed', async ({
    page,
    site,
  }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await openArticle(page, site, ARTICLE.title);
    await select(page, SELECTED);
    const copy = bar(page).getByRole('button', { name: 'Copy quote' });
    const field = page.getByRole('textbox', { name: 'Copy it by hand:' });
    await copy.tap();
    await expect(field).toHaveValue(new RegExp(QUOTE));
    await field.tap();
    await expect(field).toBeFocused();
    await expectNothing(page);
    await select(page, { from: 'Its centre is', to: 'Article IV' });
    await expect(field).toBeHidden();
    await copy.tap();
    await expect(field).toHaveValue(/> Its centre is Article IV/);
    await bar(page).getByRole('button', { name: 'Close' }).tap();
    await expect(bar(page)).toBeHidden();
  });
});

test('the link opens at the passage, lit, with nothing moved, for somebody with nothing stored', async ({
  page,
  site,
  browser,
}) => {
  await openArticle(page, site, ARTICLE.title);
  const link = await sharedLink(page);
  // Less motion: axe would meet the tools of the article in the midst of coming.
  const elsewhere = { viewport: { width: 390, height: 800 }, reducedMotion: 'reduce' } as const;
  const stranger = await (await browser.newContext(elsewhere)).newPage();
  await watchShifts(stranger, '.prose');
  await stranger.goto(link);
  await expect
    .poll(() => lit(stranger))
    .toMatch(/^France, New Zealand and Norway\.1? The United.*otherwise$/);
  await expect(stranger.getByText('recognised nobody')).toBeInViewport();
  await expect(stranger.getByText('recognised nobody')).toBeFocused();
  await expect(stranger.getByRole('status')).toContainText('Opened at the quoted passage.');
  expect(await stranger.evaluate(() => window.shifts)).toEqual([]);
  await expectNothing(stranger);
  await expectNothing(stranger, 'dark');

  // Back to it, the reader is where they were, and the light is still on.
  await stranger.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await stranger.reload();
  await expect.poll(() => lit(stranger)).toContain('France');
  expect(await stranger.evaluate(() => scrollY)).toBe(0);
  await stranger.context().close();
});

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('and offline, and in a tab where the article is open already', async ({ page, site, context }) => {
    await storeDemo(page, site);
    await workerInCharge(page);
    await openArticle(page, site, ARTICLE.title);
    const link = await sharedLink(page);
    await cutNetwork(context, site);
    const cold = await context.newPage();
    await cold.goto(link);
    await expect.poll(() => lit(cold)).toContain('France');
    // By the wheel: until somebody scrolls, the browser looks for the link's words too, and would go back to them later than this.
    await cold.mouse.move(200, 300);
    await cold.mouse.wheel(0, -3000);
    await expect.poll(() => cold.evaluate(() => scrollY)).toBe(0);
    await cold.evaluate(() => (location.hash = '#q=3,,Its%20centre%20is%20Article%20IV,,'));
    await expect.poll(() => lit(cold)).toBe('Its centre is Article IV');
    await expect(cold.getByText('Its centre is')).toBeInViewport();
    await cold.goBack();
    await expect.poll(() => lit(cold)).toContain('France');
    await expect(cold.getByText('recognised nobody')).toBeInViewport();
  });
});

test('a link to a passage of the article that is open leaves it the way back to its list', async ({
  page,
  site,
}) => {
  await openFromSearch(page, site, ARTICLE.title);
  await page.evaluate(() => (location.hash = '#q=3,,Its%20centre%20is%20Article%20IV,,'));
  await expect.poll(() => lit(page)).toBe('Its centre is Article IV');
  await page.keyboard.press('u');
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
  await expect(page.getByRole('link', { name: ARTICLE.title }).first()).toBeFocused();
});

test('an edited passage is lit by its paragraph, one that is gone is told', async ({
  page,
  site,
  browser,
}) => {
  await openArticle(page, site, ARTICLE.title);
  const link = await sharedLink(page);
  const html = ARTICLE.content_html;
  const edited = html.replace('New Zealand and Norway', 'New Zealand, and Norway too');
  let stranger = await openAnew(edited);
  await expect(stranger.getByText('The quoted passage has been edited since.')).toBeVisible();
  await expect.poll(() => lit(stranger)).toMatch(/^Hope Bay lies in a wedge of ice/);
  stranger = await openAnew('<p>Another text altogether.</p>');
  await expect(stranger.getByText('The quoted passage is no longer in this article.')).toBeVisible();
  expect(await lit(stranger)).toBe('');
  expect(await stranger.evaluate(() => scrollY)).toBe(0);

  /** For somebody with nothing stored. Does not wait for the pictures: what is said may be gone by then. */
  async function openAnew(content_html: string): Promise<Page> {
    expect(content_html).not.toBe(html);
    serveFeed(
      site,
      withChange(demoFeed(), ARTICLE.id, { content_html, date_modified: new Date().toISOString() }),
    );
    const opened = await (await browser.newContext()).newPage();
    await opened.goto(link, { waitUntil: 'commit' });
    return opened;
  }
});

test('a quote card is a picture of its own size, in the downloads', async ({ page, site }) => {
  await openArticle(page, site, ARTICLE.title);
  await select(page, SELECTED);
  const downloading = page.waitForEvent('download');
  await bar(page).getByRole('button', { name: 'Quote card' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('a-continent-paused.png');
  const bytes = readFileSync(await download.path());
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1080, 1350]);
  expect(bytes.length, 'bytes: more than an empty card').toBeGreaterThan(20_000);
  await expect(page.getByRole('status')).toContainText('The quote card is in your downloads.');
});

test('nothing for axe to find where a passage is offered', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await openArticle(page, site, ARTICLE.title);
  await select(page, SELECTED);
  await expect(bar(page)).toBeVisible();
  await expectNothing(page);
  await expectNothing(page, 'dark');
});
