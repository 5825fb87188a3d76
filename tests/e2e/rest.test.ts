import { expect, type Page } from '@playwright/test';
import { test } from '../support/calmTest.ts';
import { DEMO_PLACES } from '../support/demoPlaces.ts';
import { onDemoShelf } from '../support/demoShelf.ts';
import type { TestSite } from '../support/site.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

let site: TestSite;
let page: Page;
onDemoShelf((shelf) => ({ site, page } = shelf));

/** What a page does while nothing happens: a phone's battery pays for it. */
function watch(): void {
  const done: string[] = [];
  Object.assign(globalThis, { offprintDone: done });
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, ...rest) {
    done.push(`read or wrote ${String(stores)}`);
    return transaction.call(this, stores, ...rest);
  };
  const { fetch } = globalThis;
  globalThis.fetch = (...asked) => {
    done.push('asked the network');
    return fetch(...asked);
  };
  new MutationObserver((records) =>
    done.push(...records.map(({ type }) => `changed the page: ${type}`)),
  ).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

/** What is done within thirty frames; empty when the page rests. */
const doneMeanwhile = () =>
  page.evaluate(async () => {
    const done = (globalThis as unknown as { offprintDone: string[] }).offprintDone; // set by `watch`
    done.length = 0;
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
    return [...new Set(done)];
  });

test('every page comes to rest when nothing happens', async () => {
  await page.addInitScript(watch);
  for (const { name, open } of DEMO_PLACES) {
    await open(page, site);
    if (name === 'offline')
      await expect(page.getByRole('heading', { name: 'Article by article' })).toBeVisible();
    await expect.poll(doneMeanwhile, name).toEqual([]);
  }
});
