import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import sharp from 'sharp';
import type { Shot } from './sheet.ts';

type Taken = Pick<Shot, 'width' | 'theme' | 'dir'>;

/** Where they are kept in the repository: the pictures themselves are too many. */
const KEPT = 'docs/pictures/gallery';
/** What each shows, and how wide a picture is on it, in pixels. */
const SHEETS: readonly (Taken & { readonly thumb: number })[] = [
  { width: 360, theme: 'light', dir: 'ltr', thumb: 151 },
  { width: 360, theme: 'black', dir: 'rtl', thumb: 151 },
  { width: 768, theme: 'dark', dir: 'ltr', thumb: 220 },
  { width: 768, theme: 'sepia', dir: 'rtl', thumb: 220 },
  { width: 1440, theme: 'light', dir: 'ltr', thumb: 311 },
  { width: 1440, theme: 'dark', dir: 'rtl', thumb: 311 },
];
const WIDTH = 1620;

const isOf = (sheet: Taken, shot: Taken) =>
  shot.width === sheet.width && shot.theme === sheet.theme && shot.dir === sheet.dir;

export const isOnSheet = (shot: Taken): boolean => SHEETS.some((sheet) => isOf(sheet, shot));

/** One picture for each sheet, with all its states as thumbnails, and their names. */
export async function writeContactSheets(
  browser: Browser,
  folder: string,
  shots: readonly Shot[],
): Promise<void> {
  await mkdir(KEPT, { recursive: true });
  const page = await browser.newPage({ viewport: { width: WIDTH, height: 900 } });
  for (const sheet of SHEETS) {
    const name = `${sheet.width}-${sheet.theme}-${sheet.dir}`;
    const html = resolve(folder, `sheet-${name}.html`);
    const shown = shots.filter((shot) => isOf(sheet, shot));
    await writeFile(html, pageOf(`${sheet.width} px, ${sheet.theme}, ${sheet.dir}`, shown, sheet.thumb));
    await page.goto(pathToFileURL(html).href);
    await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
    const png = await page.screenshot({ fullPage: true });
    await writeFile(join(KEPT, `${name}.webp`), await sharp(png).webp({ quality: 62, effort: 6 }).toBuffer());
  }
  await page.close();
}

function pageOf(title: string, shots: readonly Shot[], thumb: number): string {
  const style = `
    body { margin: 16px; background: #77736c; color: #fff; font: 12px/1.25 'Liberation Sans', sans-serif; }
    h1 { margin: 0 0 12px; font-size: 18px; }
    div { display: grid; grid-template-columns: repeat(auto-fill, ${thumb}px); gap: 12px 8px; }
    img { display: block; width: 100%; }
    figure { margin: 0; }
    figcaption { margin-bottom: 3px; white-space: nowrap; overflow: hidden; }
  `;
  const figures = shots.map(
    ({ state, file }) => `<figure><figcaption>${state}</figcaption><img src="${file}" alt=""></figure>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>${style}</style><h1>${title}</h1><div>${figures.join('')}</div>`;
}
