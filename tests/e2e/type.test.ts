import { expect, type Page } from '@playwright/test';
import { demoItem } from '../support/feed.ts';
import { openLatest, test } from '../support/reader.ts';
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
