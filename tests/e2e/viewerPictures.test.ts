import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/calmTest.ts';
import { send } from '../support/plainFeed.ts';
import { startSite, type TestSite } from '../support/site.ts';
import { pinch, swipe } from '../support/touch.ts';
import { expectTurned, shownWidth, viewer, wholeWidth } from '../support/viewer.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const PLATE = readFileSync(new URL('../../dist/pictures/five-embassies-1.webp', import.meta.url));
const ICON = readFileSync(new URL('../../public/icons/icon-192.png', import.meta.url));

let site: TestSite;
test.beforeAll(async () => {
  site = await startSite();
});
test.afterAll(() => site.stop());
test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** An article with these pictures in its text, read in this language. */
async function openArticle(page: Page, pictures: string, language = 'en'): Promise<void> {
  for (const name of ['a', 'b', 'c'])
    site.answer(`/plates/${name}.webp`, send(PLATE, 200, { 'Content-Type': 'image/webp' }));
  site.answer('/plates/small.png', send(ICON, 200, { 'Content-Type': 'image/png' }));
  site.answer('/plates/gone.png', send('', 404, { 'Content-Type': 'text/plain' }));
  const item = {
    id: 'plates',
    url: 'https://envoy.example/plates',
    title: 'Plates',
    language,
    image: `${site.url}/plates/gone.png`, // else the first in the text would stand over it
    content_html: `<p>A text.</p>${pictures}<p>Its end.</p>`,
    date_published: '2026-11-20T08:00:00Z',
  };
  site.answer(
    '/feed.json',
    send(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [item] })),
  );
  await page.goto(`${site.url}/latest`);
  await page.getByRole('main').getByRole('link', { name: 'Plates' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plates' })).toBeVisible();
}

const three = () =>
  ['a', 'b', 'c'].map(
    (n) => `<p><img src="${site.url}/plates/${n}.webp" width="1600" height="1067" alt="Plate ${n}"></p>`,
  );

async function openFirst(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Enlarge: Plate a' }).tap();
  await expectTurned(page, '1 of 3');
  return wholeWidth(page);
}

test('a finger turns the pictures, two zoom them, and drawing down closes', async ({ page }) => {
  await openArticle(page, three().join(''));
  const whole = await openFirst(page);
  expect(whole, 'edge to edge').toBeCloseTo((await viewer(page).boundingBox())?.width ?? 0, 0);
  await swipe(page, { x: -300 });
  await expectTurned(page, '2 of 3');
  await swipe(page, { x: 300 });
  await expectTurned(page, '1 of 3');
  await pinch(page, 80, 240);
  await expect.poll(() => shownWidth(page)).toBeGreaterThan(whole * 2);
  await swipe(page, { x: -60 });
  await expectTurned(page, '1 of 3');
  await page.keyboard.press('0');
  await expect.poll(() => shownWidth(page)).toBeCloseTo(whole, 0);
  await swipe(page, { y: 300 });
  await expect(viewer(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Enlarge: Plate a' })).toBeFocused();
});

test('an article that is read from the right is turned from the right', async ({ page }) => {
  await openArticle(page, three().join(''), 'ar');
  await openFirst(page);
  await page.keyboard.press('ArrowLeft');
  await expectTurned(page, '2 of 3');
  await swipe(page, { x: 300 });
  await expectTurned(page, '3 of 3');
  await page.keyboard.press('ArrowRight');
  await expectTurned(page, '2 of 3');
  await viewer(page).getByRole('button', { name: 'Next picture' }).tap();
  await expectTurned(page, '3 of 3');
});

test('a picture that leads elsewhere stays a link, one that leads to its own file does not, a sign among the words stays one, and what did not come opens nothing', async ({
  page,
}) => {
  await openArticle(
    page,
    `<p><a href="https://envoy.example/more"><img src="${site.url}/plates/a.webp" width="1600" height="1067" alt="Linked"></a></p>
    <p>Words <img src="${site.url}/plates/small.png" width="20" height="20" alt="Sign"> on.</p>
    <p><img src="${site.url}/plates/lost.png" width="600" height="400" alt="Gone"></p>
    <p><img src="${site.url}/plates/b.webp" width="1600" height="1067" alt=""></p>
    <figure><a href="${site.url}/plates/c.webp"><img src="${site.url}/plates/c.webp?w=800" alt="Own"></a></figure>`,
  );
  await expect(page.getByRole('button', { name: 'Enlarge the picture' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Linked' })).toHaveAttribute('href', /envoy\.example\/more/);
  await expect(page.getByRole('img', { name: 'Sign' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Gone' })).toBeAttached();
  await expect(page.getByRole('button', { name: /^Enlarge/ })).toHaveCount(2);
  await page.getByRole('button', { name: 'Enlarge: Own' }).tap();
  await expect(viewer(page).getByRole('status')).toHaveText('2 of 2: Own');
});

test('a picture whose markup does not tell its size is shown in its own shape, alone', async ({ page }) => {
  await openArticle(page, `<p><img src="${site.url}/plates/a.webp" alt="Plate a"></p>`);
  await page.getByRole('button', { name: 'Enlarge: Plate a' }).tap();
  await wholeWidth(page);
  await expect(viewer(page).getByRole('status')).toHaveText('1 of 1: Plate a');
  await expect(viewer(page).getByRole('button', { name: 'Next picture' })).toHaveCount(0);
  const box = await viewer(page).getByRole('img').last().boundingBox();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(1.5, 1);
});
