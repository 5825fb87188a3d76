import type { PagePolicy } from './rules.ts';

/** What the file of a web server is written for. */
export interface ServerSite {
  /**
   * The folder that the server's `/` stands for, absolute. With a base of `/repo/` the site lies in its folder
   * `repo`.
   */
  readonly root: string;
  /** `/`, or a path that begins and ends with a slash. */
  readonly base: string;
  readonly policies: readonly PagePolicy[];
}

/** Types that compress well, for servers that must be told. */
export const COMPRESSED = [
  'application/javascript',
  'application/json',
  'application/manifest+json',
  'application/rss+xml',
  'application/xml',
  'image/svg+xml',
  'text/css',
  'text/javascript',
  'text/plain',
  'text/xml',
];
