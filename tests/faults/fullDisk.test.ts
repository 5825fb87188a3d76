import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { teasers } from '../support/shelfOfTwenty.ts';
import { SHELF, updated } from './device.ts';
import { expect, test } from './faultTest.ts';
import { expectNothingLost } from './nothingLost.ts';
import { openProfile } from './profile.ts';
import { serveStories, stories } from './stories.ts';

const REFUSED = /no room left|did not do what it was asked/;
/** Feeds of twelve megabytes, one after the other, until the disk has no room. */
const FEEDS = 6;

test('a disk that is full refuses in words, and takes again when it has room', async ({ site }, info) => {
  test.setTimeout(240_000);
  const disk = info.outputPath('disk');
  await mkdir(disk, { recursive: true });
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=60m', 'tmpfs', disk]).status === 0;
  test.skip(!mounted, 'mounting a small disk is not allowed here');
  try {
    const profile = await openProfile(join(disk, 'profile'), site);
    const page = await profile.context.newPage();
    const refused = page.getByText(REFUSED).first();
    for (let feed = 1; feed <= FEEDS && !(await refused.isVisible()); feed++) {
      const news = stories(-12 * feed, -12 * feed + 11, { padding: randomBytes(500_000).toString('hex') });
      serveStories(site, [...news, ...SHELF]);
      profile.ledger.offered(news);
      const answered = page.waitForResponse('**/feed.json');
      await page.goto(`${site.url}/latest`);
      await answered;
      await expect(page.getByRole('button', { name: /Refresh$/ }).first()).toBeEnabled({ timeout: 30_000 });
      await expect(teasers(page).first()).toBeVisible();
    }
    await expect(refused, 'the disk is said to be full').toBeVisible();
    await expectNothingLost(profile);
    spawnSync('mount', ['-o', 'remount,size=400m', disk]);
    const again = await profile.context.newPage();
    await again.goto(`${site.url}/latest`);
    await updated(again);
    await expectNothingLost(profile, 0);
    await profile.close();
  } finally {
    spawnSync('umount', ['--lazy', disk]);
  }
});
