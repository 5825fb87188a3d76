import type { ArticleBody, ArticleHeader } from './article.ts';

/** An article as it read before the feed changed it. */
export interface Revision
  extends Pick<ArticleHeader, 'headline' | 'dek'>, Pick<ArticleBody, 'html' | 'base'> {
  /** When the next text took its place on this device, milliseconds since 1970. */
  readonly until: number;
}

/**
 * Earlier texts kept of one article: the first, which is what was published, and the last four. Whatever changes oftener
 * is a live blog, of which five whole texts are a fair share of a phone.
 */
export const EARLIER_KEPT = 5;

/** Of any number, oldest first, those that are kept. */
export function fewOf(earlier: readonly Revision[]): readonly Revision[] {
  if (earlier.length <= EARLIER_KEPT) return earlier;
  return [...earlier.slice(0, 1), ...earlier.slice(1 - EARLIER_KEPT)];
}

/** The earlier texts of one article, oldest first; never empty, and never more than `EARLIER_KEPT`. */
export interface Revisions {
  readonly id: string;
  readonly earlier: readonly Revision[];
}

/**
 * That a stored article is not in the feed any more. Apart from its header, so that no list pays for it; it goes when
 * the article is in the feed again.
 */
export interface Departure {
  readonly id: string;
  /** When this device noticed, milliseconds since 1970. */
  readonly since: number;
  /** The magazine took it out from among others, instead of it falling off the end. */
  readonly withdrawn: boolean;
}

/** What became of one article since it came; null in its place where nothing did. */
export interface History {
  /** Oldest first. */
  readonly earlier: readonly Revision[];
  readonly departure: Departure | null;
}
