/**
 * Every page and state of the demo at three widths, in four themes and two directions, and its pages in every language:
 * `gallery/index.html` shows them all. `npm run gallery`, after `npm run build`; `-- keys footnote` takes only those states,
 * with what goes before them, and `-- languages` only the languages.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import { launchHeadless } from '../support/browser.ts';
import type { TestSite } from '../support/site.ts';
import { DIRECTIONS, dress, THEMES, withDevice } from './device.ts';
import { eachLanguage } from './languages.ts';
import { writeSheet, type Shot } from './sheet.ts';
import { STATES } from './states.ts';

const FOLDER = 'gallery';
const WIDTHS = [
  { width: 360, height: 780 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];

const wanted = process.argv.slice(2);
const states = STATES.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
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

async function take(page: Page, shot: Shot): Promise<void> {
  await settle(page);
  const png = await page.screenshot();
  await writeFile(`${FOLDER}/${shot.file}`, await sharp(png).webp({ quality: 80 }).toBuffer());
  shots.push(shot);
}

/** All states of one width and direction: the last of them take the server away. */
async function takeStates(page: Page, site: TestSite, width: number, dir: string): Promise<void> {
  for (const { name, open } of states) {
    await open(page, site);
    for (const theme of THEMES) {
      await dress(page, theme, dir);
      const file = `${name}-${width}-${theme}-${dir}.webp`.replaceAll(/:? /g, '-');
      await take(page, { state: name, width, theme, dir, file });
    }
  }
}

for (const size of WIDTHS) {
  const { width } = size;
  if (states.length > 0)
    for (const dir of DIRECTIONS)
      await withDevice(browser, size, (page, site) => takeStates(page, site, width, dir));
  if (wanted.length > 0 && !wanted.includes('languages')) continue;
  await withDevice(browser, size, (page, site) =>
    eachLanguage(page, site, async (name, language, dir) => {
      const file = `${name}-${width}-${language}.webp`.replaceAll(/:? /g, '-');
      await take(page, { state: `${name}: languages`, width, theme: language, dir, file });
    }),
  );
}
await browser.close();
await writeSheet(FOLDER, shots);
console.log(`${shots.length} pictures: ${FOLDER}/index.html`);
