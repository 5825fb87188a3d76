import { expect, type Page } from '@playwright/test';
import { demoFeed, serveFeed, withNews } from '../support/feed.ts';
import { keysReady } from '../support/keyboard.ts';
import { refreshNow, waitingButton } from '../support/masthead.ts';
import { openLatest, test } from '../support/reader.ts';
import { teaser } from '../support/teaser.ts';
import { pullDown, swipe } from '../support/touch.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const NEWS = 'A telegram that arrived in the night';

test.beforeEach(async ({ page, site }) => {
  await openLatest(page);
  serveFeed(site, withNews(demoFeed(), NEWS));
});

test('a new article waits behind "1 new", moves nothing, and shows when it is asked for', async ({
  page,
  context,
}) => {
  await page.mouse.wheel(0, 900);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(900);
  const before = await positions(page);
  await loseNetworkForAMoment(page);
  await expect(waitingButton(page, 1)).toBeVisible();
  expect(await positions(page)).toEqual(before);
  await expect(teaser(page, NEWS)).toHaveCount(0);

  await waitingButton(page, 1).click();
  await expect(page.getByRole('main').getByRole('article').first()).toContainText(NEWS);
  await expect(waitingButton(page, 1)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Latest' })).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);

  async function loseNetworkForAMoment(of: Page): Promise<void> {
    await context.setOffline(true);
    await expect(of.getByRole('button', { name: /^Offline · copy of/ })).toBeAttached();
    await context.setOffline(false);
  }
});

test('the button in the masthead asks at once, on the front page too', async ({ page }) => {
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Front' }).click();
  await expect(page.getByRole('heading', { name: 'Latest' })).toBeVisible();
  const before = await positions(page);
  await refreshNow(page);
  await expect(waitingButton(page, 1)).toBeVisible();
  expect(await positions(page)).toEqual(before);
  await expect(page.getByRole('link', { name: NEWS })).toHaveCount(0);
  await waitingButton(page, 1).click();
  await expect(page.getByRole('link', { name: NEWS }).first()).toBeVisible();
});

test('what a press of Refresh brought is spoken, and that there is nothing; what comes by itself only where it waits', async ({
  page,
  site,
}) => {
  const spoken = page.getByRole('status').first();
  await refreshNow(page);
  await expect(spoken).toHaveText('1 new article');
  await waitingButton(page, 1).click();
  await refreshNow(page);
  await expect(spoken).toHaveText('Up to date.');
  serveFeed(site, withNews(withNews(demoFeed(), NEWS), 'And another'));
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'userActivation', { value: { isActive: false } }); // as in a page that is only looked at
    dispatchEvent(new Event('online'));
  });
  await expect(spoken).toHaveText('1 new article');
});

test('a key asks too, and says how many are new', async ({ page }) => {
  await keysReady(page);
  await page.keyboard.press('r');
  await expect(waitingButton(page, 1)).toBeVisible();
  await expect(page.getByRole('status').getByText('1 new article')).toBeVisible(); // and is there once
  await expect(page.getByText('Up to date.', { exact: true })).toHaveCount(0);
});

test('Settings asks too, and says what has come', async ({ page }) => {
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await page.getByRole('button', { name: 'Refresh now' }).click();
  await expect(page.getByRole('status').getByText('1 new article')).toBeVisible();
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Latest' }).click();
  await expect(waitingButton(page, 1)).toBeVisible();
});

test('an article opens undisturbed while news waits, and the list stays as it was left', async ({ page }) => {
  await refreshNow(page);
  const second = page.getByRole('main').getByRole('article').nth(1).getByRole('link');
  const title = await second.innerText();
  await second.click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(waitingButton(page, 1)).toHaveCount(0);
});

test('a reload shows what was waiting', async ({ page }) => {
  await refreshNow(page);
  await expect(waitingButton(page, 1)).toBeVisible();
  await page.reload();
  await expect(teaser(page, NEWS)).toBeVisible();
  await expect(waitingButton(page, 1)).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('pulling the page down at its top asks for what is new', async ({ page }) => {
    await pullDown(page, 200);
    await expect(waitingButton(page, 1)).toBeVisible();
  });

  test('a pull that is short, slants, begins further down or is about something else asks for nothing', async ({
    page,
    site,
  }) => {
    const asked = () => site.requests.filter(({ path }) => path === '/feed.json').length;
    const before = asked();
    await pullDown(page, 40);
    await page.mouse.wheel(0, 600);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(600);
    await pullDown(page, 200);
    // A pull that counts is answered in the same breath, so one now shows that those before were not.
    await page.evaluate(() => scrollTo(0, 0));
    await pullAtOthers(page);
    await pullDown(page, 200);
    await expect(waitingButton(page, 1)).toBeVisible();
    expect(asked()).toBe(before + 1);
  });
});

/** Fingers that go down, far enough, and do not mean the page. */
async function pullAtOthers(page: Page): Promise<void> {
  await swipe(page, { x: 200, y: 120 });

  await keysReady(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await pullDown(page, 200);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  const scrolled = await page.getByRole('main').evaluate((box) => {
    box.style.cssText = 'height: 500px; overflow-y: auto';
    box.scrollTop = 300;
    return box.scrollTop;
  });
  expect(scrolled).toBe(300);
  await pullDown(page, 200);
  await page.getByRole('main').evaluate((box) => box.removeAttribute('style'));

  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await expect.poll(() => page.evaluate(() => [visualViewport?.scale, scrollY])).toEqual([2, 0]);
  await pullDown(page, 200);
  await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
  await expect.poll(() => page.evaluate(() => [visualViewport?.scale, scrollY])).toEqual([1, 0]);
}

/** Where the headlines on screen and below stand, in pixels. */
function positions(page: Page): Promise<number[]> {
  const headings = page.getByRole('main').getByRole('article').getByRole('heading');
  return headings.evaluateAll((all) => all.map((heading) => heading.getBoundingClientRect().top));
}
