import { articlePath } from '../support/demoEdition.ts';
import { expect, test } from '../support/edition.ts';
import { demoItem } from '../support/feed.ts';
import { holdBack } from '../support/holdBack.ts';
import { expectStill, watchShifts } from '../support/shifts.ts';

test.use({ serviceWorkers: 'block' }); // it would answer for pictures itself, at once

const PLACES = [
  { name: 'front', path: '/' },
  { name: 'section', path: '/section/treaties' },
  { name: 'article', path: articlePath(demoItem('five-embassies')) },
];

for (const width of [360, 1440])
  for (const { name, path } of PLACES)
    test(`printed ${name} at ${width} px: nothing moves when pictures and faces come after it has come to life`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await watchShifts(page);
      const letGo = await holdBack(page, (request) => ['image', 'font'].includes(request.resourceType()));
      await page.goto(path, { waitUntil: 'commit' });
      await expect(page.getByRole('contentinfo')).toBeVisible();
      await letGo();
      await expectStill(page, `${name} at ${width} px`);
    });
