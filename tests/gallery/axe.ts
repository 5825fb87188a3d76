/**
 * axe on every page and state of the demo at the width of a phone, in four themes and two directions, and on its pages in every
 * language, light and dark, where nothing may be left in English either: `npm run gallery:axe`, after `npm run build`. Names what it finds, and fails if it finds something.
 */
import { chromium, type Page } from '@playwright/test';
import { expectNothing } from '../support/axe.ts';
import { latinIn } from '../support/latin.ts';
import { launchHeadless } from '../support/browser.ts';
import { DIRECTIONS, dress, THEMES, withDevice } from './device.ts';
import { eachLanguage } from './languages.ts';
import { STATES } from './states.ts';

const PHONE = { width: 360, height: 780 };
/** In these a text that was forgotten shows by its letters. */
const OTHER_LETTERS = new Set(['ar', 'zh', 'ja']);

const browser = await chromium.launch(launchHeadless());
const found: string[] = [];
let looks = 0;

async function look(page: Page, theme: string, dir: string, where: string): Promise<void> {
  looks++;
  await dress(page, theme, dir);
  await expectNothing(page).catch((error: unknown) => note(where, String(error)));
}

function note(where: string, what: string): void {
  found.push(where);
  console.log(`${where}: ${what}`);
}

for (const dir of DIRECTIONS)
  await withDevice(browser, PHONE, async (page, site) => {
    for (const { name, open } of STATES) {
      await open(page, site);
      for (const theme of THEMES) await look(page, theme, dir, `${name}, ${theme}, ${dir}`);
    }
  });
await withDevice(browser, PHONE, (page, site) =>
  eachLanguage(page, site, async (name, language, dir) => {
    for (const theme of ['light', 'dark']) await look(page, theme, dir, `${name}, ${language}, ${theme}`);
    const latin = OTHER_LETTERS.has(language) ? await latinIn(page) : [];
    if (latin.length > 0) note(`${name}, ${language}: in Latin letters`, latin.join(' · '));
  }),
);
await browser.close();
console.log(`axe: ${looks} looks, ${found.length} found something`);
if (found.length > 0) process.exitCode = 1;
