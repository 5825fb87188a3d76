import type { Page } from '@playwright/test';
import { expect, test } from '../support/calmTest.ts';
import { BAD_ANSWERS, GOOD } from '../support/badAnswers.ts';
import { send } from '../support/plainFeed.ts';
import { expectPlacesOpen, expectShelfReadable, fillShelf } from '../support/shelfOfTwenty.ts';
import { startSite, type TestSite } from '../support/site.ts';
import { sampled } from '../support/sweep.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());
test.afterEach(() => site.clearAnswers());

/** Each group keeps one page: what it has stored is the same before and after each of its tests. */
test.describe('with nothing stored', () => {
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
  });
  test.afterAll(() => page.close());

  for (const { what, answer, says } of sampled(BAD_ANSWERS, 3)) {
    test(`${what}: says so, and the reader is usable`, async () => {
      site.answer('/feed.json', answer);
      await page.goto(site.url);
      const sentence = page.getByRole('main').getByText(says);
      await expect(sentence).toBeVisible();
      await expect(page.getByText('There is nothing on this device yet.')).toBeVisible();
      await page.getByRole('link', { name: 'Settings', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
      await expect(sentence).toBeVisible();
    });
  }

  test('every place opens, and a second try brings the articles', async () => {
    site.answer('/feed.json', send('Oh.', 500));
    await page.goto(site.url);
    const sentence = page.getByRole('main').getByText('has a fault of its own');
    await expect(sentence).toBeVisible();
    await expectPlacesOpen(page);
    site.answer('/feed.json', send(GOOD));
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(sentence).toBeHidden();
    await expectShelfReadable(page);
  });
});

test.describe('with 20 articles stored', () => {
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
    await fillShelf(page, site);
  });
  test.afterAll(() => page.close());

  for (const { what, answer, says } of sampled(BAD_ANSWERS, 3, 1)) {
    test(`${what}: says so, and they stay readable`, async () => {
      site.answer('/feed.json', answer);
      await page.reload();
      await expect(page.getByRole('main').getByText(says)).toBeVisible();
      await expectShelfReadable(page);
    });
  }
});
