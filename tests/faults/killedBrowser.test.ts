import { SHELF, updated } from './device.ts';
import { expect, test } from './faultTest.ts';
import { expectNothingLost } from './nothingLost.ts';
import { openProfile } from './profile.ts';
import { seeded } from './seeded.ts';
import { stopAt } from './stopPoint.ts';
import { serveStories, stories } from './stories.ts';

/** Another with `OFFPRINT_SEED`. */
const SEED = Number(process.env['OFFPRINT_SEED'] ?? 1);
const KILLS = 8;

test('the browser is killed at random points of refreshes that bring 500 articles', async ({
  site,
}, info) => {
  test.setTimeout(600_000);
  const random = seeded(SEED);
  const profile = await openProfile(info.outputPath('profile'), site);
  for (let kill = 1; kill <= KILLS; kill++) {
    const news = stories(-500 * kill - 3000, -500 * kill - 2501, { edition: kill });
    serveStories(site, [...news, ...SHELF]);
    profile.ledger.offered(news);
    const page = await profile.context.newPage();
    const nth = 1 + Math.floor(random() * 500);
    const stop = await stopAt(page, site, {
      before: 'put',
      store: random() < 0.5 ? 'headers' : 'bodies',
      nth,
    });
    await page.goto(site.url, { waitUntil: 'commit' });
    await stop.reached;
    await profile.kill();
    await test.step(`kill ${kill}, before write ${nth}`, () => expectNothingLost(profile));
  }
  const page = await profile.context.newPage();
  await page.goto(`${site.url}/latest`);
  await updated(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await profile.close();
});

test('the browser is killed a moment after a save was acknowledged', async ({ site }, info) => {
  const profile = await openProfile(info.outputPath('profile'), site);
  const page = await profile.context.newPage();
  await page.goto(`${site.url}/latest`);
  await updated(page);
  await page.getByRole('button', { name: 'Save Story 20', exact: true }).click();
  await expect(page.getByRole('status').first()).toContainText(/^Saved\./);
  profile.ledger.saved.add('Story 20');
  await expect(page.getByRole('status').first()).toContainText(
    '2 pictures and 1 attachment are on this device',
  );
  profile.ledger.whole.add('Story 20');
  await profile.kill();
  await expectNothingLost(profile);
  await profile.close();
});
