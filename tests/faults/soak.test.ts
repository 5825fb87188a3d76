import { send } from '../support/plainFeed.ts';
import { SHELF, updated } from './device.ts';
import { expect, test } from './faultTest.ts';
import { expectNothingLost } from './nothingLost.ts';
import { seeded } from './seeded.ts';
import { readStored } from './storedRows.ts';
import { feedOf, serveStories, stories, type Story } from './stories.ts';

/** How many refreshes; 200 take about ten minutes. */
const REFRESHES = Number(process.env['OFFPRINT_SOAK'] ?? 20);
const SEED = Number(process.env['OFFPRINT_SEED'] ?? 1);
/** Of the feed's items, as a magazine's feed keeps a window. */
const WINDOW = 60;

test(`${REFRESHES} refreshes, a third of them with a fault, lose nothing and leave memory flat`, async ({
  own,
  site,
}) => {
  test.setTimeout(60_000 + REFRESHES * 15_000);
  const random = seeded(SEED);
  const page = await own.context.newPage();
  const session = await own.context.newCDPSession(page);
  await page.goto(`${site.url}/latest`);
  await updated(page);
  const refresh = page.getByRole('banner').getByRole('button', { name: /Refresh$/ });
  const news = page.getByRole('button', { name: /^\d+ new$/ });
  let feed: Story[] = [...SHELF];
  let faults = 0;
  let settledHeap = 0;
  for (let turn = 1; turn <= REFRESHES; turn++) {
    feed = [...stories(-3 * turn, -3 * turn + 2), ...feed].slice(0, WINDOW);
    if (random() < 0.3) feed = feed.map((one) => (random() < 0.1 ? edited(one, turn) : one));
    own.ledger.offered(feed);
    serveStories(site, feed);
    const fault = random() < 0.33 ? Math.floor(random() * 5) : null;
    if (fault !== null) {
      faults += 1;
      const text = feedOf(feed);
      if (fault === 0) site.answer('/feed.json', send('Oh.', 500));
      if (fault === 1) site.answer('/feed.json', send(text.slice(0, random() * text.length)));
      if (fault === 2) site.answer('/feed.json', (_req, res) => void res.destroy());
      if (fault === 3)
        site.answer(
          '/feed.json',
          send('<!doctype html><title>Sign in</title>', 200, { 'Content-Type': 'text/html' }),
        );
      if (fault === 4)
        await session.send('ServiceWorker.enable').then(() => session.send('ServiceWorker.stopAllWorkers'));
    }
    const asked = page.waitForRequest('**/feed.json');
    await refresh.click();
    await asked;
    await expect(refresh).toBeEnabled();
    if (await news.isVisible()) await news.click();
    if (turn === Math.ceil(REFRESHES / 4)) settledHeap = await heap();
    if (turn % 10 === 0) {
      const { losses } = own.ledger.audit(await readStored(page));
      expect(losses, `after refresh ${turn}`).toEqual([]);
    }
  }
  expect(await heap(), 'the heap, against a quarter of the way').toBeLessThan(settledHeap * 1.5);
  await expectNothingLost(own, faults);

  async function heap(): Promise<number> {
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return usedSize;
  }
});

function edited(one: Story, turn: number): Story {
  return { ...one, html: one.html.replace('<p>', `<p>Edited in turn ${turn}. `) };
}
