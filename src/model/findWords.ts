import { MARK, type Span } from './passage.ts';

/** More than that nobody steps through, and a letter stands everywhere. */
const MOST = 500;
const QUOTES: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
};

/** A letter with the marks on it. */
const LETTERS = /\P{M}\p{M}*|\p{M}+/gu;
/** Where a mark is an accent or a point that readers leave out. Elsewhere it makes another letter: か is not が, कि not की. */
const ACCENTED = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}]/u;

/**
 * Where words stand in an article's flat text (`ui/flatText`), as a reader means them: whatever their case, accents and quotation marks,
 * over hyphens that are not shown and over the marks of footnotes. 500 at most.
 */
export function findWords(text: string, words: string): Span[] {
  const sought = fold(words.replace(/\s+/g, ' ')).letters;
  if (sought.trim() === '') return [];
  const { letters, from, to } = fold(text);
  const found: Span[] = [];
  for (
    let at = letters.indexOf(sought);
    at >= 0 && found.length < MOST;
    at = letters.indexOf(sought, at + sought.length)
  )
    found.push({ from: from[at] ?? 0, to: to[at + sought.length - 1] ?? 0 });
  return found;
}

/** A text without what a reader does not type, and where each letter of it comes from. */
function fold(text: string): { letters: string; from: readonly number[]; to: readonly number[] } {
  const letters: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (const { 0: letter, index } of text.matchAll(LETTERS)) {
    if (letter === MARK || letter === '\u00AD') continue;
    const parts = letter.normalize('NFKD');
    const plain = ACCENTED.test(letter) ? parts.replace(/\p{M}/gu, '') : parts.normalize('NFC');
    for (const one of (QUOTES[letter] ?? plain).toLowerCase().split('')) {
      letters.push(one);
      from.push(index);
      to.push(index + letter.length);
    }
  }
  return { letters: letters.join(''), from, to };
}
