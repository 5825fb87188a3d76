/**
 * Every page and state of the demo at three widths, in four themes and two directions, and its pages in every language:
 * `gallery/index.html` shows them all, and sheets of them are kept in the repository. `npm run gallery` builds first;
 * `-- sheets` takes only what the sheets show, `-- languages` only the languages, and `-- keys footnote` only those states (where one
 * goes on from another, both).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { launchHeadless } from '../support/browser.ts';
import type { TestSite } from '../support/site.ts';
import { isOnSheet, writeContactSheets } from './contact.ts';
import { DIRECTIONS, dress, THEMES, withDevice, type Size } from './device.ts';
import { eachLanguage } from './languages.ts';
import { writeSheet, type Shot } from './sheet.ts';
import type { State } from './state.ts';
import { enter, STATES } from './states.ts';

const FOLDER = 'gallery';
const WIDTHS = [
  { width: 360, height: 780 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];
/** The width that a state of one kind is taken at; it looks the same, or is nowhere, at the others. */
const ONLY = { phone: 360, paper: 768 };

const wanted = process.argv.slice(2);
const isWanted = (part: string) => wanted.length === 0 || wanted.includes(part);
const states = STATES.filter(({ name }) => isWanted(name) || isWanted('sheets'));
const looks = DIRECTIONS.flatMap((dir) => THEMES.map((theme) => ({ theme, dir })));
const browser = await chromium.launch(launchHeadless());
await mkdir(FOLDER, { recursive: true });
const shots: Shot[] = [];

/** Pictures and faces that are on the screen are there, and what a screen shows is not in mid-movement. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const seen = [...document.images].filter((image) => {
      const { top, bottom } = image.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    });
    await Promise.all(seen.map((image) => image.decode().catch(() => {})));
  });
}

async function take(page: Page, shot: Omit<Shot, 'file'>): Promise<void> {
  const { state, width, theme, dir } = shot;
  const file = `${[state, width, theme, dir].join('-').replaceAll(/\W+/g, '-')}.webp`;
  await settle(page);
  const png = await page.screenshot();
  await writeFile(`${FOLDER}/${file}`, await sharp(png).webp({ quality: 80 }).toBuffer());
  shots.push({ ...shot, file });
}

const isAt = ({ only }: State, width: number) => only === undefined || ONLY[only] === width;

/** All states of one size and direction in these themes. */
async function takeStates(page: Page, site: TestSite, size: Size, dir: string, themes: readonly string[]) {
  for (const state of states.filter((one) => isAt(one, size.width))) {
    try {
      await enter(state, page, site, size);
    } catch (error) {
      console.log(`${state.name} did not come, ${size.width} px, ${dir}: ${String(error)}`);
      process.exitCode = 1;
      continue; // the others are taken all the same
    }
    for (const theme of themes) {
      await dress(page, theme);
      await take(page, { state: state.name, width: size.width, theme, dir });
    }
  }
}

for (const size of WIDTHS) {
  const { width } = size;
  const here = looks.filter((look) => !wanted.includes('sheets') || isOnSheet({ ...look, width }));
  for (const dir of states.length > 0 ? new Set(here.map((look) => look.dir)) : []) {
    const themes = here.filter((look) => look.dir === dir).map(({ theme }) => theme);
    await withDevice(browser, { size, dir }, (page, site) => takeStates(page, site, size, dir, themes));
  }
  if (isWanted('languages'))
    await eachLanguage(browser, size, (page, name, language, dir) =>
      take(page, { state: `${name}: languages`, width, theme: language, dir }),
    );
}
await writeSheet(FOLDER, shots);
if (isWanted('sheets')) await writeContactSheets(browser, FOLDER, shots);
await browser.close();
console.log(`${shots.length} pictures of ${states.length} states: ${FOLDER}/index.html`);
