import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/calmTest.ts';
import { openArticle } from '../support/demoPlaces.ts';
import { onDemoShelf } from '../support/demoShelf.ts';
import { seenStops } from '../support/focusSeen.ts';
import type { TestSite } from '../support/site.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 640 };
/** A desk's screen at 400 %. */
const LOW = { width: 320, height: 256 };

let site: TestSite;
let page: Page;
onDemoShelf((shelf) => ({ site, page } = shelf));
test.afterEach(() => page.emulateMedia({ forcedColors: 'none' }));

for (const [where, size] of Object.entries({ 'on a phone': PHONE, 'at 400 %': LOW }))
  test(`${where} nothing that has focus is covered by the bar at the bottom, forwards and backwards`, async () => {
    await page.setViewportSize(size);
    await page.goto(`${site.url}/latest`);
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
    expect(await seenStops(page, 40)).toBeGreaterThan(30);
    const bar = await page.getByRole('navigation', { name: 'Main' }).boundingBox();
    expect(bar?.height, 'the bar leaves room').toBeLessThan(size.height / 5);
  });

test('on a low desk’s screen all of an unfolded filter is come to, and seen', async () => {
  await page.setViewportSize({ width: 1100, height: 440 });
  await page.goto(`${site.url}/latest`);
  await page.getByText('Sections', { exact: true }).click();
  const sections = page.getByRole('group', { name: 'Filter' }).getByRole('button');
  expect(await sections.count()).toBeGreaterThan(8);
  await page.getByRole('searchbox').focus();
  expect(await seenStops(page, 15)).toBeGreaterThan(12);
});

const colours = (viewport: typeof DESK) =>
  Promise.all([page.emulateMedia({ forcedColors: 'active' }), page.setViewportSize(viewport)]);

/** What a control is drawn with while neither pointer nor focus is on it: its line, and the ground of its box to tick. */
async function drawnWith(control: Locator): Promise<string> {
  await page.mouse.move(0, 0);
  await control.blur();
  return control.evaluate((element) => {
    const ground = getComputedStyle(element, '::before').backgroundColor;
    // What has no ground has the page's, at no strength: both look the same.
    return `${getComputedStyle(element).borderBottomColor} ${ground.replace(/rgba\((.*), 0\)/, 'rgb($1)')}`;
  });
}

test('in forced colours what is chosen, pressed and in focus can be told from what is not', async () => {
  await colours(DESK);
  await page.goto(`${site.url}/settings`);
  const lookOf = (name: string) =>
    page
      .getByRole('radio', { name, exact: true })
      .first()
      .evaluate((radio) => {
        const look = getComputedStyle(radio.nextElementSibling ?? radio);
        return [look.backgroundColor, look.outlineStyle, look.outlineColor, look.outlineOffset].join();
      });
  const serif = page.getByRole('radio', { name: 'Serif', exact: true });
  await serif.check();
  await page.locator('body').click({ position: { x: 4, y: 4 } }); // no focus on either
  const chosen = await lookOf('Serif');
  expect(chosen).not.toBe(await lookOf('Sans'));
  await page.keyboard.press('Tab'); // the keyboard is in use: a focus that is given shows
  await serif.focus();
  expect(await lookOf('Serif'), 'focus on what is chosen').not.toBe(chosen);
  const swatch = page.getByRole('group', { name: 'Theme' }).getByRole('radio', { name: 'Sepia' });
  await expect(swatch.locator('+ span'), 'a theme shows its own colours').toHaveCSS(
    'background-color',
    'rgb(244, 236, 216)',
  );
  await openArticle(page, site, 'How a state says yes');
  const save = page.getByRole('button', { name: /^Saved?$/ });
  const iconOf = () =>
    save
      .locator('svg')
      .evaluate((svg) => getComputedStyle(svg.querySelector('path') ?? svg).fill + svg.innerHTML);
  const before = await iconOf();
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  expect(await iconOf()).not.toBe(before);
  await page.keyboard.press('Tab');
  const ring = await page.locator(':focus').evaluate((focused) => getComputedStyle(focused).outlineStyle);
  expect(ring).toBe('solid');
});

for (const [where, size] of Object.entries({ 'on a desk': DESK, 'on a phone': PHONE }))
  test(`in forced colours, ${where}, a pressed filter looks pressed`, async () => {
    await colours(size);
    await page.goto(`${site.url}/latest`);
    const unread = page.getByRole('button', { name: 'Unread', exact: true });
    const before = await drawnWith(unread);
    await unread.click();
    await expect(unread).toHaveAttribute('aria-pressed', 'true');
    expect(await drawnWith(unread)).not.toBe(before);
    await unread.click();
    await expect(unread).toHaveAttribute('aria-pressed', 'false');
    expect(await drawnWith(unread)).toBe(before);
  });

test('in forced colours the page that is shown is marked among the links to all of them', async () => {
  const link = (nav: string, name: string) =>
    page.getByRole('navigation', { name: nav }).getByRole('link', { name, exact: true });
  const expectMarked = async (nav: string, here: string, other: string) => {
    await expect(link(nav, here)).toHaveCSS('text-decoration-line', 'underline');
    await expect(link(nav, other)).toHaveCSS('text-decoration-line', 'none');
  };
  await colours(DESK);
  await page.goto(`${site.url}/latest`);
  await expectMarked('Sections', 'Latest', 'Front');
  await page.goto(`${site.url}/search`);
  await expectMarked('Tools', 'Search', 'Saved');
  await page.setViewportSize(PHONE);
  await expectMarked('Main', 'Search', 'Saved');
});

test('in forced colours the field of Search shows its focus, and a place that a link leads to is marked', async () => {
  await colours(DESK);
  await page.goto(`${site.url}/search`);
  const field = page.getByRole('searchbox');
  await field.focus();
  await expect(field).toHaveCSS('outline-style', 'solid');
  await openArticle(page, site, 'A continent, paused');
  const note = page.locator('.prose [id]').last();
  await expect(note).toHaveCSS('outline-style', 'none');
  await note.evaluate(({ id }) => (location.hash = id));
  await expect(note).toHaveCSS('outline-style', 'solid');
});
