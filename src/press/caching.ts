import type { IncomingHttpHeaders } from 'node:http';
import { posix } from 'node:path';

/** How long the files of a folder may be kept without asking. */
interface Caching {
  /** Below the root of the site. */
  readonly folder: string;
  /** What the files are called that it is true of: in an edition all of them, in the demo some are named by hand. */
  readonly named: RegExp;
  readonly cacheControl: string;
}

const FOREVER = 'public, max-age=31536000, immutable';
const DAY = 'public, max-age=86400';

/**
 * Only names with a hash of their content in them may be kept for good. Our own server and the files for other hosts
 * (src/press/hosting) both go by this table.
 */
export const CACHING: readonly Caching[] = [
  { folder: 'assets', named: /./, cacheControl: FOREVER },
  { folder: 'pictures', named: /^[0-9a-z]{16}(?:-\d+)+\.[0-9a-z]+$/, cacheControl: FOREVER },
  { folder: 'media', named: /^[0-9a-f]{20}\.[0-9a-z]+$/, cacheControl: FOREVER },
  { folder: 'icons', named: /./, cacheControl: DAY },
  { folder: 'audio', named: /./, cacheControl: DAY },
  { folder: 'screenshots', named: /./, cacheControl: DAY },
];

/** What the reader must see change (pages, feeds, the service worker, the manifest) is always asked for. */
export const ALWAYS_ASK = 'no-cache';

/** How long a browser may keep a file without asking, by its path below the root (no leading slash). */
export function cacheControl(path: string): string {
  const row = CACHING.find(({ folder }) => path.startsWith(`${folder}/`));
  if (row === undefined) return ALWAYS_ASK;
  return row.named.test(posix.basename(path)) ? row.cacheControl : DAY;
}

/**
 * Whether the browser's copy is still good, so that 304 is the answer (RFC 9110, 13.2.2: a tag decides alone
 * where one was sent; the date only counts without it, because it is no finer than a second).
 */
export function isUnchanged(headers: IncomingHttpHeaders, etag: string, modified: Date): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined)
    return tags
      .split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''))
      .some((tag) => tag === '*' || tag === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(modified.getTime() / 1000) * 1000 <= since; // false for NaN
}
