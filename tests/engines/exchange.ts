import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoItem, demoItems, lastWords } from '../support/feed.ts';
import type { TestSite } from '../support/site.ts';
import { button, goTo, heading, openRow, rows, saveOn, says, status } from './places.ts';
import type { Reader } from './reader.ts';
import { openLatest, site } from './site.ts';
import type { Ground } from './suite.ts';

const ESSAY = demoItem('five-embassies');
const OTHER = demoItem('great-cipher');

/** Presses Export in Settings and takes what comes into the downloads. Returns the file's path. */
export async function exportSaved(reader: Reader): Promise<string> {
  // One of the same name would be written over by one engine, and be numbered by the other.
  for (const name of await readdir(reader.downloads)) await rm(join(reader.downloads, name));
  await goTo(reader, 'Settings');
  await reader.click(button('Export'));
  await reader.sees({ ...status, text: 'goes to your downloads' });
  let name: string | undefined;
  await expect
    .poll(
      async () => {
        const names = await readdir(reader.downloads);
        name = names.find((one) => one.endsWith('.zip'));
        return name;
      },
      { timeout: 30_000 },
    )
    .toBeDefined();
  return join(reader.downloads, name ?? '');
}

/** From now on no picture can be fetched: what shows has come by the file. */
function withoutPictures(served: TestSite): void {
  for (const { image, content_html } of demoItems())
    for (const [picture] of `${image} ${content_html}`.matchAll(/\/pictures\/[^"' ]+/g))
      served.answer(new URL(picture, served.url).pathname, (_req, res) => void res.writeHead(404).end());
}

export function testExchange(ground: Ground): void {
  test('what was saved leaves as a file and comes back elsewhere, pictures and all', async () => {
    const { reader, tally } = ground;
    await openLatest(reader, await site());
    await reader.click(saveOn(OTHER.title));
    await reader.sees({ ...status, text: '1 picture are on this device' });
    await reader.click(saveOn(ESSAY.title));
    await reader.sees({ ...status, text: 'Saved. Text and 6 pictures are on this device.' });
    const { marks } = await reader.inventory();
    const file = await exportSaved(reader);

    const elsewhere = await site();
    withoutPictures(elsewhere);
    await openLatest(reader, elsewhere);
    for (const answer of ['Imported', 'Imported. Every article of that file was here already.']) {
      await goTo(reader, 'Settings');
      await reader.choose({ css: 'input[type=file]', name: 'Import' }, file);
      await reader.sees({ ...status, text: answer });
      await goTo(reader, 'Saved');
      await reader.counts(rows, 2);
    }
    tally.compare({ articles: {}, marks, torn: [] }, await reader.inventory());
    await openRow(reader, ESSAY.title);
    await reader.sees(says(lastWords(ESSAY)));
    await reader.sees(says('Text and 6 of 6 pictures'));
    await reader.sees({ css: 'figure img' }, { decoded: true });
    await reader.sees(heading(ESSAY.title));
  });
}
