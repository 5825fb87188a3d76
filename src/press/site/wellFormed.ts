import { isRecord } from '../../feed/json.ts';
import { plain } from '../../feed/plain.ts';

/** What JSON Feed 1.1 lets stand under a key; undefined where nothing of the value may. */
type Kind = (value: unknown) => unknown;
type Table = Readonly<Record<string, Kind>>;

const text: Kind = (value) => (typeof value === 'number' ? String(value) : stringOf(value));
const stringOf: Kind = (value) => (typeof value === 'string' ? value : undefined);
const number: Kind = (value) =>
  typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
    ? Number(value)
    : typeof value === 'number'
      ? value
      : undefined;
const flag: Kind = (value) => (typeof value === 'boolean' ? value : undefined);
/** An object with at least one of these keys, or with all that must be there. */
const record =
  (table: Table, needed: readonly string[] = []): Kind =>
  (value) => {
    if (!isRecord(value)) return undefined;
    const kept = only(value, table);
    const has = needed.length > 0 ? needed.every((key) => key in kept) : Object.keys(kept).length > 0;
    return has ? kept : undefined;
  };
const listOf =
  (kind: Kind): Kind =>
  (value) =>
    Array.isArray(value) ? value.map(kind).filter((one) => one !== undefined) : undefined;

const author = record({ name: text, url: text, avatar: text });
/** A recording without its kind is one to listen to all the same: it stays, though the format asks for the kind. */
const attachment = record(
  { url: text, mime_type: text, title: text, size_in_bytes: number, duration_in_seconds: number },
  ['url'],
);

const TOP: Table = {
  title: text,
  home_page_url: text,
  feed_url: text,
  description: text,
  user_comment: text,
  icon: text,
  favicon: text,
  language: text,
  author,
  authors: listOf(author),
  expired: flag,
  hubs: listOf(record({ type: text, url: text }, ['type', 'url'])),
};
const ITEM: Table = {
  id: text,
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  banner_image: text,
  date_published: text,
  date_modified: text,
  language: text,
  author,
  authors: listOf(author),
  tags: listOf(text),
  attachments: listOf(attachment),
};

/**
 * A feed's own keys, and an item's, without what JSON Feed 1.1 has no room for ("Top-level", "Items"): others read our feed too, and
 * a magazine's may hold anything. What is in order stays to the byte, keys that the format does not know too.
 */
export const wellFormedTop = (top: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  only(top, TOP);
/** An item must have a text: one without is given what it says of itself, as the app reads it. */
export function wellFormedItem(item: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = only(item, ITEM);
  if ('content_html' in kept || 'content_text' in kept) return kept;
  const { summary } = kept;
  return { ...kept, content_text: plain(typeof summary === 'string' ? summary : undefined) };
}

function only(value: Readonly<Record<string, unknown>>, table: Table): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => {
      const kept = Object.hasOwn(table, key) ? table[key]?.(one) : one;
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}
