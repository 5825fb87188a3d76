import { label } from './finding.ts';
import type { Study } from './study.ts';

/** What readers will see of a feed. */
export interface Readers {
  readonly articles: number;
  /** The fullest first; an article can be in several. */
  readonly sections: readonly { readonly name: string; readonly articles: number }[];
  readonly authors: number;
  /** Different ones, main pictures and those in the text. */
  readonly pictures: number;
  readonly withAudio: number;
  readonly words: number;
  /** When the oldest and the newest article were published, as `2026-11-22`; null where no date can be read. */
  readonly oldest: string | null;
  readonly newest: string | null;
  /** BCP 47 tags. */
  readonly languages: readonly string[];
}

/** Counts what will be shown. */
export function readersSee(studies: readonly Study[]): Readers {
  const headers = studies.map(({ article }) => article.header);
  const sections = new Map<string, { name: string; articles: number }>();
  for (const { name, slug } of headers.flatMap((header) => header.sections))
    sections.set(slug, { name: label(name, 40), articles: (sections.get(slug)?.articles ?? 0) + 1 });
  const dates = headers.flatMap(({ publishedAt }) => publishedAt ?? []).sort((a, b) => a - b);
  return {
    articles: headers.length,
    sections: [...sections.values()].sort((a, b) => b.articles - a.articles),
    authors: new Set(headers.flatMap(({ authors }) => authors.map(({ slug }) => slug))).size,
    pictures: new Set(headers.flatMap(({ pictures }) => pictures)).size,
    withAudio: headers.filter(({ hasAudio }) => hasAudio).length,
    words: studies.reduce((sum, { words }) => sum + words, 0),
    oldest: day(dates[0]),
    newest: day(dates.at(-1)),
    languages: [...new Set(headers.map(({ language }) => language).filter(Boolean))].slice(0, 20),
  };
}

function day(time: number | undefined): string | null {
  return time === undefined ? null : new Date(time).toISOString().slice(0, 10);
}
