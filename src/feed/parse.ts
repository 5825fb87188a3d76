import { ReaderError } from '../model/errors.ts';
import { withoutDuplicates } from './duplicates.ts';
import { readAuthors, readItem } from './item.ts';
import { address, isRecord, record, text, type Json } from './json.ts';
import type { Dropped, WireFeed, WireItem } from './wire.ts';

/**
 * Reads the text of a JSON Feed 1.0 or 1.1 document. Forgives items, not feeds: what cannot be shown is dropped and
 * counted, so that `items.length + dropped.length === total`. A missing `version` is no reason to refuse.
 * Throws a ReaderError: 'html', 'not-json' (`cutOff` says whether it ended early), or 'not-feed' for JSON without a list of
 * items.
 */
export function parseFeed(document: string): WireFeed {
  return readFeed(parseDocument(document));
}

/** The same of a document whose JSON has been read. Throws 'not-feed'. */
export function readFeed(feed: Json): WireFeed {
  const given = feed['items'];
  if (!Array.isArray(given)) throw new ReaderError('not-feed');
  const items: WireItem[] = [];
  const dropped: Dropped[] = [];
  given.forEach((value: unknown, position) => {
    const item = readItem(value, position);
    if ('reason' in item) dropped.push(item);
    else items.push(item);
  });
  const unique = withoutDuplicates(items, (item) => item.key);
  return {
    title: text(feed['title']),
    homePageUrl: address(feed['home_page_url']),
    feedUrl: address(feed['feed_url']),
    description: text(feed['description']),
    language: text(feed['language']),
    authors: readAuthors(feed),
    expired: feed['expired'] === true,
    nextUrl: address(feed['next_url']),
    base: address(record(feed['_offprint'])['base']),
    items: unique.kept,
    dropped: [...dropped, ...unique.dropped].sort((a, b) => a.position - b.position),
    total: given.length,
  };
}

function parseDocument(document: string): Json {
  const json = document.replace(/^\uFEFF/, '');
  if (/^\s*</.test(json)) throw new ReaderError('html');
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch (cause) {
    throw new ReaderError('not-json', { cause });
  }
  if (!isRecord(parsed)) throw new ReaderError('not-feed');
  return parsed;
}
