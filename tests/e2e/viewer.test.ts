import type { Page } from '@playwright/test';
import { expectNothing } from '../support/axe.ts';
import { demoItem } from '../support/feed.ts';
import { cutNetwork, restoreNetwork } from '../support/reader.ts';
import { watchShifts, expectStill } from '../support/shifts.ts';
import { expect, test } from '../support/stocked.ts';
import { expectTurned, shownWidth, viewer, wholeWidth } from '../support/viewer.ts';

/** An article with a hero and five pictures in its text, each with a caption and a credit. */
const ESSAY = demoItem('five-embassies');
const HERO = /^Enlarge: A plan seen from above/;
const BAND = /^Enlarge: A tall curving band/;

async function openEssay(page: Page): Promise<void> {
  await page.goto('/latest');
  await page.getByRole('link', { name: ESSAY.title }).click();
  await expect(page.getByRole('button', { name: /^Enlarge: / })).toHaveCount(6);
}

async function opened(page: Page, picture: RegExp): Promise<number> {
  await page.getByRole('button', { name: picture }).click();
  await expect(viewer(page)).toBeVisible();
  return wholeWidth(page);
}

test('by the keyboard: a picture opens, turns to the next, closes, and has focus again', async ({
  stocked: { context },
}) => {
  const page = await context.newPage();
  await openEssay(page);
  const picture = page.getByRole('button', { name: BAND });
  await picture.focus();
  const height = () => picture.evaluate((element) => element.getBoundingClientRect().top);
  const before = await height();
  await page.keyboard.press('Space');
  await expectTurned(page, '3 of 6');
  await expect(viewer(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await expect(viewer(page)).toHaveAccessibleDescription(/^3 of 6 ?: A tall curving band/);
  await page.keyboard.press('ArrowRight');
  await expectTurned(page, '4 of 6');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expectTurned(page, '6 of 6');
  await page.keyboard.press('ArrowLeft');
  await expectTurned(page, '5 of 6');
  await page.keyboard.press('Escape');
  await expect(viewer(page)).toHaveCount(0);
  await expect(picture).toBeFocused();
  expect(await height(), 'the page kept its place').toBeCloseTo(before, 0);
  await picture.press('Enter');
  await expectTurned(page, '3 of 6');
});

test('buttons turn and zoom, the last one turns no further and keeps focus', async ({
  stocked: { context },
}) => {
  const page = await context.newPage();
  await openEssay(page);
  const whole = await opened(page, HERO);
  const button = (name: string) => viewer(page).getByRole('button', { name });
  await expect(button('Previous picture')).toHaveAttribute('aria-disabled', 'true');
  await button('Next picture').click();
  await expectTurned(page, '2 of 6');
  await expect(button('Zoom out')).toHaveAttribute('aria-disabled', 'true');
  await button('Zoom in').click();
  await expect.poll(() => shownWidth(page)).toBeGreaterThan(whole * 1.3);
  await expect(viewer(page).getByText('The plan. Straight lanes')).toBeHidden();
  await button('Zoom out').click();
  await expect(viewer(page).getByText('The plan. Straight lanes')).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await button('Next picture').click();
  await expectTurned(page, '6 of 6');
  await expect(button('Next picture')).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Enter');
  await expectTurned(page, '6 of 6');
  await expect(button('Next picture')).toBeFocused();
  await button('Close').click();
  await expect(page.getByRole('button', { name: HERO })).toBeFocused();
});

test('caption and credit stand under each picture, the hero’s too', async ({ stocked: { context } }) => {
  const page = await context.newPage();
  await openEssay(page);
  await opened(page, HERO);
  await expect(viewer(page).getByText('Rauchstraße 1, at the edge of the Tiergarten.')).toBeVisible();
  await expect(viewer(page).getByText('Drawing: The Envoy').first()).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(viewer(page).getByText('The plan. Straight lanes')).toBeVisible();
  await expect(viewer(page).getByText('Rauchstraße 1')).toBeHidden();
  const picture = await viewer(page).getByRole('img').last().boundingBox();
  const caption = await viewer(page).getByText('The plan. Straight lanes').boundingBox();
  expect((picture?.y ?? 0) + (picture?.height ?? 0), 'nothing lies over the picture').toBeLessThanOrEqual(
    (caption?.y ?? 0) + 1,
  );
});

test('wheel, keys and a click zoom; a zoomed picture is moved by arrows, and 0 shows it whole', async ({
  stocked: { context },
}) => {
  const page = await context.newPage();
  await openEssay(page);
  const whole = await opened(page, BAND);
  const left = async () => (await viewer(page).getByRole('img').last().boundingBox())?.x ?? 0;
  const scroll = () => page.evaluate(() => scrollY);
  const before = await scroll();
  await page.mouse.move(640, 360);
  await page.mouse.wheel(0, -400);
  await expect.poll(() => shownWidth(page)).toBeGreaterThan(whole * 1.3);
  await page.keyboard.press('0');
  await expect.poll(() => shownWidth(page)).toBeCloseTo(whole, 0);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect.poll(() => shownWidth(page)).toBeGreaterThan(1400);
  const was = await left();
  await page.keyboard.press('ArrowRight');
  await expect.poll(left).toBeLessThan(was);
  await expectTurned(page, '3 of 6');
  for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowRight');
  const box = await viewer(page).getByRole('img').last().boundingBox();
  const stage = await viewer(page).boundingBox();
  expect((box?.x ?? 0) + (box?.width ?? 0), 'never past its edge').toBeCloseTo(stage?.width ?? 0, 0);
  for (let i = 0; i < 4; i++) await page.keyboard.press('-');
  await expect.poll(() => shownWidth(page)).toBeCloseTo(whole, 0);
  await page.mouse.click(640, 360);
  await expect.poll(() => shownWidth(page)).toBeGreaterThan(whole * 2);
  await page.keyboard.press('Space');
  expect(await scroll(), 'the page behind stands still').toBe(before);
});

test('Back closes the viewer and stays on the article; the next Back leaves it', async ({
  stocked: { context },
}) => {
  const page = await context.newPage();
  await openEssay(page);
  await opened(page, BAND);
  const scroll = () => page.evaluate(() => scrollY);
  const before = await scroll();
  await page.goBack();
  await expect(viewer(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: BAND })).toBeFocused();
  await expect(page.getByRole('heading', { level: 1, name: ESSAY.title })).toBeAttached();
  expect(await scroll()).toBe(before);
  await page.goForward();
  expect(await scroll(), 'Forward leads to the same page').toBe(before);
  await opened(page, BAND);
  await page.keyboard.press('Escape');
  await expect(viewer(page)).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => history.length)).toBeGreaterThan(1);
  await expect(page.getByRole('button', { name: BAND })).toBeFocused();
  await expect(async () => {
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Latest' })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByRole('link', { name: ESSAY.title })).toBeFocused();
});

test('without a network the large file is there', async ({ stocked: { context, site } }) => {
  await cutNetwork(context, site);
  const page = await context.newPage();
  await openEssay(page);
  await opened(page, HERO);
  for (const at of ['2 of 6', '3 of 6', '4 of 6']) {
    await page.keyboard.press('ArrowRight');
    await expectTurned(page, at);
    const shown = viewer(page).getByRole('img').last();
    await expect(shown).toHaveJSProperty('complete', true);
    await expect(shown).toHaveJSProperty('naturalWidth', 1600);
  }
  await page.close();
  await restoreNetwork(context, site);
});

for (const [scheme, width] of [
  ['light', 1280],
  ['dark', 360],
] as const)
  test(`axe finds nothing in ${scheme} at ${width} px, on the article and in the viewer`, async ({
    stocked: { context },
  }) => {
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 720 });
    await openEssay(page);
    await expectNothing(page, scheme);
    await opened(page, BAND);
    await expectNothing(page, scheme);
  });

test('nothing moves on an article whose pictures become buttons', async ({ stocked: { context } }) => {
  const page = await context.newPage();
  await watchShifts(page, '.prose');
  await openEssay(page);
  await expectStill(page);
});
