import { phrase } from '../languages/phrase.ts';
import { facts, plural } from '../languages/texts.ts';
import { clockTime, fullDate } from './when.ts';

/** Amounts in words: "1 article", "7 articles", "2,000 articles". */
export const articles = (number: number): string => plural(number, ['# article', '# articles']);
export const pictures = (number: number): string => plural(number, ['# picture', '# pictures']);
export const attachments = (number: number): string => plural(number, ['# attachment', '# attachments']);
export const files = (number: number): string => plural(number, ['# file', '# files']);

/** "text, 7 pictures and 1 attachment" */
export function listOf(parts: readonly string[]): string {
  const [middle, last, pair] = facts.list;
  return parts.reduce((all, part, i) => all + (i < parts.length - 1 ? middle : i > 1 ? last : pair) + part);
}

/**
 * Values stand isolated in a text from right to left, and the direction of one comes from its first letter, those of values within it left
 * out: a line put together of values has none of its own. So it says it.
 */
const fromItsSide = (line: string) => (facts.dir === 'rtl' ? `\u200f${line}` : line);

/** What follows after a comma, in a line that is no sentence. */
export const inRow = (parts: readonly string[]): string =>
  parts.reduce((all, part) => fromItsSide(phrase(`${all}, ${part}`)));

/** Sentences one after the other: Chinese and Japanese put a space without width between them. */
export const inText = (sentences: readonly string[]): string =>
  sentences.reduce((all, sentence) => fromItsSide(phrase(`${all} ${sentence}`)));

/** "22 November 2026, 08:14" */
export const dayAndTime = (at: number): string => inRow([fullDate(at), clockTime(at)]);
