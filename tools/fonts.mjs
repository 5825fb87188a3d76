// Cuts the app's fonts out of the packages they are published in: only the letters of European languages in Latin
// script and a magazine's punctuation, one optical size a job. Run with `npm run fonts` after an update; the results
// are committed. Newsreader (Production Type) and Instrument Sans (Instrument) are under the SIL Open Font License 1.1.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const range = (from, to) =>
  Array.from({ length: to - from }, (_, i) => String.fromCodePoint(from + i)).join('');
const LETTERS =
  range(0x20, 0x7f) + range(0xa0, 0x100) + 'ŒœŠšŽžŸŁłıĞğŞşİŐőŰűĀāĒēĪīŌōŪū–—‘’‚“”„•…‰‹›⁄€™−×→←↑↓◆';

const SERIF = 'node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-';
const SANS =
  'node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2';
const JOBS = [
  ['newsreader-display', `${SERIF}normal.woff2`, { wght: 500, opsz: 60 }],
  ['newsreader-text', `${SERIF}normal.woff2`, { wght: 400, opsz: 16 }],
  ['newsreader-text-bold', `${SERIF}normal.woff2`, { wght: 600, opsz: 16 }],
  ['newsreader-text-italic', `${SERIF}italic.woff2`, { wght: 400, opsz: 18 }],
  ['instrument-sans', SANS, { wght: { min: 400, max: 600 } }],
];

await mkdir('src/styles/fonts', { recursive: true });
for (const [name, source, variationAxes] of JOBS) {
  const options = { targetFormat: 'woff2', variationAxes };
  const font = await subsetFont(await readFile(source), LETTERS, options);
  await writeFile(`src/styles/fonts/${name}.woff2`, font);
  console.log(`${name}: ${font.length} bytes`);
}
