import type { Page } from '@playwright/test';
import { expect, test } from '../support/calmTest.ts';
import { openArticle } from '../support/demoPlaces.ts';
import { onDemoShelf } from '../support/demoShelf.ts';
import type { TestSite } from '../support/site.ts';

test.use({ serviceWorkers: 'block' }); // nothing here is asked of it, and it takes a fifth of the time

let site: TestSite;
let page: Page;
onDemoShelf((shelf) => ({ site, page } = shelf));

/** What has focus, when nothing lies over it (WCAG 2.4.11); else what does. */
const focusSeen = () =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return { seen: null, over: null };
    const { left, top, width, height } = focused.getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    const label = focused.closest('label');
    const seen =
      above !== null && (focused.contains(above) || above.contains(focused) || label?.contains(above));
    return {
      seen: focused.outerHTML.slice(0, 120),
      over: seen ? null : (above?.outerHTML.slice(0, 120) ?? 'off screen'),
    };
  });

test('on a phone nothing that has focus is covered by the bar at the bottom, forwards and backwards', async () => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${site.url}/latest`);
  await expect(page.getByRole('main').getByRole('article').first()).toBeVisible();
  const stops: string[] = [];
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let press = 0; press < 40; press++) {
      await page.keyboard.press(key);
      await expect.poll(async () => (await focusSeen()).over, `${key} ${press + 1}`).toBeNull(); // a strip scrolls in the next frame
      const { seen } = await focusSeen();
      if (seen) stops.push(seen);
    }
  }
  expect(new Set(stops).size).toBeGreaterThan(30);
});

test('in forced colours what is chosen, pressed and in focus can be told from what is not', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${site.url}/settings`);
  const lookOf = (name: string) =>
    page
      .getByRole('radio', { name, exact: true })
      .first()
      .evaluate((radio) => {
        const { borderColor, outlineStyle, outlineColor } = getComputedStyle(
          radio.nextElementSibling ?? radio,
        );
        return [borderColor, outlineStyle, outlineColor].join();
      });
  await page.getByRole('radio', { name: 'Serif', exact: true }).check();
  await page.locator('body').click({ position: { x: 4, y: 4 } }); // no focus on either
  expect(await lookOf('Serif')).not.toBe(await lookOf('Sans'));
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
  await page.emulateMedia({ forcedColors: 'none' });
});
