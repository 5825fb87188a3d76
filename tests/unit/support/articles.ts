import type {
  ArticleHeader,
  Attachment,
  FeedArticle,
  Section,
  StoredHeader,
} from '../../../src/model/article.ts';

/** Sunday 22 November 2026, 09:40 UTC: the moment that tests tell as now. */
export const NOON = Date.UTC(2026, 10, 22, 9, 40);
export const DAY = 86_400_000;

/** Sections, or authors, by their slugs alone. */
export const sections = (...slugs: string[]): Section[] => slugs.map((slug) => ({ name: slug, slug }));
export const authors = (...slugs: string[]) =>
  slugs.map((slug) => ({ name: slug, slug, url: null, avatar: null }));

/** An article as a feed gives it; only what a test is about needs saying. */
export function article(
  id: string,
  facts: Partial<ArticleHeader> = {},
  attachments: readonly Attachment[] = [],
): FeedArticle {
  const publishedAt = facts.publishedAt === undefined ? NOON : facts.publishedAt;
  const header: ArticleHeader = {
    id,
    slug: `piece-${id}`,
    headline: `Piece ${id}`,
    untitled: false,
    dek: '',
    sections: sections('analysis'),
    authors: [],
    hero: null,
    url: `https://m.example/${id}`,
    externalUrl: null,
    publishedAt,
    modifiedAt: null,
    orderAt: publishedAt ?? NOON,
    words: 440,
    minutes: 2,
    language: 'en',
    dir: 'ltr',
    opening: '',
    pictures: [],
    tags: [],
    hasAudio: false,
    hash: `hash of ${id}`,
    ...facts,
  };
  const html = `<p>Text of ${id}, ${header.hash}</p>`;
  return { header, body: { id, html, base: 'https://m.example/', attachments, related: [] } };
}

export const attachment = (url: string, mimeType = 'audio/mpeg'): Attachment => ({
  url,
  mimeType,
  title: '',
  size: null,
  duration: null,
});

/** A header as the store gives it back. */
export function storedHeader(id: string, facts: Partial<StoredHeader> = {}): StoredHeader {
  return { ...article(id, facts).header, firstSeenAt: NOON, changedAt: null, ...facts };
}
