import type { StoredHeader } from './article.ts';

/** Words shorter than this say little about what an article is about, in most alphabets and in others. */
const [SHORTEST, SHORTEST_ELSEWHERE] = [5, 4];
const MOST_ALPHABETS = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Arabic}]/u;
/** Scripts in which a word is not parted from the next, or not from what bends it. */
const UNPARTED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー\p{sc=Hangul}]+/gu;
/** Two of their letters stand for a word; those of Hiragana mostly for its ending. */
const PAIRS = /(?=(\p{sc=Han}{2}|[\p{sc=Katakana}ー]{2}|\p{sc=Hangul}{2}))/gu;

/**
 * What to go on with after an article: those that are chosen already, and up to `count` in all of the nearest candidates.
 */
export function filledUp<T extends StoredHeader>(
  to: StoredHeader,
  chosen: readonly T[],
  candidates: readonly T[],
  count: number,
): T[] {
  const others = candidates.filter(({ id }) => !chosen.some((one) => one.id === id));
  return [...chosen, ...nearest(to, others, count - chosen.length)];
}

/** The `count` candidates nearest to an article by shared words and sections, ties by date; never itself. */
export function nearest<T extends StoredHeader>(
  to: StoredHeader,
  candidates: readonly T[],
  count: number,
): T[] {
  const words = wordsOf(to);
  const sections = new Set(to.sections.map(({ slug }) => slug));
  return candidates
    .filter(({ id }) => id !== to.id)
    .map((row) => ({
      row,
      score:
        [...wordsOf(row)].filter((word) => words.has(word)).length +
        (row.sections.some(({ slug }) => sections.has(slug)) ? 1 : 0),
    }))
    .sort((a, b) => b.score - a.score || b.row.orderAt - a.row.orderAt)
    .slice(0, count)
    .map(({ row }) => row);
}

/** The press asks for every article's, dozens of times each. */
const known = new WeakMap<StoredHeader, ReadonlySet<string>>();

function wordsOf(header: StoredHeader): ReadonlySet<string> {
  const found = known.get(header) ?? wordsIn(header);
  known.set(header, found);
  return found;
}

function wordsIn({ headline, dek, opening }: StoredHeader): Set<string> {
  const text = `${headline} ${dek} ${opening}`.normalize().toLowerCase();
  const pairs = [...text.matchAll(PAIRS)].map(([, pair = '']) => pair);
  const words = text.replace(UNPARTED, ' ').match(/[\p{L}\p{M}]+/gu) ?? [];
  const isLong = (word: string) => word.length >= (MOST_ALPHABETS.test(word) ? SHORTEST : SHORTEST_ELSEWHERE);
  return new Set([...pairs, ...words.filter(isLong)]);
}
