import { isRecord, record } from '../../feed/json.ts';
import { absolute } from '../../feed/links.ts';
import type { Json } from './compact.ts';
import { absoluteMarkup } from './rewrite.ts';

/**
 * The items of a JSON Feed document so that they can stand in another one: every relative address is absolute, seen
 * from where the reader sees it (`_offprint.base`, else the item's page, else the home page, else the feed), and
 * authors and language that the feed gives for all of its items are the items' own. Entries that are no objects
 * stay. Never throws.
 */
export function settledItems(document: Json, address: URL): readonly unknown[] {
  const found = absolute(address.href, null);
  const feed = absolute(text(document['feed_url']), found) ?? found;
  const home = absolute(text(document['home_page_url']), feed) ?? feed;
  const base = absolute(text(record(document['_offprint'])['base']), found);
  const authors = people(document['authors'] ?? document['author'], home);
  const language = document['language'];
  const items: readonly unknown[] = Array.isArray(document['items']) ? document['items'] : [];
  return items.map((item) => (isRecord(item) ? settled(item, { home, base, authors, language }) : item));
}

interface Feed {
  readonly home: string | null;
  readonly base: string | null;
  readonly authors: unknown;
  readonly language: unknown;
}

function settled(item: Json, { home, base, authors, language }: Feed): Json {
  const url = seen(item['url'], home);
  const stand = base ?? absolute(text(url), null) ?? home;
  const copy: Record<string, unknown> = { ...item };
  const put = (key: string, value: unknown) => {
    if (value !== undefined) copy[key] = value;
  };
  put('url', url);
  for (const key of ['external_url', 'image', 'banner_image']) put(key, seen(item[key], stand));
  const html = item['content_html'];
  if (typeof html === 'string' && stand !== null) copy['content_html'] = absoluteMarkup(html, stand);
  const attached = item['attachments'];
  if (Array.isArray(attached))
    copy['attachments'] = attached.map((one: unknown) => within(one, ['url'], stand));
  const own = item['authors'] ?? item['author'];
  if (own === undefined) put('authors', authors);
  else copy['author' in item && !('authors' in item) ? 'author' : 'authors'] = people(own, stand);
  if (item['language'] === undefined) put('language', language);
  const offprint = item['_offprint'];
  if (isRecord(offprint) && isRecord(offprint['hero']))
    copy['_offprint'] = { ...offprint, hero: within(offprint['hero'], ['url'], stand) };
  return copy;
}

function people(given: unknown, base: string | null): unknown {
  const keys = ['url', 'avatar'];
  return Array.isArray(given)
    ? given.map((one: unknown) => within(one, keys, base))
    : within(given, keys, base);
}

function within(given: unknown, keys: readonly string[], base: string | null): unknown {
  if (!isRecord(given)) return given;
  const mended = keys.filter((key) => key in given).map((key) => [key, seen(given[key], base)]);
  return { ...given, ...Object.fromEntries(mended) };
}

/** As it was where it is no address on the web: what to make of it is the reader's to say. */
function seen(given: unknown, base: string | null): unknown {
  return absolute(text(given)?.trim(), base) ?? given;
}

function text(given: unknown): string | undefined {
  return typeof given === 'string' ? given : undefined;
}
