import type { Page } from '@playwright/test';
import { pressSave, SHELF, updated } from './device.ts';
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
  own: device,
  site,
}) => {
  const random = seeded(SEED);
  const tabs: Page[] = [];
  for (let tab = 0; tab < TABS; tab++) {
    const page = await device.context.newPage();
    await page.goto(`${site.url}/latest`);
    await updated(page);
    tabs.push(page);
  }
  for (let round = 1; round <= ROUNDS; round++) {
    const news = stories(-10 * round - 1400, -10 * round - 1391);
    serveStories(site, [...news, ...SHELF]);
    device.ledger.offered(news);
    // Each tab saves or lets go of an article of its own, and asks the feed.
    await Promise.all(
      tabs.map(async (page, tab) => {
        const title = `Story ${1 + tab * 7 + Math.floor(random() * 7)}`;
        await page
          .getByRole('button', { name: /Refresh$/ })
          .first()
          .click({ trial: true });
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
        device.ledger.unsure(title);
        await pressSave(page, title);
      }),
    );
  }
  const dying = tabs[Math.floor(random() * TABS)] ?? tabs[0];
  if (!dying) throw new Error('There are no tabs.');
  site.answer('/feed.json', () => {}); // never: whoever asks keeps the lock
  const asked = dying.waitForRequest('**/feed.json');
  await dying.reload({ waitUntil: 'commit' });
  await asked;
  const session = await device.context.newCDPSession(dying);
  const crashed = dying.waitForEvent('crash');
  void session.send('Page.crash').catch(() => {}); // nobody is left to answer
  await crashed;
  serveStories(site, SHELF);
  const living = tabs.find((page) => page !== dying);
  if (!living) throw new Error('No tab lives.');
  await living.reload();
  await updated(living);
  // All living tabs show what the store holds: the last write won.
  const rows = await readStored(living);
  const saved = new Set(rows.marks.filter(({ savedAt }) => savedAt !== undefined).map(({ id }) => id));
  const titles = rows.headers.filter(({ id }) => saved.has(id)).map(({ headline }) => headline);
  for (const page of tabs.filter((tab) => tab !== dying))
    for (const title of titles.filter((one) => Number(one.slice(6)) in SHELF)) {
      const button = page.getByRole('button', { name: `Save ${title}`, exact: true });
      if ((await button.count()) > 0) await expect(button, title).toHaveAttribute('aria-pressed', 'true');
    }
  await dying.close();
  await expectNothingLost(device, TABS * ROUNDS + 1);
});
