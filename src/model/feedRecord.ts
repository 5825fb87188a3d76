/** An item of a feed that could not become an article, and why. `position` counts from 0 over all pages. */
export interface DroppedItem {
  readonly position: number;
  readonly id: string | null;
  readonly title: string | null;
  readonly reason: 'not-an-object' | 'no-identity' | 'duplicate';
}

/** What is remembered of a feed between refreshes. Kept under the feed's key in `meta`. */
export interface FeedRecord {
  readonly key: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Hash of the first page's bytes as last merged. */
  readonly hash: string;
  /** The page where an unfinished first fill goes on, null when it is complete. */
  readonly backfill: string | null;
  /** The feed says that it will not change again (JSON Feed 1.1, `expired`). */
  readonly expired: boolean;
  readonly dropped: readonly DroppedItem[];
  /** Items in the feed when last read, dropped ones included. */
  readonly total: number;
  /** Articles in the feed when it was last read from its top to its end and was not much shorter than before. */
  readonly listed?: number;
}
