import { expect, test } from '../support/calmTest.ts';
import { expectShelfReadable, fillShelf } from '../support/shelfOfTwenty.ts';
import { plainFeed, send } from '../support/plainFeed.ts';
import { startSite, type TestSite } from '../support/site.ts';
import { sampled } from '../support/sweep.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

const GONE = 'This article is no longer in the magazine’s feed, and is not on this device.';
const NOWHERE = 'There is no such page in this magazine.';

/** Addresses that somebody mistyped, cut or made up, and what each must say. */
const ADDRESSES: readonly (readonly [address: string, says: string])[] = [
  ['/article/%E0%A4%A', GONE],
  ['/article/%', GONE],
  ['/article/nobody-has-this-abcdefgh12345', GONE],
  ['/article/NOT-AN-ID-', GONE],
  ['/article/%2e%2e%2f%2e%2e%2fsaved', GONE],
  ['/article/' + 'x'.repeat(2000), GONE],
  ['/section/%E0%A4%A', 'There is nothing from this section on this device.'],
  ['/section/nowhere', 'There is nothing from this section on this device.'],
  ['/section/__proto__', 'There is nothing from this section on this device.'],
  ['/author/%FF', 'There is nothing by this author on this device.'],
  ['/author/nobody', 'There is nothing by this author on this device.'],
  ['/latest?text=%E0%A4%A', 'No article fits this filter.'],
  ['/latest?also=nowhere', 'No article fits this filter.'],
  ['/search?q=%E0%A4%A', 'Nothing on this device has'],
  ['/nowhere', NOWHERE],
  ['/nowhere/at/all', NOWHERE],
  ['/article/a/b', NOWHERE],
];

/** One of each kind: with nothing stored the reader first asks the feed, then says it. */
const ON_FIRST_VISIT = [
  '/article/%E0%A4%A',
  '/article/%',
  '/section/%E0%A4%A',
  '/article/NOT-AN-ID-',
  '/nowhere',
];

const onFirstVisit = ADDRESSES.filter(([path]) => ON_FIRST_VISIT.includes(path));
for (const [address, says] of sampled(onFirstVisit, 2)) {
  test(`${address}, with nothing stored: says so, and there is a way on`, async ({ page }) => {
    site.answer('/feed.json', send(plainFeed(20)));
    await page.goto(site.url + address);
    await expect(page.getByRole('main')).toContainText(says);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectShelfReadable(page);
  });
}

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('with 20 articles stored, each of these addresses says the same, and they stay readable', async ({
    page,
  }) => {
    await fillShelf(page, site);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    for (const [address, says] of ADDRESSES) {
      await page.goto(site.url + address);
      await expect(page.getByRole('main'), address).toContainText(says);
      await expect(page.getByRole('heading', { level: 1 }), address).toHaveCount(1);
    }
    await expectShelfReadable(page);
  });
});
