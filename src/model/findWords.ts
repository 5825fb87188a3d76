import { MARK, type Span } from './passage.ts';
import { plainLetters } from './plainLetters.ts';

/** More than that nobody steps through, and a letter stands everywhere. */
const MOST = 500;

/** A letter with the marks on it. */
const LETTERS = /\P{M}\p{M}*|\p{M}+/gu;
/** Hyphens and joints that only say where a word may be parted, and which way it goes. */
const UNSHOWN = /^\p{Cf}/u;
/** Where a mark is an accent or a point that readers leave out. Elsewhere it makes another letter: か is not が, कि not की. */
const ACCENTED = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}\p{sc=Hebrew}]/u;

/**
 * Where words stand in an article's flat text (`ui/flatText`), as a reader means them: whatever their case, accents, dashes and quotation
 * marks, over signs that are not shown and over the marks of footnotes, and though a blank was typed behind them. 500 at most.
 */
export function findWords(text: string, words: string): Span[] {
  const sought = fold(words.replace(/\s+/g, ' ')).letters.trimEnd();
  if (sought === '') return [];
  const { letters, from, to } = fold(text);
  const found: Span[] = [];
  for (
    let at = letters.indexOf(sought);
    at >= 0 && found.length < MOST;
    at = letters.indexOf(sought, at + sought.length)
  ) {
    const span = { from: from[at] ?? 0, to: to[at + sought.length - 1] ?? 0 };
    if (span.from >= (found.at(-1)?.to ?? 0)) found.push(span); // else it is the other half of one letter
  }
  return found;
}

/** A text without what a reader does not type, and where each letter of it comes from. */
function fold(text: string): { letters: string; from: readonly number[]; to: readonly number[] } {
  const letters: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (const { 0: letter, index } of text.matchAll(LETTERS)) {
    const shown = letter.replace(UNSHOWN, '');
    if (shown === '' || shown === MARK) continue;
    const parts = shown.normalize('NFKD');
    const bare = ACCENTED.test(shown) ? parts.replace(/\p{M}/gu, '') : parts.normalize('NFC');
    for (const one of plainLetters(bare.toLowerCase()).split('')) {
      if (one === ' ' && letters.at(-1) === ' ') continue; // on either side of a mark
      letters.push(one);
      from.push(index);
      to.push(index + letter.length);
    }
  }
  return { letters: letters.join(''), from, to };
}
