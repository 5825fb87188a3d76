/** One of an article's blocks (paragraph, heading, list item, figure …), so that it is found again. */
export interface NamedBlock {
  /** Its number, from 0, among so many blocks. */
  readonly block: number;
  readonly of: number;
  /** How it begins: what it is found by when the article has been edited. */
  readonly words: string;
  /** How the one after it begins: what it is found by when its own beginning was edited. Earlier versions did not note it. */
  readonly next?: string;
}

/** Where in an article's text a reader is: the block at the top of the screen. */
export interface Place extends NamedBlock {
  /** How far into the block, from 0 to 1. Absent where it is at its beginning; earlier versions did not note it. */
  readonly share?: number;
  /** When it was read, milliseconds since 1970. */
  readonly seen: number;
}

/** Characters that tell one paragraph from another. */
const LONGEST = 60;
/** Whoever has got no further has not begun: blocks, and characters, which are about a screen. */
const OPENING = 2;
const OPENING_TEXT = 1500;

/** How a block begins, without what line breaks and spaces differ by. */
const opening = (text: string): string => text.trim().replace(/\s+/gu, ' ').slice(0, LONGEST).trimEnd();

export function nameBlock(blocks: readonly string[], block: number): NamedBlock {
  const begins = (number: number) => opening(blocks[number] ?? '');
  return { block, of: blocks.length, words: begins(block), next: begins(block + 1) };
}

/** The place so far into this block (`share`, from 0 to 1); null as long as one may as well begin at the top. */
export function placeAt(blocks: readonly string[], block: number, seen: number, share = 0): Place | null {
  const text = blocks[block];
  if (text === undefined) return null;
  const behind = () => blocks.slice(0, block).join('').length + share * text.length;
  if (block < OPENING && behind() < OPENING_TEXT) return null;
  return { ...nameBlock(blocks, block), ...(share > 0 && { share }), seen };
}

/**
 * The block of that name in a text that may have been edited since: the one that begins alike and is nearest, or that stands before
 * the one which does; else the one as far down as it was, which is a guess (`isSure`).
 */
export function findBlock(
  blocks: readonly string[],
  { block, of, words, next = '' }: NamedBlock,
): { readonly at: number; readonly isSure: boolean } {
  const own = nearestAlike(blocks, words, block);
  if (own >= 0) return { at: own, isSure: true };
  const after = nearestAlike(blocks, next, block + 1);
  if (after > 0) return { at: after - 1, isSure: true };
  const far = Math.floor((block * blocks.length) / Math.max(1, of));
  return { at: Math.min(blocks.length - 1, far), isSure: false };
}

/** The block that a place is about, sure or not; -1 in an empty text. */
export const findPlace = (blocks: readonly string[], place: Place): number => findBlock(blocks, place).at;

/** -1 where none begins so. */
function nearestAlike(blocks: readonly string[], words: string, to: number): number {
  const alike = words === '' ? [] : blocks.flatMap((text, i) => (opening(text) === words ? [i] : []));
  return alike.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to))[0] ?? -1;
}

/** A place out of what a mark holds, which may have been written by another version or come with a file; null when it is none. */
export function readPlace(value: unknown): Place | null {
  if (typeof value !== 'object' || value === null) return null;
  const { block, of, words, next, share, seen } = value as Readonly<Record<string, unknown>>; // an object's keys are readable as unknown
  const right = Number.isSafeInteger(block) && Number.isSafeInteger(of) && typeof seen === 'number';
  if (!right || typeof words !== 'string' || Number(block) < 0 || Number(of) <= Number(block)) return null;
  const after = typeof next === 'string' ? { next: opening(next) } : {};
  const into = typeof share === 'number' && share > 0 && share <= 1 ? { share } : {};
  return { block: Number(block), of: Number(of), words: opening(words), ...after, ...into, seen };
}
