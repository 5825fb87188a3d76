// Cuts the app's fonts out of the packages they are published in: only the letters of European languages in Latin
// script and a magazine's punctuation, one optical size a job. Run with `npm run fonts` after an update; the results
// are committed. Newsreader (Production Type), Source Serif (Adobe), Instrument Sans (Instrument) and OpenDyslexic (Abbie Gonzalez)
// are under the SIL Open Font License 1.1. The script fetches Source Serif by itself: it is 58 MB with all its formats, and the
// cuts that others publish have neither its small capitals nor its old-style figures.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import opentype from 'opentype.js';
import subsetFont from 'subset-font';

const range = (from, to) =>
  Array.from({ length: to - from }, (_, i) => String.fromCodePoint(from + i)).join('');
/** What the languages of Western Europe are written with, and a magazine's signs: the first load, of 60 KB at most. */
const COMMON =
  range(0x20, 0x7f) + '\u00a0¡¿«»·§°©£½²ÀÂÁÃÄÅÆÇÈÉÊÍÎÑÓÔÕÖØÚÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüýœı–—‘’‚“”„•…‹›€×→';
/** The letters of the other languages in Latin script, with Azeri's and Romanian's own: fetched by pages that have one. */
const OTHER = range(0x100, 0x152) + range(0x154, 0x180) + 'ƏəȘșȚț';
/** Of these OpenDyslexic has none, or has drawn another: its š is a large Š, its Ľ an L. */
const NOT_CLEAR = /[šĽĈĉĜĝĤĬĭĴŬŭ]/g;

/** Kerning, joined letters, even figures for lists. */
const FEATURES = ['kern', 'liga', 'tnum'];
/** And old-style ones, which text is set with, and those that stand as high as capitals. */
const TEXT_FEATURES = [...FEATURES, 'onum', 'lnum', 'pnum'];
/** Instrument Sans has 0.193 em between its words, which run together in a line of 11 px. */
const SANS_SPACE = 0.25;
const isSmall = (letter) => letter !== letter.toUpperCase();

const DISPLAY = '@fontsource-variable/newsreader/files/newsreader-{script}-opsz-normal.woff2';
const TEXT = 'source-serif/WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2';
const ITALIC = 'source-serif/WOFF2/VAR/SourceSerif4Variable-Italic.ttf.woff2';
const SANS = '@fontsource-variable/instrument-sans/files/instrument-sans-{script}-wght-normal.woff2';
const CLEAR = '@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2';
const CLEAR_BOLD = '@fontsource/opendyslexic/files/opendyslexic-latin-700-normal.woff2';
const JOBS = [
  ['newsreader-display', DISPLAY, { wght: 500, opsz: 60 }, FEATURES],
  ['offset-serif', TEXT, { wght: 400, opsz: 18 }, TEXT_FEATURES],
  ['offset-serif-bold', TEXT, { wght: 600, opsz: 18 }, TEXT_FEATURES],
  ['offset-serif-italic', ITALIC, { wght: 400, opsz: 18 }, TEXT_FEATURES],
  ['instrument-sans', SANS, { wght: { min: 400, max: 600 } }, FEATURES],
  ['dyslexic', CLEAR, {}, FEATURES],
  ['dyslexic-bold', CLEAR_BOLD, {}, FEATURES],
];

/** Reserved names: what is cut from such a font must bear another (OFL, condition 3). These are as long. */
const RENAMED = [
  ['OpenDyslexic', 'EasierToRead'],
  ['Source Serif', 'Offset Serif'],
  ['SourceSerif', 'OffsetSerif'],
];
async function cut(source, letters, { isText, isClear, space, ...options }) {
  const font = await subsetFont(source, letters, { ...options, targetFormat: 'sfnt' });
  for (const names of RENAMED)
    for (const encoding of ['latin1', 'utf16le']) {
      const [old, ours] = names.map((name) => Buffer.from(name, encoding));
      if (encoding === 'utf16le') [old, ours].forEach((name) => name.swap16());
      for (let at = font.indexOf(old); at >= 0; at = font.indexOf(old)) ours.copy(font, at);
    }
  if (isText) fitToDisplay(font);
  if (space) setSpace(font, space);
  if (isClear) moveAccent(font);
  return subsetFont(font, letters, { keepFeatures: options.keepFeatures, targetFormat: 'woff2' });
}

/** Where in the font each of its tables begins. */
function tablesOf(font) {
  return Object.fromEntries(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const tag = font.toString('latin1', 12 + 16 * i, 16 + 16 * i);
      return [tag === 'OS/2' ? 'os2' : tag, font.readUInt32BE(20 + 16 * i)];
    }),
  );
}

/** The width of the space between words, in parts of the em. */
function setSpace(font, space) {
  const { head, hmtx } = tablesOf(font);
  const width = Math.round(space * font.readUInt16BE(head + 18));
  const parsed = opentype.parse(new Uint8Array(font).buffer);
  for (const letter of ' \u00a0') font.writeUInt16BE(width, hmtx + 4 * parsed.charToGlyphIndex(letter));
}

/** OpenDyslexic's upright ó has its accent beside the o: 410 units to the left and 253 up is where á has it. */
function moveAccent(font) {
  // Type 2 charstring (Adobe TN 5177): 751 439 [a subroutine draws the accent], -434 -649 rmoveto [the o].
  const [to, from] = [Buffer.from([249, 131, 248, 75]), Buffer.from([252, 70, 253, 29, 21])];
  const at = font.indexOf(to);
  if (at < 0 || font.indexOf(from, at) !== at + 6 || font.indexOf(to, at + 1) >= 0)
    throw new Error('OpenDyslexic: ó is drawn otherwise than it was, see whether it is right by itself.');
  const accent = [...font.subarray(at + 4, at + 6)];
  font.set([28, 1, 85, 249, 72, ...accent, 115, 254, 26, 21], at); // 341 692, and -24 -902
}

/** Text is 6 % smaller than it was drawn, as high and deep as Newsreader: as many letters on a line, and both on one. */
function fitToDisplay(font) {
  const { head, hhea, os2 } = tablesOf(font);
  const em = Math.round(font.readUInt16BE(head + 18) / 0.94);
  const [height, depth] = [Math.round(0.735 * em), Math.round(0.265 * em)];
  font.writeUInt16BE(em, head + 18);
  for (const at of [hhea + 4, os2 + 68]) {
    font.writeInt16BE(height, at);
    font.writeInt16BE(-depth, at + 2);
    font.writeInt16BE(0, at + 4); // no gap between lines
  }
  font.writeUInt16BE(height, os2 + 74);
  font.writeUInt16BE(depth, os2 + 76);
}

async function put(name, path, letters, options) {
  const source = await readFile(`node_modules/${path}`);
  const font = await cut(source, letters, { noHinting: true, ...options });
  await writeFile(`src/styles/fonts/${name}.woff2`, font);
  console.log(`${name}: ${font.length} bytes`);
}

await mkdir('src/styles/fonts', { recursive: true });
for (const [name, path, variationAxes, keepFeatures] of JOBS) {
  const options = { variationAxes, keepFeatures, isText: name.startsWith('offset') };
  const space = path === SANS && SANS_SPACE;
  const isClear = path === CLEAR;
  const others = name.startsWith('dyslexic') ? OTHER.replace(NOT_CLEAR, '') : OTHER;
  await put(name, path.replace('{script}', 'latin'), COMMON, { ...options, space, isClear });
  await put(`${name}-other`, path.replace('{script}', 'latin-ext'), others, options);
}
// Small capitals alone, in place of small letters: everything else on their line is the text's.
await put('offset-serif-caps', TEXT, [...COMMON, ...OTHER].filter(isSmall).join(''), {
  variationAxes: { wght: 400, opsz: 18 },
  keepFeatures: ['kern', 'smcp'],
  isText: true,
});
