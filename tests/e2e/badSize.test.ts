import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { expect, test } from '../support/calmTest.ts';
import { expectShelfReadable, fillShelf } from '../support/shelfOfTwenty.ts';
import { startSite, type TestSite } from '../support/site.ts';
import { sampled } from '../support/sweep.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const MEGABYTE = 1_000_000;
const HUGE = 200 * MEGABYTE;
const SAYS = 'far larger than a feed should be';
const FEED = { 'Content-Type': 'application/feed+json' };

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());
test.afterEach(() => site.clearAnswers());

/** None of these answers ever ends: a reader that waits for the end never says anything. */
const WAYS: readonly { how: string; answer: (res: ServerResponse) => void }[] = [
  {
    how: 'streamed without a length',
    answer: (res) => void res.writeHead(200, FEED).write(Buffer.alloc(30 * MEGABYTE, ' ')),
  },
  {
    how: 'announced by its length',
    answer: (res) => void res.writeHead(200, { ...FEED, 'Content-Length': HUGE }).write('{'),
  },
  {
    how: 'compressed to little',
    answer: (res) => void res.writeHead(200, { ...FEED, 'Content-Encoding': 'gzip' }).write(BOMB),
  },
];
const BOMB = gzipSync(Buffer.alloc(HUGE, ' '), { level: 1 });

for (const { how, answer } of sampled(WAYS, 2))
  test(`200 MB, ${how}, with nothing stored: refused before its end`, async ({ page }) => {
    const hungUp = serveEndless(answer);
    await page.goto(site.url);
    await expect(page.getByRole('main').getByText(SAYS)).toBeVisible();
    await expect(page.getByText('There is nothing on this device yet.')).toBeVisible();
    await hungUp;
  });

for (const { how, answer } of sampled(WAYS, 2, 1))
  test(`200 MB, ${how}, with 20 articles stored: refused, and they stay readable`, async ({ page }) => {
    await fillShelf(page, site);
    const hungUp = serveEndless(answer);
    await page.reload();
    await expect(page.getByRole('main').getByText(SAYS)).toBeVisible();
    await hungUp;
    await expectShelfReadable(page);
  });

/** Resolves when the reader has closed the connection, so that nothing more would have been downloaded. */
function serveEndless(answer: (res: ServerResponse) => void): Promise<void> {
  return new Promise((resolve) => {
    site.answer('/feed.json', (_req, res) => {
      res.on('close', resolve);
      answer(res);
    });
  });
}
