import { expect, type Page } from '@playwright/test';

interface Shift {
  readonly value: number;
  /** Milliseconds since the page was asked for. */
  readonly at: number;
  readonly sources: readonly string[];
}
declare global {
  interface Window {
    shifts: Shift[];
  }
}

/**
 * Collects layout shifts that no press has caused, with what moved, on every page opened from here on; where `of` is given,
 * only those of what it finds, from the moment on that it is there.
 */
export async function watchShifts(page: Page, of?: string): Promise<void> {
  await page.addInitScript((selector) => {
    interface LayoutShift extends PerformanceEntry {
      readonly value: number;
      readonly hadRecentInput: boolean;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    window.shifts = [];
    let watched: HTMLElement | null = null;
    let from = 0;
    if (selector)
      new MutationObserver(() => {
        const found = document.querySelector<HTMLElement>(selector);
        if (found && found !== watched) [watched, from] = [found, performance.now()];
      }).observe(document, { childList: true, subtree: true });
    const moved = ({ node }: { readonly node: Node | null }) =>
      watched && node && (watched.contains(node) || node.contains(watched));
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[])
        if (!entry.hadRecentInput && entry.startTime > from && (!selector || entry.sources.some(moved)))
          window.shifts.push({
            value: entry.value,
            at: entry.startTime,
            sources: entry.sources.map(
              ({ node }) =>
                (node instanceof Element ? node : node?.parentElement)?.outerHTML.slice(0, 150) ?? '',
            ),
          });
    }).observe({ type: 'layout-shift', buffered: true });
  }, of);
}

/** Down to the end, so that every late picture and font has come. */
export async function toTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const painted = () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await document.fonts.ready;
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo({ top: y, behavior: 'instant' });
      await painted();
      const seen = [...document.images].filter(
        // One that is folded away is not fetched before it is unfolded.
        (image) => image.checkVisibility() && image.getBoundingClientRect().top < innerHeight * 1.5,
      );
      await Promise.all(seen.map((image) => image.decode().catch(() => {})));
    }
    await painted();
  });
}

/** Down to the end, then what has moved on the way. */
export async function expectStill(page: Page, where = ''): Promise<void> {
  await toTheEnd(page);
  expect(await page.evaluate(() => window.shifts), where).toEqual([]);
}
