import type { StoredHeader } from './article.ts';

/** Words shorter than this say little about what an article is about. */
const SHORTEST = 5;

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
  const words = `${headline} ${dek} ${opening}`.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(words.filter((word) => word.length >= SHORTEST));
}
