import { settleIn } from '../support/asPrinted.ts';
import { expectNothing } from '../support/axe.ts';
import { articlePath } from '../support/demoEdition.ts';
import { expect, test } from '../support/edition.ts';
import { demoItem } from '../support/feed.ts';

test.use({ reducedMotion: 'reduce' });

for (const path of ['/', articlePath(demoItem('five-embassies'))])
  for (const width of [360, 1440])
    test(`axe finds nothing on ${path} at ${width} px, as it is printed and when it has come to life`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      let letScriptsIn = () => {};
      const released = new Promise<void>((resolve) => (letScriptsIn = resolve));
      await page.route(/\.js$/, async (route) => {
        await released;
        await route.continue();
      });
      await page.goto(path, { waitUntil: 'commit' });
      await page.waitForFunction(() => document.readyState !== 'loading'); // all of it has come, no script has run
      await expect(page.getByRole('main').getByRole('article').last()).toBeVisible();
      await expectNothing(page);
      letScriptsIn();
      await settleIn(page);
      await expect(page.getByRole('contentinfo')).toBeAttached();
      await expectNothing(page);
    });
