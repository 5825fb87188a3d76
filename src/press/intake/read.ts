import { parseAtomFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import { isRecord } from '../../feed/json.ts';
import { parseWhole } from '../../feed/cutOff.ts';
import { ReaderError } from '../../model/errors.ts';
import { alternatesOf, type Alternate } from './alternates.ts';
import { fromAtomFeed } from './atom.ts';
import type { Json } from './compact.ts';
import { decode } from './decode.ts';
import { FORBIDDEN, guard } from './guard.ts';
import { rootOf, type Root } from './root.ts';
import { fromChannel } from './rss.ts';

/** What stands at an address: a feed, as a JSON Feed document, or a page that names some. */
export type Intake =
  | { readonly kind: 'feed'; readonly format: 'json' | Format; readonly document: Json }
  | { readonly kind: 'page'; readonly alternates: readonly Alternate[] };

type Format = 'rss' | 'atom' | 'rdf';

const FORMATS: Readonly<Record<string, Format>> = { rss: 'rss', feed: 'atom', rdf: 'rdf' };
/** As much as the reader itself accepts of a page. */
const MAX_BYTES = 25_000_000;

/**
 * Reads a feed of any kind. What it is, its first characters say, not its content type. JSON Feed goes through as it
 * is; `address` (after redirects) is where relative links of the others stand. Throws a ReaderError: 'too-large' over
 * `maxBytes`, 'truncated' (also for nothing at all), 'html' for a page that names no feed, 'not-json', 'not-feed'.
 */
export function readFeed(bytes: Uint8Array, contentType: string, address: URL, maxBytes = MAX_BYTES): Intake {
  if (bytes.length > maxBytes) throw new ReaderError('too-large', { detail: `${bytes.length} bytes` });
  const text = decode(bytes, contentType);
  if (!/^\s*</.test(text)) return { kind: 'feed', format: 'json', document: readJson(text) };
  const clean = text.replace(FORBIDDEN, '');
  const root = rootOf(clean);
  const format = FORMATS[root.name];
  if (format !== undefined)
    return { kind: 'feed', format, document: readXml(clean, root, format, address.href) };
  const isPage =
    root.name === 'html' || root.doctype === 'html' || !/xml|rss|atom/i.test(contentType + text.slice(0, 5));
  if (!isPage) throw new ReaderError('not-feed', { detail: `<${root.name}> is no feed` });
  const alternates = alternatesOf(text, address);
  if (alternates.length === 0) throw new ReaderError('html');
  return { kind: 'page', alternates };
}

function readJson(text: string): Json {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    parseWhole(text); // knows what is wrong with it, and throws that
    throw new ReaderError('not-json', { cause });
  }
  if (!isRecord(parsed)) throw new ReaderError('not-feed', { detail: 'not an object' });
  if (!Array.isArray(parsed['items'])) throw new ReaderError('not-feed', { detail: 'no list of items' });
  return parsed;
}

function readXml(text: string, root: Root, format: Format, address: string): Json {
  const xml = guard(text, root);
  try {
    if (format === 'atom') return fromAtomFeed(parseAtomFeed(xml), address);
    return fromChannel(format === 'rss' ? parseRssFeed(xml) : parseRdfFeed(xml), address);
  } catch (cause) {
    throw new ReaderError('not-feed', { cause, detail: `no ${format} feed can be read in it` });
  }
}
