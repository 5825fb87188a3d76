import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** Scripts and styles that a page had asked for by a moment, and their bytes on the line. */
export interface CodeWeight {
  readonly bytes: number;
  /** Each file with its bytes, for whoever must find what has grown. */
  readonly files: Readonly<Record<string, number>>;
}

/**
 * Must be called before the page is opened. From then on the page remembers when something that matches the selector,
 * with text in it, first stood in it. And it is never idle: what it fetches for later when it is would weigh with what it needs, or
 * not, as fast as the machine is.
 */
export async function watchFor(page: Page, selector: string): Promise<void> {
  await page.addInitScript((wanted) => {
    Object.assign(globalThis, { requestIdleCallback: () => 0 });
    const look = () => {
      if (!document.querySelector(wanted)?.textContent.trim()) return;
      performance.mark(`shown ${wanted}`);
      observer.disconnect();
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  }, selector);
}

/** What had been asked for when that was shown: over the line as the server sent it, and inside the page. */
export async function codeUntil(page: Page, selector: string): Promise<CodeWeight> {
  const { transferred, inline } = await page.evaluate((wanted) => {
    const [mark] = performance.getEntriesByName(`shown ${wanted}`);
    if (!mark) throw new Error(`${wanted} was never shown`);
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return {
      transferred: entries
        .filter(({ name, startTime }) => /\.(js|css)$/.test(name) && startTime <= mark.startTime)
        .map(({ name, encodedBodySize }) => [new URL(name).pathname, encodedBodySize] as const),
      inline: [...document.querySelectorAll('style, script:not([src]):not([type="application/json"])')]
        .map(({ textContent }) => textContent)
        .join('\n'),
    };
  }, selector);
  const files = Object.fromEntries([...transferred, ['inline', brotliCompressSync(inline).length] as const]);
  return { files, bytes: Object.values(files).reduce((sum, bytes) => sum + bytes, 0) };
}
