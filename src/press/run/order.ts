import type { Dropped } from '../../feed/wire.ts';
import type { FeedSource, PublicationFile } from '../publication/read.ts';

/** What is to be printed, and where. */
export interface PressOrder {
  /** Feeds by URL or file path. */
  readonly feeds: readonly FeedSource[];
  /** Null for a publication derived from the feed. */
  readonly publication: PublicationFile | null;
  /** The folder that paths in the publication file are seen from. */
  readonly folder: string;
  readonly out: string;
  /** What is kept between runs: articles, pictures, validators. */
  readonly cache: string;
  /** Where the edition will stand, with a slash at its end; null when nobody knows yet. */
  readonly siteUrl: URL | null;
  /** Path below the host, with a slash at both ends. */
  readonly base: string;
  readonly allowPrivate: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly onProgress: (progress: Progress) => void;
}

export interface Progress {
  readonly stage: 'feeds' | 'pictures' | 'pages' | 'files';
  readonly done: number;
  /** 0 while nobody knows. */
  readonly total: number;
}

/** What a run did. */
export interface Pressed {
  readonly name: string;
  readonly articles: number;
  readonly dropped: readonly Dropped[];
  readonly pictures: { readonly stored: number; readonly failed: readonly FailedPicture[] };
  /** Files written anew, files removed. */
  readonly written: number;
  readonly removed: number;
  /** Sentences about what was passed over. */
  readonly notes: readonly string[];
}

export interface FailedPicture {
  readonly url: string;
  readonly reason: string;
}
