import { readFile } from 'node:fs/promises';
import opentype, { type Command, type Font, type Glyph } from 'opentype.js';

/** A typeface whose letters are drawn as outlines, so that no font of the system is ever needed. */
export interface Lettering {
  /** Whether it has every letter. A picture without a text is better than one with boxes in it. */
  canSet(text: string): boolean;
  /** Pixels from the beginning of the first letter to the end of the last. */
  widthOf(text: string, size: number): number;
  /** SVG path data of a line, its baseline beginning at x, y. Letters that are missing are left out. */
  outline(text: string, x: number, y: number, size: number): string;
}

interface Placed {
  readonly font: Font;
  readonly glyph: Glyph;
  /** Ems from the beginning of the line. */
  readonly at: number;
}

/**
 * Reads a typeface from the files `src/press/fonts/<name>-latin.ttf` and `<name>-latin-ext.ttf` (made by
 * tools/previewFonts.mjs). Letters are placed one by one with kerning: the package's own layout throws at the fonts'
 * contextual substitutions, which Latin text does without. Text must be composed (NFC).
 */
export async function readLettering(name: 'newsreader' | 'instrument-sans'): Promise<Lettering> {
  const fonts = await Promise.all(['latin', 'latin-ext'].map((script) => readFont(`${name}-${script}`)));
  const fontOf = (letter: string) => fonts.find((font) => font.hasChar(letter));

  function place(text: string): { letters: Placed[]; width: number } {
    const letters: Placed[] = [];
    let width = 0;
    for (const letter of text) {
      const font = fontOf(letter);
      if (!font) continue;
      const glyph = font.charToGlyph(letter);
      const before = letters.at(-1);
      if (before?.font === font) width += font.getKerningValue(before.glyph, glyph) / font.unitsPerEm;
      letters.push({ font, glyph, at: width });
      width += glyph.advanceWidth / font.unitsPerEm;
    }
    return { letters, width };
  }

  return {
    canSet: (text) => [...text].every(fontOf),
    widthOf: (text, size) => place(text).width * size,
    outline: (text, x, y, size) =>
      place(text)
        .letters.map(({ glyph, at }) =>
          glyph
            .getPath(x + at * size, y, size)
            .commands.map(written)
            .join(''),
        )
        .join(''),
  };
}

/** To a tenth of a pixel. The package's own writing turns numbers near zero into NaN, which ends the path there. */
function written({ type, x1, y1, x2, y2, x, y }: Command): string {
  const numbers = [x1, y1, x2, y2, x, y].filter((value) => value !== undefined);
  return type + numbers.map((value) => Math.round(value * 10) / 10).join(' ');
}

async function readFont(name: string): Promise<Font> {
  const file = await readFile(new URL(`../fonts/${name}.ttf`, import.meta.url));
  return opentype.parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer); // never shared: readFile made it
}
