import type { Page, Request } from '@playwright/test';
import { expect, test } from '../support/calmTest.ts';
import { DEMO_PLACES, openArticle } from '../support/demoPlaces.ts';
import { onDemoShelf } from '../support/demoShelf.ts';
import { holdBack } from '../support/holdBack.ts';
import { expectStill, watchShifts } from '../support/shifts.ts';
import type { TestSite } from '../support/site.ts';
import { SWEEP } from '../support/sweep.ts';

test.use({ serviceWorkers: 'block' }); // it would answer for pictures itself, at once

/** Each page at one of them, the next at the other; `npm run sweep` takes both. */
const WIDTHS = [360, 1440];
let site: TestSite;
let page: Page;
onDemoShelf((shelf) => ({ site, page } = shelf));
test.beforeAll(async () => {
  await openArticle(page, site, 'How a state says yes'); // one is saved, so that Saved is a list
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('Saved.');
  await watchShifts(page);
});

/** What stands last on a page that asks the store for it: words, which are not what is late here. */
function lastOf(name: string): string | null {
  if (name.startsWith('article')) return 'More to read';
  return name === 'offline' ? 'Article by article' : null;
}

const isPictureOrFace = (request: Request) => ['image', 'font'].includes(request.resourceType());

for (const [index, { name, path }] of DEMO_PLACES.entries())
  test(`nothing moves on ${name} when pictures and faces come after the words`, async () => {
    for (const width of SWEEP ? WIDTHS : WIDTHS.filter((_, at) => at === index % WIDTHS.length)) {
      await page.goto('about:blank'); // else it is a reload, which goes back to where one was
      await page.setViewportSize({ width, height: 800 });
      const letGo = await holdBack(page, isPictureOrFace);
      await page.goto(site.url + path(), { waitUntil: 'commit' });
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
      await expect(page.getByRole('contentinfo')).toBeVisible();
      const last = lastOf(name);
      if (last) await expect(page.getByRole('heading', { name: last })).toBeVisible();
      await page.evaluate(
        () => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))),
      );
      await letGo();
      await expectStill(page, `${name} at ${width} px`);
      await page.unrouteAll();
    }
  });
