import { expectPlacesOpen, teasers } from '../support/shelfOfTwenty.ts';
import { updated } from './device.ts';
import { expect, test } from './faultTest.ts';
import { expectNothingLost } from './nothingLost.ts';

/** Each runs in the page before the reader does. With words where nothing can be read, and that must be said. */
const FAULTS: readonly { what: string; cause: () => void; says: string | null }[] = [
  {
    what: 'the connection is lost once',
    cause: () => {
      const real = IDBDatabase.prototype.transaction;
      let lost = false;
      IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
        if (lost) return real.apply(this, args);
        lost = true;
        this.close(); // what follows throws the InvalidStateError of a lost connection
        return real.apply(this, args);
      };
    },
    says: null,
  },
  {
    what: 'every tenth transaction finds the connection lost',
    cause: () => {
      const real = IDBDatabase.prototype.transaction;
      let number = 0;
      IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
        if (++number % 10 === 0) this.close();
        return real.apply(this, args);
      };
    },
    says: null,
  },
  {
    what: 'every transaction finds the connection lost',
    cause: () => {
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('The database connection is closing.', 'InvalidStateError');
      };
    },
    says: 'storage did not do what it was asked',
  },
  {
    what: 'every transaction fails for no known reason',
    cause: () => {
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('Internal error.', 'UnknownError');
      };
    },
    says: 'storage did not do what it was asked',
  },
];

for (const { what, cause, says } of FAULTS)
  test(what, async ({ device, site }) => {
    const page = await device.context.newPage();
    await page.addInitScript(cause);
    await page.goto(`${site.url}/latest`);
    if (says === null) {
      await updated(page);
      await expect(page.getByRole('alert')).toHaveCount(0);
      await expect(teasers(page).first()).toBeVisible();
    } else {
      await expect(page.getByText(says).first()).toBeVisible();
      await expectPlacesOpen(page);
    }
    await expectNothingLost(device);
  });

test('a database that never opens', async ({ device, site }) => {
  const page = await device.context.newPage();
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
  await page.goto(`${site.url}/latest`);
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeVisible();
  await page.clock.fastForward(11_000); // the reader’s limit is 10 s
  await expect(page.getByRole('main').getByText('keeps nothing for this site')).toBeVisible();
  await expect(teasers(page).first()).toBeVisible();
  await expectNothingLost(device);
});
