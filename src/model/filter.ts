import type { StoredHeader } from './article.ts';
import { plainLetters } from './plainLetters.ts';

/** What a list is narrowed to. All of it lives in the URL. */
export interface Filter {
  /** Further sections shown with the page's own. */
  readonly sections: readonly string[];
  readonly unread: boolean;
  readonly saved: boolean;
  /** Author slug, '' for all. */
  readonly author: string;
  /** Words that headline, dek, byline, topics or opening must hold. */
  readonly text: string;
}

export const NO_FILTER: Filter = { sections: [], unread: false, saved: false, author: '', text: '' };

interface MarkView {
  isRead(id: string): boolean;
  isSaved(id: string): boolean;
}

/** The filter's predicate, or null when it lets everything through. Sections are the list's source, not tested here. */
export function keepFor(filter: Filter, marks: MarkView): ((header: StoredHeader) => boolean) | null {
  const words = wordsOf(filter.text);
  const { unread, saved, author } = filter;
  if (!unread && !saved && !author && words.length === 0) return null;
  return (header) =>
    (!unread || !marks.isRead(header.id)) &&
    (!saved || marks.isSaved(header.id)) &&
    (!author || header.authors.some(({ slug }) => slug === author)) &&
    (words.length === 0 || holds(header, words));
}

/** Whether every word stands in headline, dek, byline, section, topics or opening, whatever its case, accents, dashes and quotation marks. */
function holds(header: StoredHeader, words: readonly string[]): boolean {
  const { headline, dek, authors, sections, tags, opening } = header;
  const names = [...authors, ...sections].map(({ name }) => name);
  const text = fold([headline, dek, ...names, ...tags, opening].join(' '));
  return words.every((word) => text.includes(word));
}

export function wordsOf(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

function fold(text: string): string {
  return plainLetters(
    text
      .normalize('NFKD')
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .toLowerCase(),
  );
}
