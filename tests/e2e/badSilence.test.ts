import { expect, test } from '../support/calmTest.ts';
import { send } from '../support/plainFeed.ts';
import { expectShelfReadable, fillShelf } from '../support/shelfOfTwenty.ts';
import { startSite, type TestSite } from '../support/site.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

/** The reader's limit is 30 s. The page's clock is moved, so that nobody waits for it. */
const PAST_LIMIT = 31_000;
const SAYS = 'took too long to answer';

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());
test.beforeEach(({ page }) => page.clock.install());
test.afterEach(() => site.clearAnswers());

const WAYS = ['never answers', 'stops in mid-body'] as const;

for (const way of WAYS) {
  test(`a server that ${way}, with 20 articles stored: they are readable before and after`, async ({
    page,
  }) => {
    await fillShelf(page, site);
    const asked = hold(way);
    await page.reload();
    await asked;
    await page.getByRole('link', { name: 'Article 3', exact: true }).click();
    await expect(page.getByText('This is the text of Article 3.')).toBeVisible();
    await page.clock.fastForward(PAST_LIMIT);
    await expect(page.getByRole('main').getByText(SAYS)).toBeVisible();
    await expectShelfReadable(page);
  });
}

test('a busy server that asks to be left alone for an hour is left alone, though the reader looks in often', async ({
  page,
}) => {
  await fillShelf(page, site);
  site.answer('/feed.json', send('Later.', 503, { 'Retry-After': '3600' }));
  await page.reload();
  await expect(page.getByRole('main').getByText('server is busy')).toBeVisible();
  const before = feedRequests();
  await page.clock.runFor(50 * 60_000);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expectShelfReadable(page); // whatever was going to be asked has been asked
  expect(feedRequests()).toBe(before);
});

const feedRequests = () => site.requests.filter(({ path }) => path.startsWith('/feed.json')).length;

/** Resolves when the reader has asked. */
function hold(way: (typeof WAYS)[number]): Promise<void> {
  return new Promise((resolve) => {
    site.answer('/feed.json', (_req, res) => {
      if (way === 'stops in mid-body')
        res.writeHead(200, { 'Content-Type': 'application/json' }).write('{"items":[');
      resolve();
    });
  });
}
