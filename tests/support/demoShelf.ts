import type { Page } from '@playwright/test';
import { test } from './calmTest.ts';
import { storeDemo } from './demoPlaces.ts';
import { startSite, type TestSite } from './site.ts';

interface DemoShelf {
  readonly site: TestSite;
  readonly page: Page;
}

/**
 * One page with the whole demo on its device for all tests of a file, which is stored once. Less motion is asked for, so that
 * nothing is looked at in mid-change.
 */
export function onDemoShelf(begin: (shelf: DemoShelf) => void): void {
  let shelf: DemoShelf | undefined;
  test.beforeAll(async ({ browser }) => {
    const site = await startSite();
    const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    shelf = { site, page };
    await storeDemo(page, site);
    begin(shelf);
  });
  test.afterAll(async () => {
    await shelf?.page.context().close();
    await shelf?.site.stop();
  });
}
