import { createHash } from 'node:crypto';
import { isRecord } from '../../feed/json.ts';
import { readDate } from '../../feed/dates.ts';
import type { WireFeed } from '../../feed/wire.ts';
import type { Json } from '../intake/compact.ts';
import type { Item } from '../site/paging.ts';
import type { Archive } from './archive.ts';

/** One article of the magazine's feed, before its pictures. */
export interface Raw {
  readonly item: Item;
  /** Hash of the item as the feed has it. */
  readonly source: string;
}

/**
 * The items of a merged document that can become articles, in its order, each once. An item without a readable date
 * is given the moment it was first seen, less a millisecond for each place from the top: so it stays where it stands in
 * every later run, and in the feed's order.
 */
export function rawItems(document: Json, wire: WireFeed, before: Archive, now: number): readonly Raw[] {
  const items: readonly unknown[] = Array.isArray(document['items']) ? document['items'] : [];
  const raws = new Map<string, Raw>();
  for (const { position, key, datePublished } of wire.items) {
    const given = items[position];
    if (!isRecord(given) || raws.has(key)) continue;
    const source = createHash('sha256').update(JSON.stringify(given)).digest('base64url').slice(0, 22);
    const { author, ...rest } = given;
    const item: Item = {
      ...rest,
      id: key,
      ...(author !== undefined && rest['authors'] === undefined && { authors: [author] }),
      ...(readDate(datePublished) === null && { date_published: firstSeen(before, key, now - position) }),
    };
    raws.set(key, { item, source });
  }
  return [...raws.values()];
}

function firstSeen(before: Archive, id: string, at: number): string {
  const known = before.articles.get(id)?.item['date_published'];
  return typeof known === 'string' ? known : new Date(at).toISOString();
}
