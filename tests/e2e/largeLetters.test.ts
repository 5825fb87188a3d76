import { expect } from '@playwright/test';
import { launchHeadless } from '../support/browser.ts';
import { DEMO_PLACES } from '../support/demoPlaces.ts';
import { test } from '../support/reader.ts';
import { said } from '../support/said.ts';
import { expectNoSidewaysScroll } from '../support/sideways.ts';

const { args, ...browser } = launchHeadless();
test.use({
  serviceWorkers: 'block',
  viewport: { width: 320, height: 640 },
  launchOptions: { ...browser, args: [...args, '--blink-settings=defaultFontSize=32'] }, // twice what browsers begin with
});

const PLACES = ['front', 'latest', 'offline', 'settings', 'article with a table'];

for (const language of ['en', 'de', 'pt'])
  test(`whose browser has letters twice as large reads in ${language} on a small phone without scrolling sideways`, async ({
    page,
    site,
  }) => {
    await page.addInitScript((chosen) => localStorage.setItem('offprint:language', chosen), language);
    for (const { name, open } of DEMO_PLACES.filter(({ name }) => PLACES.includes(name))) {
      await open(page, site, language);
      await expectNoSidewaysScroll(page, name);
    }
    await page
      .getByRole('navigation', { name: said(language, 'Main') })
      .locator('summary')
      .click();
    await expectNoSidewaysScroll(page, 'the menu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog');
    await expect(help).toBeVisible();
    expect(await help.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  });
