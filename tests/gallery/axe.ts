/**
 * axe on every page and state of the demo but for those on paper. At the width of a phone: in English in four themes and two
 * directions, in every other language light and dark, where nothing may be left in English either; on a desk in English, light and
 * dark. `npm run gallery:axe` builds first; `-- de ar` takes only those languages, `-- keys footnote` only those states. Names what it finds, and fails if it finds something.
 */
import { chromium, expect, type Page } from '@playwright/test';
import { OFFERED } from '../../src/model/languages.ts';
import { expectNothing } from '../support/axe.ts';
import { launchHeadless } from '../support/browser.ts';
import { latinIn } from '../support/latin.ts';
import { DIRECTIONS, dress, THEMES, withDevice, type Size } from './device.ts';
import { enter, STATES } from './states.ts';

const PHONE = { width: 360, height: 780 };
const DESK = { width: 1440, height: 900 };
const DAY_AND_NIGHT = ['light', 'dark'];
/** In these a text that was forgotten shows by its letters. */
const OTHER_LETTERS = new Set(['ar', 'zh', 'ja']);

/** Of what was named, all where nothing of the kind was. */
function named<T>(all: readonly T[], nameOf: (one: T) => string): readonly T[] {
  const some = all.filter((one) => process.argv.slice(2).includes(nameOf(one)));
  return some.length > 0 ? some : all;
}

/** Paper has no landmarks, and nobody hears it. */
const ON_SCREEN = STATES.filter(({ only }) => only !== 'paper');
const states = named(ON_SCREEN, ({ name }) => name);
const languages = named(OFFERED, ({ code }) => code);
const browser = await chromium.launch(launchHeadless());
const found: string[] = [];
const began = Date.now();
let looks = 0;

async function look(page: Page, theme: string, where: string): Promise<void> {
  looks++;
  await dress(page, theme);
  await expectNothing(page).catch((error: unknown) => note(`${where}, ${theme}`, String(error)));
}

function note(where: string, what: string): void {
  found.push(where);
  console.log(`${where}: ${what}`);
}

/** One that does not come is named, and the others are looked at. */
async function lookAtAll(language: string, dir: string, themes: readonly string[], size: Size = PHONE) {
  await withDevice(browser, { size, dir, language }, async (page, site) => {
    for (const state of states.filter(({ only }) => size === PHONE || only !== 'phone')) {
      const where = `${state.name}, ${size.width} px, ${language}, ${dir}`;
      try {
        await enter(state, page, site, size, language);
        await expect(page.locator('html')).toHaveAttribute('lang', language);
      } catch (error) {
        note(`${where}: did not come`, String(error));
        continue;
      }
      for (const theme of themes) await look(page, theme, where);
      const latin = OTHER_LETTERS.has(language) ? await latinIn(page) : [];
      if (latin.length > 0) note(`${where}: in Latin letters`, latin.join(' · '));
    }
  });
}

for (const { code, dir } of languages)
  if (code === 'en') {
    for (const way of DIRECTIONS) await lookAtAll(code, way, THEMES);
    await lookAtAll(code, dir, DAY_AND_NIGHT, DESK);
  } else await lookAtAll(code, dir, DAY_AND_NIGHT);
await browser.close();
const minutes = Math.round((Date.now() - began) / 60_000);
console.log(
  `axe: ${looks} looks at ${states.length} states in ${minutes} minutes, ${found.length} found something`,
);
if (found.length > 0) process.exitCode = 1;
