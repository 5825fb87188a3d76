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

/** No words are cut off by the box that they stand in, or by the screen. Teasers that end with an ellipsis have the whole behind them. */
export async function expectNothingCut(page: Page, where: string): Promise<void> {
  expect(await cutByScreen(page), `${where}: off the screen`).toEqual([]);
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

/** Words in what stands still on the screen that are beyond its edges, where nothing scrolls to them. */
function cutByScreen(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const [range, cut] = [document.createRange(), [] as string[]];
    while (walker.nextNode()) {
      const { currentNode: text } = walker;
      let box = text.parentElement;
      if (!text.textContent?.trim() || !box?.checkVisibility({ visibilityProperty: true })) continue;
      for (; box && getComputedStyle(box).position !== 'fixed'; box = box.parentElement) {
        const { clipPath, overflowY } = getComputedStyle(box);
        if (clipPath !== 'none' || overflowY === 'auto' || overflowY === 'scroll') box = document.body; // unseen, or scrolled to
      }
      range.selectNodeContents(text);
      const isOff = [...range.getClientRects()].some(
        ({ top, bottom, left, right }) =>
          top < -1 || left < -1 || bottom > innerHeight + 1 || right > innerWidth + 1,
      );
      if (box && isOff) cut.push(text.textContent.trim());
    }
    return cut;
  });
}
