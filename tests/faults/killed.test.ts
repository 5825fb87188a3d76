import type { Browser, Page } from '@playwright/test';
import { chooseFile } from '../support/exportFile.ts';
import { openAndSave, SHELF, updated } from './device.ts';
import { EXPORTED, exportOf } from './exported.ts';
import { test } from './faultTest.ts';
import { killRenderers, stopWorkers } from './killing.ts';
import { expectNothingLost } from './nothingLost.ts';
import { stopAt, type Moment } from './stopPoint.ts';
import { feedOf, holdAnswer, serveStories, stories, story } from './stories.ts';

/** A page that stands still never ends its loading. */
const AT_ONCE = { waitUntil: 'commit' } as const;

/** How it ends. `goOn` lets go of what was held: without its worker the app finishes what it began. */
const ENDS: readonly (readonly [
  how: string,
  end: (page: Page, browser: Browser, goOn: () => void) => Promise<void>,
])[] = [
  ['killed', (page, browser) => killRenderers(browser, page)],
  ['closed', (page) => page.close()],
  [
    'left without its worker',
    async (page, _browser, goOn) => {
      await stopWorkers(page);
      goOn();
      await updated(page);
    },
  ],
];

/** Steps of a refresh that brings 30 articles and edits 10, in its order. */
const STEPS: readonly (readonly [when: string, step: Moment | { readonly bytes: number }])[] = [
  ['with the lock taken and no answer', { bytes: 0 }],
  ['with half an answer', { bytes: 9000 }],
  ['before the answer is read', { before: 'parse' }],
  ['in the midst of the first part', { before: 'put', store: 'bodies', nth: 4 }],
  ['between two parts', { before: 'transaction', store: 'bodies', nth: 3 }],
  ['in the midst of a later part', { before: 'put', store: 'headers', nth: 37 }],
  ['before the validators are written', { before: 'put', store: 'meta' }],
  ['before a picture’s bytes are kept', { before: 'cache' }],
  ['between a picture’s bytes and its record', { before: 'put', store: 'pictures', nth: 2 }],
];
let edition = 1;

for (const [when, step] of STEPS)
  for (const [how, end] of ENDS) {
    const sample = how === 'killed' && /midst of the first|validators|record/.test(when);
    test(`a refresh ${how} ${when}`, { tag: sample ? '@sample' : [] }, async ({ browser, device, site }) => {
      edition += 1;
      const edited = stories(1, 10, { edition });
      const news = stories(-30 * edition, -30 * edition + 29, { edition });
      const feed = [...news, ...edited, ...SHELF.slice(10)];
      serveStories(site, feed);
      device.ledger.offeredInstead(edited);
      const page = await device.context.newPage();
      const stop =
        'bytes' in step
          ? holdAnswer(site, '/feed.json', feedOf(feed), step.bytes)
          : await stopAt(page, site, step);
      await page.goto(site.url, AT_ONCE);
      await stop.reached;
      await end(page, browser, stop.goOn);
      await expectNothingLost(device);
    });
  }

const SAVING: readonly (readonly [when: string, moment: Moment, title: string])[] = [
  ['before its mark is written', { before: 'put', store: 'marks', nth: 2 }, 'Story 15'], // the first says that it was read,
  ['with its mark and without its pictures', { before: 'cache' }, 'Story 20'],
  ['between its pictures and their record', { before: 'put', store: 'pictures', pressed: true }, 'Story 25'],
];

for (const [when, moment, title] of SAVING)
  test(`a save killed ${when}`, async ({ browser, device, site }) => {
    serveStories(site, SHELF);
    const page = await device.context.newPage();
    const stop = await stopAt(page, site, moment);
    device.ledger.unsure(title);
    const pressing = openAndSave(page, site, title).catch(() => {}); // a page that stands still may not answer the press
    await stop.reached;
    await killRenderers(browser, page);
    await pressing;
    await expectNothingLost(device);
  });

const IMPORTING: readonly (readonly [when: string, moment: Moment])[] = [
  ['while its files are put down', { before: 'cache', nth: 2 }],
  ['in the midst of its one transaction', { before: 'put', store: 'marks', nth: 2 }],
  ['before its settings', { before: 'put', store: 'pictures', nth: 4 }],
];

for (const [when, moment] of IMPORTING)
  test(`an import killed ${when}`, async ({ browser, device, site }) => {
    const file = await exportOf(browser, site);
    EXPORTED.forEach((title) => device.ledger.unsure(title));
    const page = await device.context.newPage();
    const stop = await stopAt(page, site, moment);
    await page.goto(`${site.url}/settings`);
    await dropFiles(page); // or there may be none to put down
    await chooseFile(page, 'Import', file);
    await stop.reached;
    await killRenderers(browser, page);
    await expectNothingLost(device);
  });

/** The files of what the import holds are not on the device. */
async function dropFiles(page: Page): Promise<void> {
  const paths = [25, 30].flatMap((number) => story(number).files);
  await page.evaluate(async (gone) => {
    const cache = await caches.open('offprint-pictures');
    for (const path of gone) await cache.delete(path);
  }, paths);
}
