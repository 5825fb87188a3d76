import { SHELF, updated } from './device.ts';
import { expect, test } from './faultTest.ts';
import { expectNothingLost } from './nothingLost.ts';
import { serveStories, stories } from './stories.ts';

const DAY = 86_400_000;
/** The device's clock, against the one by which the articles came. */
const JUMPS: readonly (readonly [what: string, days: number])[] = [
  ['30 days ahead', 30],
  ['a year ahead', 365],
  ['ten years ahead', 3653],
  ['30 days back', -30],
  ['a year back', -365],
  ['ten years back', -3653],
  ['an hour back, as in autumn', -1 / 24],
  ['an hour ahead, as in spring', 1 / 24],
];
let round = 0;

for (const [what, days] of JUMPS)
  test(`the clock is ${what}, and the feed brings news`, async ({ device, site }) => {
    round += 1;
    const news = stories(-10 * round - 1000, -10 * round - 991);
    serveStories(site, [...news, ...SHELF]);
    device.ledger.offered(news);
    const page = await device.context.newPage();
    await page.addInitScript((shift) => {
      const real = Date;
      const now = () => real.now() + shift;
      globalThis.Date = new Proxy(real, {
        construct: (target, args: []) => (args.length === 0 ? new target(now()) : new target(...args)),
        get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
      });
    }, days * DAY);
    await page.goto(`${site.url}/latest`);
    await updated(page);
    await expect(page.getByText(/\bin \d+ (day|hour|month|year)/)).toHaveCount(0);
    const titles = () => page.getByRole('main').getByRole('article').getByRole('heading').allInnerTexts();
    const before = await titles();
    await page.reload();
    await updated(page);
    const after = await titles();
    const common = before.filter((title) => after.includes(title));
    expect(common.length).toBeGreaterThan(0);
    expect(
      after.filter((title) => before.includes(title)),
      'the order is the same',
    ).toEqual(common);
    await expectNothingLost(device);
  });
