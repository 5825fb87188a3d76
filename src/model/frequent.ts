import type { ArticleHeader, Section } from './article.ts';

/** How many of the newest articles tell which sections a magazine has, where its publisher names none. */
export const SAMPLE = 150;
const MOST = 8;

/** The sections that these articles are most often in, most frequent first. */
export function frequentAmong(rows: readonly ArticleHeader[]): readonly Section[] {
  const counts = new Map<string, { section: Section; count: number }>();
  for (const section of rows.flatMap(({ sections }) => sections)) {
    const entry = counts.get(section.slug) ?? { section, count: 0 };
    counts.set(section.slug, { ...entry, count: entry.count + 1 });
  }
  const byCount = [...counts.values()].sort((a, b) => b.count - a.count);
  const found = byCount.slice(0, MOST).map(({ section }) => section);
  return found.length === 1 && found[0]?.slug === 'more' ? [] : found; // a feed that knows no sections
}
