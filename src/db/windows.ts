import type { StoredHeader } from '../model/article.ts';
import type { Store } from './open.ts';
import type { GroupKey, HeaderRow, OrderKey } from './schema.ts';

/** Which articles a list is about. Newest first, except `saved`: last saved first, of these sections or, with none, of all. */
export type Source =
  | { readonly of: 'all' }
  | { readonly of: 'section'; readonly slug: string }
  | { readonly of: 'author'; readonly slug: string }
  | { readonly of: 'saved'; readonly sections: readonly string[] };

/** Where a list goes on: the index key of the last row read. */
export type Bookmark = OrderKey | GroupKey;

/** A part of a list, and the bookmark for the next part: null at the end. `last` is where it stopped, end or not. */
export interface Window {
  readonly rows: readonly StoredHeader[];
  readonly next: Bookmark | null;
  readonly last: Bookmark | null;
}

interface WindowOptions {
  readonly limit: number;
  readonly after?: Bookmark | null;
  /** Narrows the list: a row it refuses costs one cursor step, about 0.04 ms. */
  readonly keep?: (header: StoredHeader) => boolean;
}

interface Walk<K> {
  readonly key: K;
  readonly value: unknown;
  continue(): Promise<Walk<K> | null>;
}

/** The next `limit` headers of a list, after a former window's bookmark or from its top. */
export function readWindow(store: Store, source: Source, options: WindowOptions): Promise<Window> {
  const { after = null } = options;
  return store.use(async (db) => {
    if (source.of === 'saved') {
      const tx = db.transaction(['marks', 'headers']);
      const headers = tx.objectStore('headers');
      const start = await tx.objectStore('marks').index('bySaved').openCursor(below(after), 'prev');
      const { sections } = source;
      const keep = (header: StoredHeader) =>
        (sections.length === 0 || header.sections.some(({ slug }) => sections.includes(slug))) &&
        (options.keep?.(header) ?? true);
      return collect<OrderKey>(start, { ...options, keep }, ([, id]) => headers.get(id));
    }
    const { store: headers } = db.transaction('headers');
    if (source.of === 'all') {
      const start = await headers.index('byOrder').openCursor(below(after), 'prev');
      return collect<OrderKey>(start, options);
    }
    const index = headers.index(source.of === 'section' ? 'bySection' : 'byAuthor');
    return collect<GroupKey>(await index.openCursor(within(source.slug, after), 'prev'), options);
  });
}

/** How many articles were first seen after a moment, and how many minutes they take; counts at most 500. */
export function countSince(store: Store, since: number): Promise<{ articles: number; minutes: number }> {
  return store.use(async (db) => {
    const range = IDBKeyRange.lowerBound(since, true);
    const rows = await db.getAllFromIndex('headers', 'byFirstSeen', range, 500);
    return { articles: rows.length, minutes: rows.reduce((sum, row) => sum + row.minutes, 0) };
  });
}

async function collect<K extends Bookmark>(
  start: Walk<K> | null,
  { limit, after = null, keep = () => true }: WindowOptions,
  headerOf?: (key: K) => Promise<HeaderRow | undefined>,
): Promise<Window> {
  const rows: StoredHeader[] = [];
  let last: Bookmark | null = after;
  for (let at = start; at; at = await at.continue()) {
    const header = headerOf ? await headerOf(at.key) : (at.value as HeaderRow); // a cursor on headers
    // A row that was damaged is left out, or it would take the whole list with it.
    if (!header?.sections || !header.authors || !keep(header)) continue;
    if (rows.length === limit) return { rows, next: last, last };
    rows.push(header);
    last = at.key;
  }
  return { rows, next: null, last };
}

function below(after: Bookmark | null): IDBKeyRange | null {
  return after === null ? null : IDBKeyRange.upperBound(after, true);
}

/** All keys of one group: an array sorts after every number and string, so `[slug, []]` is past its last key. */
function within(slug: string, after: Bookmark | null): IDBKeyRange {
  return IDBKeyRange.bound([slug], after ?? [slug, []], false, true);
}
