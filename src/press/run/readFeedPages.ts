import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ReaderError } from '../../model/errors.ts';
import type { Json } from '../intake/compact.ts';
import { readFeed } from '../intake/read.ts';
import { readJsonFile, writeJsonFile } from './jsonFile.ts';
import type { Source } from './source.ts';

/** One document of a feed. */
interface FeedPage {
  /** Where it was found, after redirects. */
  readonly address: string;
  readonly document: Json;
}

export interface FeedPages {
  readonly pages: readonly FeedPage[];
  /** Why the reading ended early; null when it came to the end. */
  readonly note: string | null;
}

/** A page as the next run knows it. */
interface KeptPage extends FeedPage {
  readonly asked: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

const ACCEPT =
  'application/feed+json, application/json;q=0.9, application/atom+xml;q=0.8, application/rss+xml;q=0.8, ' +
  'application/xml;q=0.7, text/xml;q=0.7, text/html;q=0.5, */*;q=0.1';
const ASK = { accept: ACCEPT, maxBytes: 25_000_000, limitMs: 30_000, named: true };
const MAX_PAGES = 20;

/**
 * A feed and the pages behind its `next_url`, at most 20; each is asked conditionally, and is what an earlier run read where its
 * server says that it has not changed, or cannot be had now. A home page leads to the first feed it names. Rejects with a
 * ReaderError or NetError when the first page cannot be read.
 */
export async function readFeedPages(named: URL, source: Source, cache: string): Promise<FeedPages> {
  const file = join(cache, `feed-${createHash('sha256').update(named.href).digest('hex').slice(0, 16)}.json`);
  const before = (await readJsonFile(file)) as { readonly pages: readonly KeptPage[] } | null; // written below
  const kept = new Map(before?.pages.map((page) => [page.asked, page]));
  const first = await readPage(named, source, kept.get(named.href));
  const { pages, note } = await readOn(source, first, kept);
  await writeJsonFile(file, { pages });
  return { pages, note };
}

async function readPage(
  url: URL,
  source: Source,
  kept: KeptPage | undefined,
  mayFollow = true,
): Promise<KeptPage> {
  const answer = await source.get(url, { ...ASK, ...(kept && { validators: validatorsOf(kept) }) });
  if (answer.kind === 'unchanged') {
    if (kept) return kept;
    throw new ReaderError('odd-answer');
  }
  const intake = readFeed(answer.bytes, answer.contentType, answer.url);
  if (intake.kind === 'feed')
    return { asked: url.href, address: answer.url.href, document: intake.document, ...validatorsOf(answer) };
  const [alternate] = intake.alternates;
  if (!alternate || !mayFollow) throw new ReaderError('html');
  // A home page's own validators say nothing about the feed behind it, so the next run reads it anew.
  const { address, document } = await readPage(alternate.url, source, undefined, false);
  return { asked: url.href, address, document };
}

function validatorsOf(known: { readonly etag?: string; readonly lastModified?: string }) {
  const { etag, lastModified } = known;
  return { ...(etag !== undefined && { etag }), ...(lastModified !== undefined && { lastModified }) };
}

interface Read {
  readonly pages: readonly KeptPage[];
  readonly note: string | null;
}

async function readOn(source: Source, first: KeptPage, kept: ReadonlyMap<string, KeptPage>): Promise<Read> {
  const pages = [first];
  const seen = new Set([first.asked, first.address]);
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
    const before = kept.get(next.href);
    try {
      at = await readPage(next, source, before, false);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (!before) return { pages, note: `Page ${number} and those behind it were left out: ${reason}` };
      at = before;
    }
    pages.push(at);
  }
}
