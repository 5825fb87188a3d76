import { fetchFeed } from '../feed/fetch.ts';
import { absolute } from '../feed/links.ts';
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

/** The document is as `known` has it. Its validators may be new all the same, when a host was set up anew. */
export interface Unchanged {
  readonly wire: null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** One document of the feed, or that it has not changed since `known`: by a 304, else by its bytes. */
export async function readPage(
  url: string,
  known: FeedRecord | null,
  signal?: AbortSignal,
): Promise<Page | Unchanged> {
  const answer = await fetchFeed(url, {
    ...(known && { validators: validatorsOf(known) }),
    ...(signal && { signal }),
  });
  if (answer.kind === 'unchanged')
    return { wire: null, etag: known?.etag ?? null, lastModified: known?.lastModified ?? null };
  const { etag = null, lastModified = null } = answer.validators;
  if (answer.hash === known?.hash) return { wire: null, etag, lastModified };
  const wire = await parsed(answer.text);
  const following = absolute(wire.nextUrl, answer.url);
  return { wire, url: answer.url, etag, lastModified, hash: answer.hash, following };
}

/** A page in place of a feed may come from somebody between: that is looked into by code that is loaded then. */
async function parsed(text: string): Promise<WireFeed> {
  try {
    return parseFeed(text);
  } catch (thrown) {
    throw await (await import('../feed/unreadable.ts')).unreadable(thrown, text);
  }
}

function validatorsOf(record: FeedRecord): { etag?: string; lastModified?: string } {
  return {
    ...(record.etag !== null && { etag: record.etag }),
    ...(record.lastModified !== null && { lastModified: record.lastModified }),
  };
}
