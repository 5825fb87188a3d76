import { ENGLISH } from '../model/language.ts';
import { factsOf, type Facts } from './facts.ts';

/** A text as it is compiled: whole, or in pieces, with numbers for the values that come between and lists for what has a tag around it. */
export type Text = string | readonly Piece[];
type Piece = string | number | readonly Piece[];

/** A part of a language's catalogue: one file. */
export interface Part {
  /** The number of its first text. */
  readonly at: number;
  readonly texts: readonly Text[];
  /** With the first part alone. */
  readonly facts?: Facts;
  /** Which of a text's forms goes with a number. */
  readonly rule?: (number: number) => number;
}

const texts: Text[] = [];
/** Of the language in use. Where nothing is built (tests of single parts, `npm run dev`) texts are the English of the sources. */
export let facts: Facts = import.meta.env.PROD ? (undefined as unknown as Facts) : factsOf(ENGLISH);
let rule = (number: number): number => (number === 1 ? 0 : 1);

/** From now on the interface speaks this. Nothing that is drawn already changes: a page is of one language. */
export function speak(part: Part): void {
  part.texts.forEach((text, i) => (texts[part.at + i] = text));
  if (part.facts) facts = part.facts;
  if (part.rule) rule = part.rule;
}

/** A text of the catalogue. The build calls it, and the two below, where a source has English (press/languages). */
export function say(number: number, values: readonly unknown[] = []): string {
  return ([texts[number]].flat() as readonly Piece[])
    .map((piece) => (typeof piece === 'number' ? values[piece] : piece))
    .join('');
}

/** A text as it is compiled, for what draws the tags in it. */
export const pieces = (number: number): readonly Piece[] => [texts[number] ?? ''].flat() as readonly Piece[];
/** The forms of a text that counts. */
export const forms = (number: number) => texts[number] as readonly string[];

/**
 * A text that counts: `#` is the number, `{0}` and on are the values. A source has the two forms of English, a catalogue
 * those that its language has.
 */
export function plural(number: number, ways: readonly string[], ...values: readonly unknown[]): string {
  return (ways[rule(number)] ?? '').replace(/#|\{(\d)\}/g, (_, place?: string) =>
    String(place ? values[Number(place)] : figure(number)),
  );
}

/** A number as the language writes it. `Intl` is asked only where it knows better: its first use takes 25 ms. */
export const figure = (number: number): string =>
  number < 1000 ? String(number).replace('.', facts.decimal) : number.toLocaleString(facts.locale);
