/** Where in an article's text a reader is: the block (paragraph, heading, list item, figure …) at the top of the screen. */
export interface Place {
  /** Its number, from 0, among so many blocks. */
  readonly block: number;
  readonly of: number;
  /** How it begins: what it is found by when the article has been edited. */
  readonly words: string;
  /** When it was read, milliseconds since 1970. */
  readonly seen: number;
}

/** Characters that tell one paragraph from another. */
const LONGEST = 60;
/** Whoever has got no further has not begun. */
const OPENING = 2;

/** How a block begins, without what line breaks and spaces differ by. */
const opening = (text: string): string => text.trim().replace(/\s+/gu, ' ').slice(0, LONGEST);

/** The place at this block; null as long as one may as well begin at the top. */
export function placeAt(blocks: readonly string[], block: number, seen: number): Place | null {
  if (block < OPENING || block >= blocks.length) return null;
  return { block, of: blocks.length, words: opening(blocks[block] ?? ''), seen };
}

/**
 * The block that a place is about in a text that may have been edited since: the one that begins alike and is nearest, else
 * the one as far down as it was.
 */
export function findPlace(blocks: readonly string[], { block, of, words }: Place): number {
  const alike = words === '' ? [] : blocks.flatMap((text, i) => (opening(text) === words ? [i] : []));
  const [nearest] = alike.toSorted((a, b) => Math.abs(a - block) - Math.abs(b - block));
  if (nearest !== undefined) return nearest;
  return Math.min(blocks.length - 1, Math.floor((block * blocks.length) / Math.max(1, of)));
}

/** A place out of what a mark holds, which may have been written by another version or come with a file; null when it is none. */
export function readPlace(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null) return null;
  const { block, of, words, seen } = value as Readonly<Record<string, unknown>>; // an object's keys are readable as unknown
  const right = Number.isSafeInteger(block) && Number.isSafeInteger(of) && typeof seen === 'number';
  if (!right || typeof words !== 'string' || Number(block) < 0 || Number(of) <= Number(block)) return null;
  return { block: Number(block), of: Number(of), words: opening(words), seen };
}
