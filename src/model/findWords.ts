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

/**
 * Where words stand in an article's flat text (`ui/flatText`), as a reader means them: whatever their case, accents and quotation marks,
 * over hyphens that are not shown and over the marks of footnotes. 500 at most.
 */
export function findWords(text: string, words: string): Span[] {
  const sought = fold(words.replace(/\s+/g, ' ')).letters;
  if (sought.trim() === '') return [];
  const { letters, from } = fold(text);
  const found: Span[] = [];
  for (
    let at = letters.indexOf(sought);
    at >= 0 && found.length < MOST;
    at = letters.indexOf(sought, at + sought.length)
  )
    found.push({ from: from[at] ?? 0, to: (from[at + sought.length - 1] ?? 0) + 1 });
  return found;
}

/** A text without what a reader does not type, and where each letter of it comes from. */
function fold(text: string): { letters: string; from: readonly number[] } {
  const letters: string[] = [];
  const from: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const letter = text.charAt(i);
    if (letter === MARK || letter === '\u00AD') continue;
    const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    for (const one of QUOTES[letter] ?? plain) {
      letters.push(one);
      from.push(i);
    }
  }
  return { letters: letters.join(''), from };
}
