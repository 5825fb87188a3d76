import { plainFeed } from '../support/plainFeed.ts';
import { SHELF } from './device.ts';
import { expect, test } from './faultTest.ts';
import { expectNothingLost } from './nothingLost.ts';
import { feedOf, serveStories, type Story } from './stories.ts';

const NOON = Date.UTC(2026, 5, 1, 12);
const DAY = 86_400_000;

/** What editors and their systems do to a feed whose articles are all here already. */
const TURNS: readonly (readonly [what: string, feed: string])[] = [
  ['turned upside down', feedOf([...SHELF].reverse())],
  ['given one date for all', feedOf(SHELF, () => NOON)],
  ['given dates that run backwards', feedOf(SHELF, (number) => NOON + number * DAY)],
  ['shrunk to one', feedOf(SHELF.slice(0, 1))],
  ['listed twice over', feedOf([...SHELF, ...SHELF])],
  ['moved from http to https', feedOf(SHELF.map(toHttps))],
  ['emptied', plainFeed(0)],
];

for (const [what, feed] of TURNS)
  test(`the feed is ${what}, and then as it was: one copy of each, no storm of news`, async ({
    device,
    site,
  }) => {
    const page = await device.context.newPage();
    for (const text of [feed, feedOf(SHELF)]) {
      serveStories(site, SHELF, text);
      const answered = page.waitForResponse('**/feed.json');
      await page.goto(`${site.url}/latest`);
      await answered;
      await expect(page.getByRole('button', { name: /Refresh$/ }).first()).toBeEnabled();
      await expect(page.getByRole('button', { name: /^\d+ new$/ })).toHaveCount(0);
    }
    await expectNothingLost(device);
  });

function toHttps(story: Story): Story {
  return { ...story, id: story.id.replace('http:', 'https:') };
}
