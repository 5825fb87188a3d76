import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isRecord } from '../../feed/json.ts';
import { ReaderError } from '../../model/errors.ts';
import type { Json } from '../intake/compact.ts';
import { readFeed } from '../intake/read.ts';
import type { Answer } from '../net/exchange.ts';
import { readJsonFile, writeJsonFile } from './jsonFile.ts';
import type { Source } from './source.ts';

/** One document of a feed. */
interface FeedPage {
  readonly address: string;
  readonly document: Json;
}

export interface FeedPages {
  readonly pages: readonly FeedPage[];
  /** Why the reading ended early; null when it came to the end. */
  readonly note: string | null;
}

interface Kept extends FeedPages {
  readonly etag?: string;
  readonly lastModified?: string;
}

const ACCEPT =
  'application/feed+json, application/json;q=0.9, application/atom+xml;q=0.8, application/rss+xml;q=0.8, ' +
  'application/xml;q=0.7, text/xml;q=0.7, text/html;q=0.5, */*;q=0.1';
const ASK = { accept: ACCEPT, maxBytes: 25_000_000, limitMs: 30_000, named: true };
const MAX_PAGES = 20;

/**
 * A feed and the pages behind its `next_url`, at most 20, or what an earlier run read where the server says that the
 * first has not changed. A home page leads to the first feed it names. Rejects with a ReaderError or NetError when the
 * first page cannot be read.
 */
export async function readFeedPages(named: URL, source: Source, cache: string): Promise<FeedPages> {
  const file = join(cache, `feed-${createHash('sha256').update(named.href).digest('hex').slice(0, 16)}.json`);
  const before = (await readJsonFile(file)) as Kept | null; // written below
  const answer = await source.get(named, {
    ...ASK,
    ...(before && { validators: validatorsOf(before) }),
  });
  if (answer.kind === 'unchanged') {
    if (before) return before;
    throw new ReaderError('odd-answer');
  }
  const first = await feedBehind(source, answer);
  const pages = await readOn(source, first);
  const { etag, lastModified } = answer;
  // A home page's own validators say nothing about the feed behind it.
  const mayAsk = first.address === answer.url.href && pages.note === null;
  await writeJsonFile(file, { ...pages, ...(mayAsk && { etag, lastModified }) });
  return pages;
}

function validatorsOf({ etag, lastModified }: Kept): { etag?: string; lastModified?: string } {
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}

type Document = Extract<Answer, { kind: 'document' }>;

async function feedBehind(source: Source, answer: Document, mayFollow = true): Promise<FeedPage> {
  const intake = readFeed(answer.bytes, answer.contentType, answer.url);
  if (intake.kind === 'feed') return { address: answer.url.href, document: intake.document };
  const [named] = intake.alternates;
  if (!named || !mayFollow) throw new ReaderError('html');
  const next = await source.get(named.url, ASK);
  if (next.kind !== 'document') throw new ReaderError('odd-answer');
  return feedBehind(source, next, false);
}

async function readOn(source: Source, first: FeedPage): Promise<FeedPages> {
  const pages = [first];
  const seen = new Set([first.address]);
  for (let at = first; ;) {
    const written = at.document['next_url'];
    if (typeof written !== 'string' || written.trim() === '') return { pages, note: null };
    const next = URL.canParse(written, at.address) ? new URL(written, at.address) : null;
    const number = pages.length + 1;
    if (next === null || !/^https?:$/.test(next.protocol))
      return { pages, note: `Page ${number} was left out: ${written} is no address to follow.` };
    if (seen.has(next.href)) return { pages, note: `Page ${pages.length} leads back to a page before it.` };
    if (pages.length === MAX_PAGES) return { pages, note: `Only the first ${MAX_PAGES} pages were read.` };
    seen.add(next.href);
    try {
      const answer = await source.get(next, ASK);
      if (answer.kind !== 'document') throw new ReaderError('odd-answer');
      const intake = readFeed(answer.bytes, answer.contentType, answer.url);
      if (intake.kind !== 'feed' || !isRecord(intake.document)) throw new ReaderError('html');
      at = { address: answer.url.href, document: intake.document };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { pages, note: `Page ${number} and those behind it were left out: ${reason}` };
    }
    pages.push(at);
  }
}
