import { randomBytes } from 'node:crypto';
import { test } from 'vitest';
import { BAD_ANSWERS, GOOD } from '../support/badAnswers.ts';
import { plainFeed, send } from '../support/plainFeed.ts';
import { exportSaved } from './exchange.ts';
import { further } from './further.ts';
import { button, goTo, heading, openRow, rows, saveOn, says, status, teaser } from './places.ts';
import { testKills } from './kills.ts';
import { fillShelf, pressRefresh, refreshNow, SAVED } from './shelf.ts';
import type { Ground } from './suite.ts';

const CLEARED = 'This browser has cleared what was stored here. 2 saved articles are gone';

/** What happens to a reader, and what must hold after it: what was saved is whole, nothing is doubled, and it is said. */
export function testFaults(ground: Ground): void {
  test('bad answers from the feed’s server are told apart, and nothing goes', async () => {
    const { reader, tally } = ground;
    const { served, before } = await fillShelf(reader);
    for (const { answer, says: sentence } of BAD_ANSWERS) {
      served.answer('/feed.json', answer);
      tally.faults++;
      await refreshNow(reader, served);
      await reader.sees(says(sentence));
      await reader.counts(rows, 20);
      tally.compare(before, await reader.inventory());
    }
    await served.stop();
    tally.faults++;
    await pressRefresh(reader);
    await reader.sees(says('server does not answer'));
    await openRow(reader, 'Article 9');
    await reader.sees(says('This is the text of Article 9.'));
    await served.start();
    served.answer('/feed.json', send(GOOD));
    await pressRefresh(reader);
    await reader.counts(says('server does not answer'), 0);
    tally.compare(before, await reader.inventory());
  });

  test('a page left in the middle of a write holds up nobody', async () => {
    const { reader, tally } = ground;
    const { served, before } = await fillShelf(reader);
    tally.faults++;
    await reader.evaluate(() => {
      IDBTransaction.prototype.commit = () => {}; // or the write would come to its end by itself
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
        const writing = put.apply(this, given);
        const goOn = () => void (this.count().onsuccess = goOn); // and never comes to its end
        writing.addEventListener('success', goOn);
        writing.addEventListener('success', inTheMiddle);
        return writing;
      };
      let inTheMiddle = () => {};
      const begun = new Promise<void>((resolve) => (inTheMiddle = resolve));
      Object.assign(globalThis, { begun });
    });
    await reader.click(saveOn('Article 9')); // it shows as saved only when that is on disk
    await reader.evaluate(async () => {
      await (Reflect.get(globalThis, 'begun') as Promise<void>); // made above
    });
    await reader.open(`${served.url}/saved`); // the list is kept for Back
    await reader.counts(rows, SAVED.length);
    tally.compare(before, await reader.inventory());
    await reader.click(saveOn(SAVED[0]));
    await reader.sees({ ...status, text: 'No longer saved.' });
  });

  testKills(ground);

  test('a database deleted under the open page is noticed, and the last export brings back what was saved', async () => {
    const { reader, tally } = ground;
    const { served, before } = await fillShelf(reader);
    await reader.open(`${served.url}/latest`); // a first visit has nothing to lose yet, and is not watched
    const file = await exportSaved(reader);
    tally.faults++;
    await reader.evaluate(async () => {
      const request = indexedDB.deleteDatabase('offprint');
      await new Promise((resolve) => (request.onsuccess = resolve));
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await reader.sees({ role: 'complementary', text: CLEARED });
    await reader.choose({ css: 'input[type=file]', name: 'Import the last export' }, file);
    await reader.counts({ role: 'complementary', text: CLEARED }, 0);
    await reader.open(`${served.url}/saved`);
    await reader.counts(rows, SAVED.length);
    await reader.stores(20);
    tally.compare({ ...before, articles: {} }, await reader.inventory());
    await openRow(reader, SAVED[0]);
    await reader.sees(says(`This is the text of ${SAVED[0]}.`));
  });

  further('a database of a later version is left alone, and the way on is said', async () => {
    const { reader, tally } = ground;
    const { served, before } = await fillShelf(reader);
    tally.faults++;
    await reader.evaluate(async () => {
      const request = indexedDB.open('offprint', 99);
      await new Promise((resolve) => (request.onsuccess = resolve));
      request.result.close();
    });
    await reader.sees(says('A newer version of this reader keeps the articles'));
    await reader.sees(teaser(SAVED[0]));
    await reader.click(button('Reload'));
    await reader.sees(says('A newer version of this reader keeps the articles'));
    await goTo(reader, 'Settings');
    await reader.sees(heading('Settings'));
    tally.compare(before, await reader.inventory());
    await served.stop();
    await reader.open(`${served.url}/latest`);
    await reader.sees(says('A newer version of this reader keeps the articles'));
    tally.compare(before, await reader.inventory());
  });

  further('a disk that is full takes nothing that was there, and room brings the rest', async () => {
    const { reader, tally } = ground;
    const { served, before } = await fillShelf(reader);
    await reader.quit();
    const padding = () => randomBytes(1_000_000).toString('hex'); // no store can make it smaller
    const heavy = plainFeed(8, { title: 'Heavy', padding });
    served.answer('/feed.json', send(heavy));
    tally.faults++;
    await reader.start(10 * 1024 * 1024);
    await reader.open(`${served.url}/latest`);
    await reader.sees(says('This device has no room left for more.'));
    await reader.counts(rows, 20);
    tally.compare(before, await reader.inventory());
    await reader.quit();
    await reader.start();
    await reader.open(`${served.url}/latest`);
    await reader.click(button('8 new'));
    await reader.counts(rows, 28);
    tally.compare(before, await reader.inventory());
  });
}
