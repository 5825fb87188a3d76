import { isSeen, straight } from '../model/line.ts';
import { scan } from './scan.ts';

/** Elements that stand inside a word or a line; every other one divides. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

export function divides(tagName: string): boolean {
  return !INLINE.has(tagName);
}

/** Markup, or text with stray markup, as one line of plain text: tags gone, entities decoded once. */
export function plain(markup: string | undefined): string {
  let text = '';
  scan(
    markup ?? '',
    (piece) => (text += piece),
    ({ name }) => (text += divides(name) ? ' ' : ''),
  );
  return collapse(text);
}

/**
 * Every run of white space and control characters as one space, none at the ends, nothing that turns the line around it; '' where
 * nothing would be seen.
 */
export function collapse(text: string): string {
  // a lone space, which is most of them, is no match and costs nothing
  const line = straight(text).replace(/[\s\p{Cc}]{2,}|[^\S ]|\p{Cc}/gu, ' ');
  return isSeen(line) ? line.trim() : '';
}

/** A line cut to what a header has room for: lists read them by the dozen, and a feed may put a whole text into any field. */
export function brief(line: string): string {
  return shorten(line, 1000, '…');
}

/** At most `most` characters, cut between two words where the text has any, `mark` at the cut included. */
export function shorten(text: string, most: number, mark = ''): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - mark.length + 1);
  const space = cut.lastIndexOf(' ');
  const kept = space > most / 2 ? cut.slice(0, space) : cut.slice(0, -1);
  return kept.replace(/[\uD800-\uDBFF]$/, '').trimEnd() + mark;
}

/** A full stop after an initial or a usual short form ends no sentence. */
const SENTENCE_END =
  /[。！？][」』”’）]*|(?<!(?:^|[\s.(])(?:\p{L}|Mrs?|Ms|Dr|St|Prof|Gen|Sen|Rep|Gov|Lt|Col|vs|No))[.!?…]+["'”’»)\]]*(?=\s)/u;

/** The first sentence of a plain text whose lines are its blocks; longer than `most`, it ends in "…". */
export function firstSentence(text: string, most: number): string {
  const line = text.slice(0, 1000).split('\n', 1)[0] ?? '';
  const end = SENTENCE_END.exec(line);
  return shorten(end ? line.slice(0, end.index + end[0].length) : line, most, '…');
}

/** Whether one text only says again how the other begins; punctuation, case and a "…" at its end aside. */
export function repeats(text: string, other: string): boolean {
  const said = letters(text);
  return said !== '' && letters(other.slice(0, text.length * 2 + 100)).startsWith(said);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
