/**
 * What the reader did with one article. Kept apart from the article, so that nothing a feed does can reach it.
 * Times are milliseconds since 1970; an absent key means "never" (absent, not null, so that indexes skip it).
 */
export interface Mark {
  readonly id: string;
  readonly readAt?: number;
  readonly savedAt?: number;
  /** When the end was reached: after that no place is kept. */
  readonly finishedAt?: number;
  /** A `Place` (model/place), to be read by `readPlace`: a file may bring anything. */
  readonly place?: unknown;
  /** Seconds of its recording that were heard, to be read by `heardOf` (state/heard): 0 when it was heard to its end. */
  readonly heard?: unknown;
  /** When that was noted. Earlier versions did not say. */
  readonly heardOn?: unknown;
}
