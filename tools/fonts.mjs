// Cuts the app's fonts out of the packages they are published in: only the letters of European languages in Latin
// script and a magazine's punctuation, one optical size a job. Run with `npm run fonts` after an update; the results
// are committed. Newsreader (Production Type), Instrument Sans (Instrument) and OpenDyslexic (Abbie Gonzalez) are under the SIL
// Open Font License 1.1.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const range = (from, to) =>
  Array.from({ length: to - from }, (_, i) => String.fromCodePoint(from + i)).join('');
/** What the languages of Western Europe are written with, and a magazine's signs: the first load, of 60 KB at most. */
const COMMON =
  range(0x20, 0x7f) + '\u00a0¡¿«»·§°©£½²ÀÂÁÃÄÅÆÇÈÉÊÍÎÑÓÔÕÖØÚÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüýœ–—‘’‚“”„•…‹›€×→';
/** The letters of the other languages in Latin script: fetched by pages that have one. */
const OTHER = range(0x100, 0x152) + range(0x154, 0x180);

/** Kerning, joined letters, the figures that the styles ask for. */
const FEATURES = ['kern', 'liga', 'tnum'];

const SERIF = ['@fontsource-variable/newsreader/files/newsreader', 'opsz-normal.woff2'];
const ITALIC = ['@fontsource-variable/newsreader/files/newsreader', 'opsz-italic.woff2'];
const SANS = ['@fontsource-variable/instrument-sans/files/instrument-sans', 'wght-normal.woff2'];
const CLEAR = '@fontsource/opendyslexic/files/opendyslexic';
const JOBS = [
  ['newsreader-display', SERIF, { wght: 500, opsz: 60 }],
  ['newsreader-text', SERIF, { wght: 400, opsz: 16 }],
  ['newsreader-text-bold', SERIF, { wght: 600, opsz: 16 }],
  ['newsreader-text-italic', ITALIC, { wght: 400, opsz: 18 }],
  ['instrument-sans', SANS, { wght: { min: 400, max: 600 } }],
  ['dyslexic', [CLEAR, '400-normal.woff2'], {}],
  ['dyslexic-bold', [CLEAR, '700-normal.woff2'], {}],
];

/** OpenDyslexic is a reserved name: what is cut from it must bear another (OFL, condition 3). This one is as long. */
async function renamed(source) {
  const font = await subsetFont(source, undefined, { keepAllGlyphs: true, targetFormat: 'sfnt' });
  for (const encoding of ['latin1', 'utf16le']) {
    const [old, ours] = ['OpenDyslexic', 'EasierToRead'].map((name) => Buffer.from(name, encoding));
    if (encoding === 'utf16le') [old, ours].forEach((name) => name.swap16());
    for (let at = font.indexOf(old); at >= 0; at = font.indexOf(old)) ours.copy(font, at);
  }
  return font;
}

await mkdir('src/styles/fonts', { recursive: true });
for (const [name, [start, end], variationAxes] of JOBS)
  for (const [part, script, letters] of [
    [name, 'latin', COMMON],
    [`${name}-other`, 'latin-ext', OTHER],
  ]) {
    if (start === CLEAR && letters === OTHER) continue; // it has none
    const source = await readFile(`node_modules/${start}-${script}-${end}`);
    const options = { targetFormat: 'woff2', variationAxes, keepFeatures: FEATURES, noHinting: true };
    const font = await subsetFont(start === CLEAR ? await renamed(source) : source, letters, options);
    await writeFile(`src/styles/fonts/${part}.woff2`, font);
    console.log(`${part}: ${font.length} bytes`);
  }
