import type { IncomingHttpHeaders } from 'node:http';

/**
 * How long a browser may keep a file without asking, by its path below the root (no leading slash). Only names
 * with a hash of their content in them may be kept for good; what the reader must see change is always asked for.
 */
export function cacheControl(path: string): string {
  if (path.startsWith('assets/')) return 'public, max-age=31536000, immutable';
  if (/^(pictures|icons|audio|screenshots)\//.test(path)) return 'public, max-age=86400';
  return 'no-cache';
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
