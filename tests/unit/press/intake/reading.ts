import { parseFeed } from '../../../../src/feed/parse.ts';
import type { WireItem } from '../../../../src/feed/wire.ts';
import { ReaderError } from '../../../../src/model/errors.ts';
import { readFeed } from '../../../../src/press/intake/read.ts';

export const ADDRESS = new URL('https://paper.example/feeds/all.xml');

type Json = Readonly<Record<string, unknown>>;

/** The document that a text is read as. */
export function documentOf(text: string | Uint8Array, address = ADDRESS): Json {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const intake = readFeed(bytes, 'application/xml', address);
  if (intake.kind !== 'feed') throw new Error('a page, no feed');
  return intake.document;
}

/** The document's items. */
export function itemsOf(text: string): readonly Json[] {
  return documentOf(text)['items'] as readonly Json[]; // a list of objects in every format but JSON
}

export function firstOf(text: string): Json {
  return itemsOf(text)[0] ?? {};
}

/** The first item as the reader itself understands it. */
export function wireOf(text: string): WireItem | undefined {
  return parseFeed(JSON.stringify(documentOf(text))).items[0];
}

/** The code of the ReaderError that reading throws; anything else it throws is thrown on. */
export function codeOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ReaderError) return error.code;
    throw error;
  }
  return 'none';
}

const SPACES = [
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  'xmlns:atom="http://www.w3.org/2005/Atom"',
].join(' ');

export function channel(inner: string, attributes = SPACES): string {
  return `<?xml version="1.0"?><rss version="2.0" ${attributes}><channel><title>The Paper</title><link>https://paper.example/</link>${inner}</channel></rss>`;
}

export function item(inner: string): string {
  return channel(`<item>${inner}</item>`);
}

export function atom(inner: string, attributes = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" ${attributes}><title>The Paper</title>${inner}</feed>`;
}

export function entry(inner: string, attributes = ''): string {
  return atom(`<entry><id>urn:1</id>${inner}</entry>`, attributes);
}
