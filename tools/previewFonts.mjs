// Makes the fonts that link previews are lettered with, from the packages they are published in: one weight each, as
// TrueType, which the press reads without the system's help. The packages keep Latin and extended Latin apart, and so
// do these files. Run with `node tools/previewFonts.mjs` after an update; the results are committed. Newsreader
// (Production Type) and Instrument Sans (Instrument) are under the SIL Open Font License 1.1, which lies beside them.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const PACKAGES = 'node_modules/@fontsource-variable';
const FOLDER = 'src/press/fonts';
const JOBS = [
  ['newsreader', 'opsz', { wght: 500, opsz: 60 }],
  ['instrument-sans', 'wght', { wght: 600 }],
];

await mkdir(FOLDER, { recursive: true });
for (const [name, axis, variationAxes] of JOBS) {
  const ranges = JSON.parse(await readFile(`${PACKAGES}/${name}/unicode.json`, 'utf8'));
  for (const script of ['latin', 'latin-ext']) {
    const source = await readFile(`${PACKAGES}/${name}/files/${name}-${script}-${axis}-normal.woff2`);
    const options = { targetFormat: 'truetype', variationAxes };
    const font = await subsetFont(source, lettersOf(ranges[script]), options);
    await writeFile(`${FOLDER}/${name}-${script}.ttf`, font);
    console.log(`${name}-${script}: ${font.length} bytes`);
  }
  await copyFile(`${PACKAGES}/${name}/LICENSE`, `${FOLDER}/${name}-OFL.txt`);
}

/** Every character of a CSS `unicode-range`. */
function lettersOf(ranges) {
  return ranges
    .split(',')
    .map((range) => {
      const [from, to = from] = range
        .trim()
        .replace(/^U\+/i, '')
        .split('-')
        .map((hex) => parseInt(hex, 16));
      return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
    })
    .join('');
}
