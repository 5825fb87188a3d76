import type { Dropped, WireFeed } from '../../feed/wire.ts';
import type { FeedArticle } from '../../model/article.ts';

/** What was read of a feed, and how it came. */
export interface ReportInput {
  /** Where its first page was found, after redirects; `file:` for one on the disk. */
  readonly address: URL;
  /** The first page. */
  readonly wire: WireFeed;
  /** That the feed names for itself. */
  readonly icon: string | undefined;
  /** All that were made of it, those of later pages included. */
  readonly articles: readonly FeedArticle[];
  /** Items that are no articles. */
  readonly dropped: readonly Dropped[];
  /** As people call it: `JSON Feed`, `RSS`, `Atom`, with or without a version. */
  readonly format: string;
  /** Of the first page. */
  readonly bytes: number;
  /** The answer's `Access-Control-Allow-Origin`, and its `Content-Type`; null without one. */
  readonly cors: string | null;
  readonly contentType: string | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Addresses of other feeds that the same page names. */
  readonly alternates?: readonly string[];
}
