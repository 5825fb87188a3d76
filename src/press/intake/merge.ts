import { readDate } from '../../feed/dates.ts';
import { isRecord } from '../../feed/json.ts';
import type { Json } from './compact.ts';
import { settledItems } from './settle.ts';
import { Articles, textOf } from './articles.ts';

/** One feed of a magazine. */
export interface Part {
  /** JSON Feed 1.1. */
  readonly document: Json;
  /** Where it was found, after redirects. */
  readonly address: URL;
  /** The section that all of it belongs to; null for what its items say. */
  readonly section: string | null;
}

/**
 * Several feeds of one magazine as one document: the first one's head, everybody's items, newest first and undated
 * ones last. An article in several feeds is one item with the sections of all of them. `next_url` is gone, for it leads
 * to the next page of one of them. Never throws.
 */
export function mergeFeeds(parts: readonly Part[]): Json {
  const articles = new Articles();
  const strange: unknown[] = [];
  parts.forEach(({ document, address, section }, part) => {
    const items = settledItems(document, address);
    strange.push(...items.filter((item) => !isRecord(item)));
    articles.add(
      items
        .filter(isRecord)
        .map((item) => (section === null ? item : { ...item, _offprint: within(item, section) })),
      part,
      address,
    );
  });
  const dated = articles.items().map((item) => ({ item, date: readDate(textOf(item, 'date_published')) }));
  // Infinity less Infinity is no number to sort by, so undated ones get one that only they can have.
  dated.sort((a, b) => (b.date ?? -Number.MAX_SAFE_INTEGER) - (a.date ?? -Number.MAX_SAFE_INTEGER));
  const own = new Set(['next_url', 'author', 'authors', '_offprint', 'items']);
  const head = Object.entries(parts[0]?.document ?? {}).filter(([key]) => !own.has(key));
  return { ...Object.fromEntries(head), items: [...dated.map(({ item }) => item), ...strange] };
}

function within(item: Json, section: string): Json {
  const offprint = item['_offprint'];
  return { ...(isRecord(offprint) ? offprint : {}), sections: [section] };
}
