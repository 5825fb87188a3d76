import { parseFeed } from '../feed/parse.ts';
import type { WireFeed } from '../feed/wire.ts';
import { ReaderError } from '../model/errors.ts';
import { nextAddress, readSource, type Source } from './source.ts';

/** One page of a feed: as it was written, and as the reader understands it. */
export interface Page {
  readonly address: URL;
  /** Every key of the document, also those that nobody here knows. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly feed: WireFeed;
}

export interface Pages {
  /** The first and what lies behind `next_url`, in that order; at least one. */
  readonly pages: readonly [Page, ...Page[]];
  /** Why the reading ended early, in a sentence; null when it came to the end. */
  readonly note: string | null;
}

const MAX_PAGES = 20;

/**
 * Reads a feed and the pages behind its `next_url`, at most 20. Throws a ReaderError when the first page cannot be
 * read or no page has an item; a later page that fails ends the reading with a note, because what was read is good.
 */
export async function readPages(address: URL): Promise<Pages> {
  const first = await readPage(address);
  const pages: [Page, ...Page[]] = [first];
  const seen = new Set([withoutHash(address), withoutHash(first.address)]);
  const note = await readOn(pages, first, seen);
  if (pages.every((page) => page.feed.items.length === 0)) throw new ReaderError('empty');
  return { pages, note };
}

async function readOn(pages: Page[], first: Page, seen: Set<string>): Promise<string | null> {
  for (let page = first; page.feed.nextUrl;) {
    const number = pages.length + 1;
    const next = nextAddress(page.feed.nextUrl, page.address);
    if (next === null) return `Page ${number} was left out: ${page.feed.nextUrl} is no address to follow.`;
    if (seen.has(withoutHash(next)))
      return `Page ${pages.length} leads back to a page before it; the reading ended there.`;
    if (pages.length === MAX_PAGES) return `Only the first ${MAX_PAGES} pages were read.`;
    seen.add(withoutHash(next));
    try {
      page = await readPage(next);
    } catch (error) {
      if (!(error instanceof ReaderError)) throw error;
      return `Page ${number} and those behind it were left out: ${next.href} (${error.code}).`;
    }
    const landed = withoutHash(page.address); // a redirect may lead to a page that was read under its own name
    if (landed !== withoutHash(next) && seen.has(landed))
      return `Page ${number} leads back to a page before it; the reading ended there.`;
    seen.add(landed);
    pages.push(page);
  }
  return null;
}

async function readPage(at: URL): Promise<Page> {
  const { text, address }: Source = await readSource(at);
  const feed = parseFeed(text);
  const document: unknown = JSON.parse(text);
  if (typeof document !== 'object' || document === null) throw new ReaderError('not-feed');
  return { address, document: { ...document }, feed };
}

function withoutHash(address: URL): string {
  return address.href.replace(/#.*$/s, '');
}
