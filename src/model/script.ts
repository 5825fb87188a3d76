import { MARK, type Span } from './passage.ts';
import { sentencesOf } from './sentences.ts';

/** What is said in one go. */
export interface Sentence {
  /** As it stands in the article's flat text (`ui/flatText`), and from which letter: so it is found there again. */
  readonly text: string;
  readonly from: number;
  /** As it is said. */
  readonly words: string;
  /** Number of the block it stands in (`ui/blocks`), or right behind; -1 for what stands over the text. */
  readonly block: number;
  /** Sentences of one paragraph have the same. */
  readonly paragraph: number;
}

/** An article as it is read aloud. */
export interface Script {
  readonly sentences: readonly Sentence[];
  /** The words of every block of the text, also of those that are not said: places are told by them (`model/place`). */
  readonly blocks: readonly string[];
}

/** A line of the flat text that is read aloud. */
export interface Paragraph extends Span {
  readonly block: number;
}

/** A part of the flat text that is said in other words: a formula. */
export interface Swap extends Span {
  readonly words: string;
}

/** What is read of a flat text: these lines of it, after the `opening`, which stands over it. */
export interface Reading {
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** In order. */
  readonly swaps: readonly Swap[];
  readonly blocks: readonly string[];
}

export function scriptOf(opening: readonly string[], reading: Reading, language: string): Script {
  const over = opening.map((text, i) => said({ text, from: 0, to: text.length, block: -1 }, [], i, language));
  const lines = reading.paragraphs.map(({ from, to, block }, i) =>
    said({ text: reading.text, from, to, block }, reading.swaps, opening.length + i, language),
  );
  return { sentences: [...over, ...lines].flat(), blocks: reading.blocks };
}

function said(
  { text, from, to, block }: Paragraph & { readonly text: string },
  swaps: readonly Swap[],
  paragraph: number,
  language: string,
): Sentence[] {
  return sentencesOf(text.slice(from, to), language).flatMap((span) => {
    const whole = { from: from + span.from, to: from + span.to };
    const words = wordsOf(text, whole, swaps);
    // What has no letter is a rule of stars.
    if (!/[\p{L}\p{N}]/u.test(words)) return [];
    return [{ text: text.slice(whole.from, whole.to).trimEnd(), from: whole.from, words, block, paragraph }];
  });
}

function wordsOf(text: string, { from, to }: Span, swaps: readonly Swap[]): string {
  let [words, at] = ['', from];
  for (const swap of swaps) {
    if (swap.to <= from || swap.from >= to) continue;
    words += text.slice(at, Math.max(at, swap.from));
    if (swap.from >= from) words += ` ${swap.words} `; // else it was said with the sentence before
    at = Math.min(to, swap.to);
  }
  return (words + text.slice(at, to))
    .replaceAll(MARK, '')
    .replace(/\u00AD/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Number of the first sentence at or behind a block; 0 when none is. */
export function sentenceAtBlock({ sentences }: Script, block: number): number {
  return Math.max(
    0,
    sentences.findIndex((sentence) => sentence.block >= block),
  );
}

/** Number of the sentence that the next paragraph begins with; null in the last one. */
export function nextParagraph({ sentences }: Script, at: number): number | null {
  const here = sentences[at]?.paragraph ?? -1;
  const next = sentences.findIndex(({ paragraph }, i) => i > at && paragraph > here);
  return next < 0 ? null : next;
}

/** Where "one paragraph back" leads: to the beginning of this one, and from there to the one before. */
export function paragraphBefore({ sentences }: Script, at: number): number {
  const startOf = (i: number) =>
    sentences.findIndex(({ paragraph }) => paragraph === sentences[i]?.paragraph);
  const start = startOf(at);
  return Math.max(0, start < at ? start : startOf(at - 1));
}
