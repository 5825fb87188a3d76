import { expect, test } from 'vitest';
import { release } from '../support/release.ts';
import { button, linkIn, rows } from './places.ts';
import type { Reader } from './reader.ts';
import { site, stockShelves } from './site.ts';
import type { Ground } from './suite.ts';

const NOTICE = { text: 'A new version of this reader is here.' };

/** Which worker answers the page; the one of the first visit knows no versions. */
function version(reader: Reader): Promise<string> {
  return reader.evaluate(async () => {
    const answer = await fetch('/version');
    return answer.ok ? answer.text() : 'first';
  });
}

export function testUpdates(ground: Ground): void {
  test('a new version comes when it is asked for, and by itself at the next start', async () => {
    const { reader } = ground;
    const served = await site();
    await stockShelves(reader, served.url);
    release(served, 'second');
    await reader.open(`${served.url}/offline`);
    await reader.sees(NOTICE);
    expect(await version(reader)).toBe('first');
    await reader.click(button('Use it now'));
    await reader.counts(NOTICE, 0);
    expect(await version(reader)).toBe('second');

    release(served, 'third');
    await reader.open(`${served.url}/offline`);
    await reader.sees(NOTICE);
    expect(await version(reader)).toBe('second');
    await reader.quit();
    await reader.start();
    // The browser hands over in its own time once nobody is there, so whoever comes too early goes away again.
    await expect
      .poll(
        async () => {
          await reader.open('about:blank');
          await reader.open(`${served.url}/latest`);
          return version(reader);
        },
        { timeout: 30_000 },
      )
      .toBe('third');
    await reader.counts(rows, 30);
    await reader.counts(NOTICE, 0);
    await reader.click(linkIn('Sections', 'Front'));
  });
}
