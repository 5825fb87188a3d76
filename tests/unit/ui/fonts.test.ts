import { readdirSync, readFileSync } from 'node:fs';
import opentype, { type Font } from 'opentype.js';
import subsetFont from 'subset-font';
import { expect, it } from 'vitest';

const STYLES = 'src/styles/';

const filesOf = (sheet: string) =>
  [...readFileSync(STYLES + sheet, 'utf8').matchAll(/url\('(?:\.\/)?(fonts\/[\w-]+\.woff2)'\)/g)].map(
    ([, file]) => String(file),
  );

it('every font file is named by the first style sheet, and none by a later one', () => {
  const later = readdirSync(STYLES).filter((name) => name.endsWith('.css') && name !== 'fonts.css');
  expect(later.filter((name) => readFileSync(STYLES + name, 'utf8').includes('@font-face'))).toEqual([]);
  const named = filesOf('fonts.css');
  expect(named.toSorted()).toEqual(
    readdirSync(`${STYLES}fonts`)
      .map((name) => `fonts/${name}`)
      .toSorted(),
  );
});

it('what comes with the footer has no rule for every element: all would be laid out anew', () => {
  const sheet = readFileSync(`${STYLES}late.css`, 'utf8').replace(
    /@media[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/g,
    '',
  );
  expect(sheet).toContain('.solid');
  expect(sheet).not.toMatch(/^(?:\*|::)/m);
});

/** A font of ours as it can be read: with these letters alone. */
async function lettersOf(name: string, letters: string): Promise<Font> {
  const file = readFileSync(`${STYLES}fonts/${name}.woff2`);
  const font = await subsetFont(file, letters, { targetFormat: 'sfnt' });
  return opentype.parse(new Uint8Array(font).buffer);
}

it.each(['dyslexic', 'dyslexic-bold'])('%s has its accents over its letters', async (name) => {
  const font = await lettersOf(name, 'oóò');
  /** How far it goes to the right, and up from its line. */
  const reach = (letter: string) => {
    const { commands } = font.charToGlyph(letter).getPath(0, 0, font.unitsPerEm);
    return {
      right: Math.max(...commands.map(({ x = 0 }) => x)),
      up: -Math.min(...commands.map(({ y = 0 }) => y)),
    };
  };
  for (const accented of ['ó', 'ò']) {
    expect(reach(accented).right).toBe(reach('o').right);
    expect(reach(accented).up).toBeGreaterThan(reach('o').up + 200);
  }
});

/** The letters of Polish, Turkish, Hungarian and Romanian that Western Europe has not. */
it.each([
  'dyslexic',
  'dyslexic-bold',
  'newsreader-display',
  'offset-serif',
  'offset-serif-bold',
  'offset-serif-italic',
  'instrument-sans',
])('%s and its other letters are enough for Central Europe', async (name) => {
  const letters = 'ąćęłńśźżğşıİőűăȘșȚț';
  const fonts = [await lettersOf(name, letters), await lettersOf(`${name}-other`, letters)];
  expect([...letters].filter((letter) => !fonts.some((font) => font.hasChar(letter)))).toEqual([]);
});
