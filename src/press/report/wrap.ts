/** Characters that a terminal sets two columns wide: East Asian ones and pictures. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;

/** A text in lines of at most so many columns; the first begins with `indent`, the others as far in. */
export function wrap(text: string, columns: number, indent: string): string[] {
  const room = columns - indent.length;
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ').flatMap((one) => pieces(one, room))) {
    const wide = width(word);
    if (line !== '' && used + 1 + wide > room) {
      lines.push(line);
      [line, used] = ['', 0];
    }
    line += (line === '' ? '' : ' ') + word;
    used += (used === 0 ? 0 : 1) + wide;
  }
  const further = ' '.repeat(indent.length);
  return [...lines, line].map((one, i) => (i === 0 ? indent : further) + one);
}

/** Columns. */
function width(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
}

/** A word that fits no line, such as a long URL or a sentence without spaces, cut where it must be. */
function pieces(word: string, room: number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const sign of word) {
    if (width(piece + sign) > room) {
      found.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...found, piece];
}
