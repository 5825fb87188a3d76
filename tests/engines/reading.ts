import { expect, test } from 'vitest';
import { demoItem } from '../support/feed.ts';
import { further } from './further.ts';
import { button, heading, main, openRow, status } from './places.ts';
import type { Reader } from './reader.ts';
import { openLatest, site } from './site.ts';
import type { Ground } from './suite.ts';

const ESSAY = demoItem('five-embassies');
const NOTED = demoItem('antarctic-pause');
const WORDS = 'claimed nothing, recognised nobody';

/** What makes the reading pleasant, where engines differ: layers over the page, selections, fonts, voices, directions. */
export function testReading(ground: Ground): void {
  test('a picture is enlarged and turned, a note opens over its mark, and both give the place back', async () => {
    const { reader } = ground;
    await openLatest(reader, await site());
    await openRow(reader, ESSAY.title);
    await reader.click(button({ pattern: '^Enlarge: A tall curving band' }));
    const viewer = { css: 'dialog[open], [role="dialog"]' };
    await reader.sees({ ...viewer, text: '3 of 6' });
    await reader.click(button({ pattern: '^Next' }, viewer));
    await reader.sees({ ...viewer, text: '4 of 6' });
    await reader.click(button('Close', viewer));
    await reader.counts(viewer, 0);
    expect(await focused(reader)).toMatch(/^Enlarge: /);

    await reader.back();
    await openRow(reader, NOTED.title);
    await reader.click({ role: 'link', name: '2', within: { css: '.prose' } });
    const note = { role: 'dialog', name: 'Note 2' };
    await reader.sees({ ...note, text: 'Most of it is Marie Byrd Land' });
    await reader.click(button('Back to the text', note));
    await reader.counts(note, 0);
    expect(await focused(reader)).toBe('2');
  });

  test('a quote is shared with a link that opens at it, lit', async () => {
    const { reader } = ground;
    const served = await site();
    await openLatest(reader, served);
    await openRow(reader, NOTED.title);
    await reader.sees({ css: '.prose', text: WORDS });
    await reader.evaluate((words) => {
      navigator.clipboard.writeText = (text) => Promise.resolve(sessionStorage.setItem('copied', text));
      const walker = document.createTreeWalker(
        document.querySelector('.prose') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(words) ?? -1;
        if (at < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      }
    }, WORDS);
    await reader.click(button('Share quote'));
    await reader.sees({ ...status, text: 'Copied the quote' });
    const copied = await reader.evaluate(() => sessionStorage.getItem('copied') ?? '');
    await reader.open('about:blank');
    await reader.open(copied.split('\n').at(-1) ?? '');
    await reader.sees({ css: '.prose', text: WORDS });
    await expect
      .poll(() => reader.evaluate(() => [...(CSS.highlights.get('passage') ?? [])].join()), {
        timeout: 30_000,
      })
      .toContain(WORDS);
  });

  further('a look that is chosen is there at the next start, before the first paint', async () => {
    const { reader } = ground;
    const served = await site();
    await openLatest(reader, served);
    await openRow(reader, ESSAY.title);
    await reader.click(button('Appearance'));
    await reader.click({ role: 'radio', name: 'Sepia' });
    const paper = () => reader.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const sepia = await paper();
    await reader.open(`${served.url}/latest`);
    expect(await paper()).toBe(sepia);
    await reader.evaluate(() => localStorage.clear());
    await reader.open(`${served.url}/latest`);
    expect(await paper()).not.toBe(sepia);
  });

  further('where there are no voices, listening says so', async () => {
    const { reader } = ground;
    await openLatest(reader, await site());
    await openRow(reader, ESSAY.title);
    if ((await reader.evaluate(() => globalThis.speechSynthesis?.getVoices().length)) > 0) return;
    await reader.click(button('Listen', main));
    await reader.sees({ text: 'This browser has no voices to read with.' });
  });

  further('an Arabic interface goes from right to left, and is there with no server', async () => {
    const { reader } = ground;
    const served = await site();
    await openLatest(reader, served);
    await reader.isKept();
    await reader.evaluate(() => localStorage.setItem('offprint:language', 'ar'));
    await reader.open(`${served.url}/settings`);
    await reader.sees(heading('الإعدادات'));
    await expect.poll(() => reader.evaluate(keptParts), { timeout: 30_000 }).toBe(4);
    await served.stop();
    await reader.open(`${served.url}/offline`);
    await reader.sees({ css: 'h1', role: 'heading' });
    expect(await reader.evaluate(() => getComputedStyle(document.body).direction)).toBe('rtl');
  });
}

/** What has focus, by its name or words. */
function focused(reader: Reader): Promise<string> {
  return reader.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
  );
}

/** How many parts of the Arabic catalogue are on the device. */
async function keptParts(): Promise<number> {
  const all = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
  return (await Promise.all(all)).flat().filter(({ url }) => /\/ar\d-[\w-]+\.js$/.test(url)).length;
}
