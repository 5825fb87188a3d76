import { expect, type Page } from '@playwright/test';

/** What a reader's own style may set (WCAG 1.4.12), for as long as `look` takes; nothing may be cut off by it. */
export async function withWideSpacing(page: Page, look: () => Promise<void>): Promise<void> {
  const sheet = await page.evaluateHandle(() => {
    const made = new CSSStyleSheet(); // the policy lets no style element in
    made.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-bottom: 2em !important }',
    );
    document.adoptedStyleSheets.push(made);
    return made;
  });
  await look();
  await sheet.evaluate((made) => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== made);
  });
}

/** No words are cut off by the box that they stand in. Teasers that end with an ellipsis have the whole behind them. */
export async function expectNothingCut(page: Page, where: string): Promise<void> {
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => element.innerText?.trim() && element.checkVisibility({ opacityProperty: true }))
      .filter((element) => {
        const { overflowX, overflowY, position, clipPath } = getComputedStyle(element);
        if (clipPath !== 'none' || (position === 'absolute' && element.offsetWidth <= 1)) return false; // for screen readers
        const wide = overflowX === 'hidden' || overflowX === 'clip';
        const high = overflowY === 'hidden' || overflowY === 'clip';
        return (
          (wide && element.scrollWidth > element.clientWidth + 1) ||
          (high && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(cut, where).toEqual([]);
}
