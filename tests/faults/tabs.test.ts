import type { Locator, Page } from '@playwright/test';
import { SHELF, updated } from './device.ts';
import { expect, test } from './faultTest.ts';
import { expectNothingLost } from './nothingLost.ts';
import { seeded } from './seeded.ts';
import { readStored } from './storedRows.ts';
import { serveStories, stories } from './stories.ts';

const TABS = 4;
const ROUNDS = 6;

/** The same on every run; another with `OFFPRINT_SEED`. */
const SEED = Number(process.env['OFFPRINT_SEED'] ?? 1);

test('four tabs refresh and save at once, and the one that holds the lock is killed', async ({
  own,
  site,
}) => {
  test.setTimeout(240_000);
  const { context, ledger } = own;
  const random = seeded(SEED);
  const tabs: Page[] = [];
  for (let tab = 0; tab < TABS; tab++) {
    const page = await context.newPage();
    await page.goto(`${site.url}/latest`);
    await updated(page);
    tabs.push(page);
  }
  for (let round = 1; round <= ROUNDS; round++) {
    const news = stories(-10 * round, -10 * round + 9);
    serveStories(site, [...news, ...SHELF]);
    ledger.offered(news);
    await Promise.all(tabs.map((page, tab) => refreshAndSave(page, 1 + tab * 7 + Math.floor(random() * 7))));
  }
  // A press shows before it is written; here all of them have been.
  await expect.poll(() => savedTitles(living())).toEqual([...ledger.saved].sort());

  const [dying, ...others] = tabs;
  if (!dying) throw new Error('There are no tabs.');
  site.answer('/feed.json', () => {}); // never: whoever asks keeps the lock
  const asked = dying.waitForRequest('**/feed.json');
  await dying.reload({ waitUntil: 'commit' });
  await asked;
  const session = await context.newCDPSession(dying);
  const crashed = dying.waitForEvent('crash');
  void session.send('Page.crash').catch(() => {}); // nobody is left to answer
  await crashed;
  await dying.close();
  serveStories(site, SHELF);
  for (const page of others) {
    for (const title of ledger.saved)
      await expect(saveIn(page, title), `${title} in each tab`).toHaveAttribute('aria-pressed', 'true');
    await page.reload();
    await updated(page);
  }
  await expectNothingLost(own, TABS * ROUNDS + 1);

  function living(): Page {
    const page = tabs.at(-1);
    if (!page) throw new Error('No tab lives.');
    return page;
  }

  /** Asks for the feed without waiting for it, and saves or lets go of an article that is this tab's own. */
  async function refreshAndSave(page: Page, number: number): Promise<void> {
    await page
      .getByRole('button', { name: /Refresh$/ })
      .first()
      .click();
    const title = `Story ${number}`;
    const before = await saveIn(page, title).getAttribute('aria-pressed');
    await saveIn(page, title).click();
    ledger.whole.delete(title);
    if (before === 'true') ledger.saved.delete(title);
    else ledger.saved.add(title);
  }
});

function saveIn(page: Page, title: string): Locator {
  return page.getByRole('button', { name: `Save ${title}`, exact: true });
}

async function savedTitles(page: Page): Promise<string[]> {
  const { marks, headers } = await readStored(page);
  const saved = new Set(marks.filter(({ savedAt }) => savedAt !== undefined).map(({ id }) => id));
  return headers.flatMap(({ id, headline }) => (saved.has(id) ? [headline] : [])).sort();
}
