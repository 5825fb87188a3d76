import type { Lettering } from './lettering.ts';

/** A text broken into lines that fit. */
export interface Setting {
  readonly lines: readonly string[];
  /** Pixels. */
  readonly size: number;
}

/**
 * Sets a text as large as it fits: in the first of `sizes` (pixels, falling) in which it takes no more lines than
 * allowed and no word is broken, else in the last, cut with an ellipsis. `width` is in pixels.
 */
export function setLines(
  text: string,
  lettering: Lettering,
  width: number,
  sizes: readonly { readonly size: number; readonly lines: number }[],
): Setting {
  const fitsIn = (size: number) => (line: string) => lettering.widthOf(line, size) <= width;
  for (const { size, lines: most } of sizes) {
    const lines = breakLines(text, fitsIn(size));
    if (lines.length <= most && lines.every(fitsIn(size))) return { lines, size };
  }
  const { size, lines: most } = sizes.at(-1) ?? { size: 0, lines: 0 };
  const fits = fitsIn(size);
  const lines = breakLines(text, fits).flatMap((line) => breakWord(line, fits));
  if (lines.length <= most) return { lines, size };
  return { lines: [...lines.slice(0, most - 1), withEllipsis(lines[most - 1] ?? '', fits)], size };
}

/** Fills lines word by word; a word wider than a line stands alone in its own. */
function breakLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function breakWord(line: string, fits: (line: string) => boolean): string[] {
  const parts = [''];
  for (const letter of line) {
    const longer = (parts.at(-1) ?? '') + letter;
    if (parts.at(-1) === '' || fits(longer)) parts[parts.length - 1] = longer;
    else parts.push(letter);
  }
  return parts;
}

function withEllipsis(line: string, fits: (line: string) => boolean): string {
  const letters = [...line];
  while (letters.length > 0 && !fits(`${letters.join('')}…`)) letters.pop();
  return `${letters.join('').replace(/[\s,;:.–—-]+$/, '')}…`;
}
