import sharp from 'sharp';
import { articleId } from '../../src/model/identity.ts';
import { expect, test } from '../support/calmTest.ts';
import { storeDemo } from '../support/demoPlaces.ts';
import { demoItems } from '../support/feed.ts';
import { holdBack } from '../support/holdBack.ts';
import { send } from '../support/plainFeed.ts';
import { expectStill, watchShifts } from '../support/shifts.ts';
import { keepSilentAt } from '../support/silentServer.ts';
import { startSite, type TestSite } from '../support/site.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());

for (const width of [360, 1440]) {
  test(`nothing moves by itself on the front page at ${width} px, first visit and second`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await watchShifts(page);
    await page.goto(site.url);
    await expect(page.getByText('You are up to date.')).toBeAttached();
    await expectStill(page);
    await page.reload();
    await expect(page.getByText('You are up to date.')).toBeAttached();
    await expectStill(page);
  });
}

test('nor on a page that measures first what it shows', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 });
  await storeDemo(page, site);
  await watchShifts(page);
  for (const [path, last] of [
    ['/offline', 'Article by article'],
    ['/settings', 'Data'],
    ['/saved', 'Saved'],
  ] as const) {
    await page.goto(site.url + path);
    await expect(page.getByRole('heading', { name: last, exact: true })).toBeVisible();
    await expectStill(page);
  }
});

test('nor under a picture that is higher than the page lets it be, which comes after the text', async ({
  page,
}) => {
  const plate = await sharp({ create: { width: 400, height: 600, channels: 3, background: '#205080' } })
    .png()
    .toBuffer();
  const item = {
    id: 'tall',
    title: 'A tall plate',
    content_html: `<img src="/tall.png" width="400" height="600" alt="A plate"><p>${'Words. '.repeat(200)}</p>`,
  };
  site.answer('/tall.png', send(plate, 200, { 'Content-Type': 'image/png' }));
  site.answer(
    '/feed.json',
    send(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [item] })),
  );
  await watchShifts(page);
  await page.goto(`${site.url}/latest`);
  const link = await page.getByRole('link', { name: item.title }).getAttribute('href');
  await page.goto('about:blank');
  const letGo = await holdBack(page, (request) => request.url().endsWith('/tall.png'));
  await page.goto(site.url + (link ?? ''), { waitUntil: 'commit' });
  await expect(page.getByText(/^Words\. /)).toBeVisible();
  const picture = page.getByRole('figure').locator('img'); // a button, once it enlarges
  const box = await picture.boundingBox();
  expect((box?.height ?? 0) / (box?.width ?? 1)).toBeCloseTo(1.25, 1);
  await letGo();
  await expect(picture).toHaveJSProperty('complete', true);
  await expectStill(page);
  expect((await picture.boundingBox())?.height).toBe(box?.height);
  site.clearAnswers();
});

test('nor on an article whose link somebody was sent, while it is looked for and when it comes', async ({
  page,
  browser,
}) => {
  await page.goto(`${site.url}/latest`);
  const link = page.getByRole('main').getByRole('article').getByRole('link').first();
  const href = (await link.getAttribute('href')) ?? '';
  const stranger = await (await browser.newContext({ viewport: { width: 360, height: 780 } })).newPage();
  await watchShifts(stranger);
  await stranger.goto(site.url + href);
  await expect(stranger.getByRole('heading', { name: 'More to read' })).toBeVisible();
  await expect(stranger.getByText('On this device', { exact: true })).toBeVisible();
  await expectStill(stranger);
  await stranger.context().close();
});

test('nor at the end of an article that is reloaded there', async ({ page }) => {
  await watchShifts(page);
  await page.goto(`${site.url}/latest`);
  await page.getByRole('main').getByRole('article').getByRole('link').nth(2).click();
  const beside = page.getByRole('navigation', { name: 'In the list you came from' });
  await expect(beside.getByRole('link', { name: /^Next/ })).toBeAttached();
  await page.keyboard.press('End');
  await expect(beside).toBeInViewport();
  await page.reload();
  await expect(beside).toBeInViewport();
  await expect(page.getByRole('contentinfo')).toBeAttached();
  await expectStill(page);
});

test.describe('with its worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a warm start shows the front page, a list and an article though the network never answers', async ({
    page,
    context,
  }) => {
    await storeDemo(page, site);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    await page.close();
    await site.stop();
    const silence = await keepSilentAt(site.url);
    const warm = await context.newPage();
    await warm.goto(site.url, { waitUntil: 'commit' });
    await expect(warm.getByText('You are up to date.')).toBeAttached();
    await expect(warm.getByRole('button', { name: /Updating/ })).toBeVisible();
    await warm.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Latest' }).click();
    await warm.getByRole('link', { name: 'The Swiss letterbox' }).click();
    await expect(warm.getByRole('heading', { level: 1, name: 'The Swiss letterbox' })).toBeVisible();
    await expect(warm.locator('article .prose p').first()).toBeVisible();
    expect(silence.asked, 'the feed was asked for, and not answered').toContain('/feed.json');
    await silence.close();
    await site.start();
  });
});

test('an article whose link somebody was sent is drawn once', async ({ browser }) => {
  for (const { title, id } of demoItems().slice(0, 4)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.addInitScript(() => {
      const drawn = new Set<Element>();
      Object.assign(globalThis, { drawn });
      new MutationObserver(() => {
        const first = document.querySelector('article > .prose')?.firstElementChild;
        if (first) drawn.add(first);
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${site.url}/article/x-${articleId('feed.json', id)}`);
    await expect(page.getByRole('heading', { level: 1, name: title ?? '' })).toBeVisible();
    await expect(page.getByText(/^Text(?:,| and \d|$)/).first()).toBeVisible();
    expect(
      await page.evaluate(() => (globalThis as unknown as { drawn: Set<Element> }).drawn.size),
      title,
    ).toBe(1);
    await context.close();
  }
});
