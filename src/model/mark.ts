/**
 * What the reader did with one article. Kept apart from the article, so that nothing a feed does can reach it.
 * Times are milliseconds since 1970; an absent key means "never" (absent, not null, so that indexes skip it).
 */
export interface Mark {
  readonly id: string;
  readonly readAt?: number;
  readonly savedAt?: number;
}
