import { collapse, plain, shorten } from '../../feed/plain.ts';

export type Level = 'error' | 'warning' | 'hint';

/** One thing that readers will miss. All texts are plain and safe to print. */
export interface Finding {
  readonly level: Level;
  /** Stays the same in all versions, for scripts. */
  readonly code: string;
  readonly title: string;
  /** Which articles or values, at most 5 of them; none where it is about all. */
  readonly items: readonly string[];
  /** How many there are in all; 0 when it is about the feed as a whole. */
  readonly count: number;
  readonly why: string;
  readonly mend: string;
}

/** What a finding says, beside where it was found. */
export interface Words {
  readonly title: string;
  readonly why: string;
  readonly mend: string;
}

const MOST_ITEMS = 5;
/** They would turn round what stands beside them. */
const DIRECTIONS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * A finding about single items, as a list of one; none where nothing was found. Where it was found in all of `total`,
 * they are not listed: the title says so.
 */
export function about(
  level: Level,
  code: string,
  found: readonly string[],
  words: Words,
  total = Infinity,
): readonly Finding[] {
  const items = found.length === total ? [] : found.slice(0, MOST_ITEMS).map((item) => label(item));
  return found.length === 0 ? [] : [{ level, code, items, count: found.length, ...words }];
}

/** A finding about the feed as a whole, as a list of one; none where it is not so. */
export function aboutFeed(level: Level, code: string, isSo: boolean, words: Words): readonly Finding[] {
  return isSo ? [{ level, code, items: [], count: 0, ...words }] : [];
}

/** Text of a feed as one short line that does nothing to a terminal: no control or direction characters. */
export function label(text: string, most = 80): string {
  return shorten(collapse(text.slice(0, 1000).replace(DIRECTIONS, '')), most, '…');
}

/** What an item is called in a report, with whatever it has for a name. */
export function called(title: string | null | undefined, otherwise: string): string {
  const name = label(plain(title?.slice(0, 1000)), 60);
  return name === '' ? label(otherwise) : `“${name}”`;
}

/** `1 article`, `24 articles`, `all 24 articles` or `3 of 24 articles`. */
export function some(count: number, total: number, thing = 'article'): string {
  if (count < total) return `${count} of ${total} ${thing}s`;
  return total === 1 ? `the only ${thing}` : `all ${total} ${thing}s`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
