import { fetchFeed } from '../feed/fetch.ts';
import { parseFeed } from '../feed/parse.ts';
import type { WireFeed } from '../feed/wire.ts';
import type { FeedRecord } from '../model/feedRecord.ts';

export interface Page {
  readonly wire: WireFeed;
  /** After redirects. */
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly hash: string;
  /** The page before this one in time, absolute; null at the end or when it is no http(s) URL. */
  readonly following: string | null;
}

/** One document of the feed; null when `known` says that it has not changed (by 304, else by its bytes). */
export async function readPage(
  url: string,
  known: FeedRecord | null,
  signal?: AbortSignal,
): Promise<Page | null> {
  const answer = await fetchFeed(url, {
    ...(known && { validators: validatorsOf(known) }),
    ...(signal && { signal }),
    online: () => navigator.onLine,
    origin: location.origin,
  });
  if (answer.kind === 'unchanged' || answer.hash === known?.hash) return null;
  const wire = parseFeed(answer.text);
  return {
    wire,
    url: answer.url,
    etag: answer.validators.etag ?? null,
    lastModified: answer.validators.lastModified ?? null,
    hash: answer.hash,
    following: wire.nextUrl === undefined ? null : absolute(wire.nextUrl, answer.url),
  };
}

function validatorsOf(record: FeedRecord): { etag?: string; lastModified?: string } {
  return {
    ...(record.etag !== null && { etag: record.etag }),
    ...(record.lastModified !== null && { lastModified: record.lastModified }),
  };
}

function absolute(url: string, base: string): string | null {
  if (!URL.canParse(url, base)) return null;
  const { href, protocol } = new URL(url, base);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
