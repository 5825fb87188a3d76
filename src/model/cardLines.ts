/** How wide a piece of text is at the size in question. */
export type Measure = (text: string) => number;

/** Scripts that part their words by no blanks: a line may end behind nearly every sign. */
const UNPARTED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** Behind a blank that is none to keep a line together. */
const PARTED = /(?<=[^\S\u00A0\u202F])/u;
/** What begins no line, in those scripts. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}\p{Mn}\p{Mc}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々]/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/** Lines of at most so many pixels; a word that is longer than a line is broken. */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line === '' || measure((line + piece).trimEnd()) <= width) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece;
    }
    while (measure(line.trimEnd()) > width) {
      const fitting = longestFitting(line, width, measure);
      if (fitting === line) break;
      lines.push(fitting);
      line = line.slice(fitting.length);
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** The first so many lines, the last one ending in "…" where any follow. */
export function cutLines(lines: readonly string[], most: number, width: number, measure: Measure): string[] {
  if (lines.length <= most) return [...lines];
  const kept = lines.slice(0, most);
  let last = kept.pop() ?? '';
  const ended = () => `${last.replace(/[\s\p{P}]+$/u, '')}…`;
  while (last !== '' && measure(ended()) > width)
    last = /\s/.test(last.trim()) ? last.replace(/\s*\S+$/, '') : letters(last).slice(0, -1).join('');
  return [...kept, ended()];
}

export interface Fitted {
  readonly lines: readonly string[];
  readonly size: number;
}

/** Text at the largest of these sizes at which it fits a box; cut at the smallest. `measureAt` measures at a size. */
export function fit(
  paragraphs: readonly string[],
  box: { readonly width: number; readonly height: number; readonly lead: number },
  sizes: readonly number[],
  measureAt: (size: number) => Measure,
): Fitted {
  let fitted: Fitted = { lines: [], size: sizes.at(-1) ?? 0 };
  for (const size of sizes) {
    const measure = measureAt(size);
    const most = Math.max(1, Math.floor(box.height / (size * box.lead)));
    const lines = paragraphs.flatMap((paragraph) => linesOf(paragraph, box.width, measure));
    if (lines.length <= most) return { lines, size };
    fitted = { lines: cutLines(lines, most, box.width, measure), size };
  }
  return fitted;
}

function pieces(text: string): string[] {
  return text.split(PARTED).flatMap((word) => {
    if (!UNPARTED.test(word)) return [word];
    const joined: string[] = [];
    for (const letter of letters(word)) {
      const last = joined.at(-1);
      const isOne =
        last !== undefined &&
        (CLOSING.test(letter) || OPENING.test(last) || !(UNPARTED.test(letter) || UNPARTED.test(last)));
      if (isOne) joined[joined.length - 1] = last + letter;
      else joined.push(letter);
    }
    return joined;
  });
}

function longestFitting(line: string, width: number, measure: Measure): string {
  let fitting = '';
  for (const letter of letters(line)) {
    if (fitting !== '' && measure(fitting + letter) > width) break;
    fitting += letter;
  }
  return fitting;
}

function letters(text: string): string[] {
  if (!('Segmenter' in Intl)) return [...text];
  return [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
}
