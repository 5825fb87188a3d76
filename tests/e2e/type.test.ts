import { expect, type Page } from '@playwright/test';
import { demoItem } from '../support/feed.ts';
import { send } from '../support/plainFeed.ts';
import { openLatest, test } from '../support/reader.ts';
import { expectNoSidewaysScroll } from '../support/sideways.ts';
import { teaser } from '../support/teaser.ts';

test.use({ serviceWorkers: 'block' });

/** How wide some words are in a face of the page with a style, as a share of what they are without it. */
function widened(
  page: Page,
  face: string,
  words: string,
  style: Readonly<Record<string, string>>,
): Promise<number> {
  return page.evaluate(
    async ([family, text, given]) => {
      // By its file: one that came late for this visit is not used under its own name (`font-display: optional`).
      const sources = [...document.styleSheets]
        .flatMap(({ cssRules }) => [...cssRules])
        .filter((rule) => rule instanceof CSSFontFaceRule)
        .filter(({ style: { fontFamily } }) => fontFamily.replaceAll('"', '') === family)
        .map((rule) => rule.style.getPropertyValue('src'));
      document.fonts.add(await new FontFace('Probe', sources[0] ?? '').load());
      const width = (more: object) => {
        const line = document.createElement('span');
        Object.assign(line.style, { position: 'absolute', font: '100px Probe', fontSynthesis: 'none' }, more);
        line.textContent = text;
        document.body.append(line);
        const { width: wide } = line.getBoundingClientRect();
        line.remove();
        return wide;
      };
      return width(given) / width({});
    },
    [face, words, style] as const,
  );
}

test('text has old-style figures and the line that opens it small capitals, all of them drawn, none made up', async ({
  page,
}) => {
  const { title } = demoItem('red-telephone');
  await openLatest(page);
  await teaser(page, title).getByRole('link').click();
  const opening = page.getByRole('article').getByText(/^The first message on the line/);
  await expect(opening).toBeVisible();
  const used = await opening.evaluate((paragraph) => {
    const { fontFamily, fontVariantCaps } = getComputedStyle(paragraph, '::first-line');
    const { fontVariantNumeric, fontSynthesisSmallCaps } = getComputedStyle(paragraph);
    return { fontFamily, fontVariantCaps, fontVariantNumeric, fontSynthesisSmallCaps };
  });
  expect(used.fontFamily).toContain('Offset Serif Caps');
  expect(used).toMatchObject({
    fontVariantCaps: 'small-caps',
    fontVariantNumeric: 'oldstyle-nums proportional-nums',
    fontSynthesisSmallCaps: 'none',
  });
  const lining = { fontVariantNumeric: 'lining-nums proportional-nums' };
  const oldStyle = { fontVariantNumeric: 'oldstyle-nums proportional-nums' };
  const [plain, old] = [
    await widened(page, 'Offset Serif', '0000', lining),
    await widened(page, 'Offset Serif', '0000', oldStyle),
  ];
  expect(old / plain).toBeGreaterThan(1.05);
  const caps = { fontVariantCaps: 'small-caps' };
  expect(await widened(page, 'Offset Serif Caps', 'message', caps)).toBeGreaterThan(1.05);
});

/** Opens an article of the demo from the list; its text is there when this resolves. */
async function open(page: Page, id: string): Promise<void> {
  await openLatest(page);
  await teaser(page, demoItem(id).title).getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'More to read' })).toBeVisible();
}

/** Heights of the paragraphs' first lines over one another, in half lines, where one follows another. */
const halfLines = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('.prose > p + p')];
    const half = parseFloat(getComputedStyle(all[0] ?? document.body).lineHeight) / 2;
    return all.map((p) => {
      const before = p.previousElementSibling?.getBoundingClientRect().top ?? 0;
      return (p.getBoundingClientRect().top - before) / half;
    });
  });

test('a text stands in one rhythm, is about 66 letters wide, begins with a large one and is divided by its language', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page, 'red-telephone');
  const heights = await halfLines(page);
  expect(heights.length).toBeGreaterThan(3);
  for (const height of heights) expect(Math.abs(height - Math.round(height))).toBeLessThan(0.02);
  const shape = await page.locator('.prose').evaluate((prose) => {
    const range = document.createRange();
    const full = [...prose.querySelectorAll(':scope > p')].flatMap((p) => {
      range.selectNodeContents(p);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 8))).size;
      return lines > 4 ? [(p.textContent?.length ?? 0) / (lines - 0.5)] : [];
    });
    const { hyphens } = getComputedStyle(prose);
    const first = getComputedStyle(prose.querySelector('p') ?? prose, '::first-letter');
    const { textWrapStyle } = getComputedStyle(prose.querySelector('p') ?? prose) as unknown as Record<
      string,
      string
    >;
    const size = parseFloat(getComputedStyle(prose).fontSize);
    return {
      letters: full.toSorted((a, b) => a - b)[full.length >> 1],
      hyphens,
      language: prose.closest('[lang]')?.getAttribute('lang'),
      textWrapStyle,
      capital: parseFloat(first.fontSize) / size,
    };
  });
  expect(shape).toMatchObject({ hyphens: 'auto', language: 'en', textWrapStyle: 'pretty' });
  expect(shape.capital).toBeGreaterThan(3);
  expect(shape.letters).toBeGreaterThan(60);
  expect(shape.letters).toBeLessThan(72);
});

test('the largest text has captions and tables as large, and nothing of it is out of reach', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1024, height: 900 });
  await open(page, 'red-telephone');
  const caption = page.locator('.prose figcaption, .read figcaption').first();
  const size = () => caption.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const before = await size();
  await page.evaluate(() => Object.assign(document.documentElement.dataset, { size: '5', measure: 'wide' }));
  expect((await size()) / before).toBeGreaterThan(1.3);
  for (const width of [1024, 1180, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page, `${width} px`);
    const outside = await page.locator('.prose > *').evaluateAll(
      (all) =>
        all.filter((one) => {
          const { left, right } = one.getBoundingClientRect();
          return left < 0 || right > document.documentElement.clientWidth;
        }).length,
    );
    expect(outside, `${width} px`).toBe(0);
  }
});

test('the browser’s own bars have the colour of the paper that was chosen', async ({ page }) => {
  await page.goto('/settings');
  const colours = () =>
    page
      .locator('meta[name=theme-color]')
      .evaluateAll((all) => all.map((bar) => bar.getAttribute('content')));
  const own = await colours();
  await page.getByRole('radio', { name: 'Black' }).check();
  await expect.poll(colours).toEqual(['#000', '#000']);
  await page.reload();
  await expect.poll(colours).toEqual(['#000', '#000']);
  await page.getByRole('radio', { name: 'System' }).check();
  await expect.poll(colours).toEqual(own);
});

test('a Turkish opening keeps its two letters i, and a quotation mark in a table is whole', async ({
  page,
  site,
}) => {
  const text =
    '<p>İstanbul sabahları ışıklı bir sis içinde.</p><table><tr><td><p>“Sabah”</p></td><td>1</td></tr></table>';
  const item = {
    id: 't',
    url: 'https://envoy.example/t',
    title: 'Sabah',
    language: 'tr',
    content_html: text,
  };
  const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Envoy', items: [item] };
  site.answer('/feed.json', send(JSON.stringify(feed)));
  await openLatest(page);
  await teaser(page, 'Sabah').getByRole('link').click();
  const caps = await page
    .getByText(/^İstanbul/)
    .evaluate((opening) => getComputedStyle(opening, '::first-line').fontFamily);
  expect(caps).not.toContain('Offset Serif Caps');
  const inCell = await page.getByText('“Sabah”').evaluate((words) => getComputedStyle(words).textIndent);
  expect(inCell).toBe('0px');
});
