import { expect, test } from 'vitest';
import { demoFeed, demoItem, demoItems, lastWords } from '../support/feed.ts';
import { testExchange } from './exchange.ts';
import { button, goTo, linkIn, main, openRow, rows, saveOn, says, status, teaser } from './places.ts';
import { openLatest, site, stockShelves } from './site.ts';
import type { Ground } from './suite.ts';
import { testUpdates } from './updates.ts';

const ESSAY = demoItem('five-embassies');
const [LEAD] = demoFeed().items;
const inSections = (...names: string[]) =>
  demoItems().filter((item) => item._offprint?.sections.some((name) => names.includes(name))).length;

/** What every reader does. */
export function testJourneys(ground: Ground): void {
  test('a first visit shows the magazine and stores all of it', async () => {
    const { reader } = ground;
    await stockShelves(reader, (await site()).url);
    await reader.click(linkIn('Sections', 'Front'));
    await reader.sees({ css: 'img', within: teaser(LEAD?.title ?? '') }, { decoded: true });
    const { articles, torn } = await reader.inventory();
    expect(Object.keys(articles)).toHaveLength(demoItems().length);
    expect(torn).toEqual([]);
  });

  test('saving is said and listed, and can be taken back', async () => {
    const { reader } = ground;
    await openLatest(reader, await site());
    await reader.click(saveOn(ESSAY.title));
    await reader.sees({ ...status, text: 'Saved. Text and 6 pictures are on this device.' });
    await goTo(reader, 'Saved');
    await reader.counts(rows, 1);
    await reader.sees(saveOn(ESSAY.title), { pressed: true });
    await openRow(reader, ESSAY.title);
    await reader.click(button('Save', main));
    await reader.sees({ ...status, text: 'No longer saved.' });
    await goTo(reader, 'Saved');
    await reader.sees(says('Nothing is saved yet.'));
  });

  test('with no server a reload, and a browser that was closed, open the magazine', async () => {
    const { reader, tally } = ground;
    const { url, stop } = await site();
    await stockShelves(reader, url);
    await reader.open(`${url}/latest`);
    await reader.click(saveOn(ESSAY.title));
    await reader.sees({ ...status, text: 'Saved. Text and 6 pictures are on this device.' });
    const before = await reader.inventory();

    await stop();
    await reader.open(`${url}/latest`);
    await reader.counts(rows, 30);
    await reader.sees(says('server does not answer'));

    await reader.quit();
    await reader.start();
    await reader.open(url);
    await reader.sees({ css: 'img', within: teaser(LEAD?.title ?? '') }, { decoded: true });
    tally.compare(before, await reader.inventory());
    await goTo(reader, 'Saved');
    await openRow(reader, ESSAY.title);
    await reader.sees(says(lastWords(ESSAY)));
    await reader.sees(says('Text and 6 of 6 pictures'));
    await reader.sees(button('Save', main), { pressed: true });
    await reader.sees({ css: 'figure img', within: main }, { decoded: true });
  });

  test('a section’s list is narrowed and widened by its filter, and Back takes it back', async () => {
    const { reader } = ground;
    await openLatest(reader, await site());
    await reader.click(linkIn('Sections', 'Protocol'));
    await reader.counts(rows, inSections('Protocol'));
    const filter = { role: 'group', name: 'Filter' };
    await reader.click({ css: 'summary', within: filter });
    await reader.click(button('Ciphers', filter));
    await reader.counts(rows, inSections('Protocol', 'Ciphers'));
    await reader.type({ role: 'searchbox', within: filter }, 'NO REASON');
    await reader.counts(rows, 1);
    await reader.sees(teaser('No reason need be given'));
    await reader.back();
    await reader.counts(rows, inSections('Protocol', 'Ciphers'));
    await reader.back();
    await reader.counts(rows, inSections('Protocol'));
  });

  test('sharing gives the magazine’s link, by the clipboard or by hand, and by mail', async () => {
    const { reader } = ground;
    await openLatest(reader, await site());
    await openRow(reader, ESSAY.title);
    await reader.click(button('Share'));
    const mail = await reader.sees({ role: 'link', name: 'Mail', within: main });
    expect(mail.href).toBe(
      `mailto:?subject=${encodeURIComponent(ESSAY.title)}&body=${encodeURIComponent(ESSAY.url ?? '')}`,
    );
    await reader.click(button('Copy link'));
    await reader.sees({ ...status, text: 'Copied.' });

    await reader.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('No.', 'NotAllowedError'));
    });
    await reader.click(button('Share'));
    await reader.click(button('Copy link'));
    await reader.sees({ role: 'textbox', name: { pattern: '^Copy it by hand' } }, { value: ESSAY.url ?? '' });
  });

  testUpdates(ground);
  testExchange(ground);
}
