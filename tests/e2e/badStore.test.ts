import { expect, test } from '../support/calmTest.ts';
import { plainFeed, send } from '../support/plainFeed.ts';
import { expectShelfReadable, fillShelf, teasers } from '../support/shelfOfTwenty.ts';
import { startSite, type TestSite } from '../support/site.ts';
import { sampled } from '../support/sweep.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const SAYS = 'This browser keeps nothing for this site';

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());
test.beforeEach(() => site.answer('/feed.json', send(plainFeed(20))));

/** The ways in which browsers refuse a database. Each runs in the page, before the reader does. */
const REFUSALS: readonly { how: string; refuse: () => void }[] = [
  {
    how: 'open throws a SecurityError',
    refuse: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    },
  },
  {
    how: 'open fails with an InvalidStateError, as in older private windows',
    refuse: () => {
      const real = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (this: IDBFactory) {
        const request = real.call(this, 'refused', 1);
        for (const name of ['success', 'upgradeneeded'])
          request.addEventListener(name, (event) => event.stopImmediatePropagation());
        const error = new DOMException('A mutation operation was attempted', 'InvalidStateError');
        Object.defineProperty(request, 'error', { value: error });
        queueMicrotask(() => request.dispatchEvent(new Event('error')));
        return request;
      };
    },
  },
  {
    how: 'indexedDB is not there',
    refuse: () => Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true }),
  },
  {
    how: 'indexedDB itself throws',
    refuse: () =>
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
        configurable: true,
      }),
  },
];

for (const { how, refuse } of sampled(REFUSALS, 2))
  test(`${how}, with nothing stored: the reader works for this visit and says so`, async ({ page }) => {
    await page.addInitScript(refuse);
    await page.goto(site.url);
    await expect(page.getByRole('main').getByText(SAYS)).toBeVisible();
    await expectShelfReadable(page);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('link', { name: 'Saved', exact: true }).first().click();
    await expect(teasers(page)).toHaveCount(1);
  });

for (const { how, refuse } of sampled(REFUSALS, 2, 1))
  test(`${how}, with 20 articles stored: readable now from the network, and there when it is over`, async ({
    page,
    context,
  }) => {
    await fillShelf(page, site);
    const refused = await context.newPage();
    await refused.addInitScript(refuse);
    await refused.goto(site.url);
    await expect(refused.getByRole('main').getByText(SAYS)).toBeVisible();
    await expectShelfReadable(refused);
    await refused.close();
    site.answer('/feed.json', send('', 404));
    await page.reload();
    await expect(page.getByText(SAYS)).toBeHidden();
    await expectShelfReadable(page);
  });

test('a database that never opens is given up', async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    const real = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (this: IDBFactory) {
      const request = real.call(this, 'never', 1);
      for (const name of ['success', 'error', 'upgradeneeded'])
        request.addEventListener(name, (event) => event.stopImmediatePropagation());
      return request;
    };
  });
  await page.goto(site.url);
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await page.clock.fastForward(11_000); // the reader's limit is 10 s
  await expect(page.getByRole('main').getByText(SAYS)).toBeVisible();
  await expectShelfReadable(page);
});
