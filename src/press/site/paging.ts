/** A JSON Feed 1.1 item that the archive keeps; its id tells it from all others. */
export type Item = Readonly<Record<string, unknown>> & { readonly id: string };

/**
 * The ids on each full page of the archive, the oldest page first and on each page the newest item first. It is JSON,
 * and the caller keeps it from one run to the next: a page that is full keeps its items whatever is published later.
 */
export type FullPages = readonly (readonly string[])[];

/** Which items stand where; every item stands somewhere. Each list has the newest first. */
export interface Paging {
  /** `feed.json`: the newest of all. */
  readonly first: readonly Item[];
  /** The page that is still growing: what has left `first` and fills no page yet; empty when there is none. */
  readonly growing: readonly Item[];
  /** Of each full page, those that still exist. */
  readonly full: readonly (readonly Item[])[];
  /** For the next run. */
  readonly fullPages: FullPages;
}

const FIRST_ITEMS = 40;
const PAGE_ITEMS = 50;
/** Of an archive page, so that fifty long articles do not become one answer that a phone gives up on. */
const PAGE_BYTES = 1_000_000;
/** How many of the first page also stand on the growing one, and why: see `divide`. */
const OVERLAP = 10;

/**
 * Divides items, newest first, among pages; those of the first page take at most `firstBytes` of JSON, or are one.
 * Full pages hold only what has left the first page, so that a new item never touches one, and an edit of an old
 * item touches one alone.
 *
 * The growing page repeats the oldest items of the first page. Without that, a cache that has the new first page
 * and an older second one would hide an item that has just moved from the one to the other.
 */
export function divide(given: readonly Item[], before: FullPages, firstBytes: number): Paging {
  const known = new Map<string, Item>();
  for (const item of given) if (!known.has(item.id)) known.set(item.id, item);
  const items = [...known.values()];
  const first = takeWhileFits(items, FIRST_ITEMS, firstBytes);
  const placed = new Set(before.flat());
  const leading = new Set(first);
  const rest = items.filter((item) => !placed.has(item.id) && !leading.has(item)).toReversed();
  const added: Item[][] = [];
  for (;;) {
    const page = takeWhileFits(rest, PAGE_ITEMS, PAGE_BYTES);
    if (page.length === rest.length && page.length < PAGE_ITEMS) break;
    added.push(page.toReversed());
    rest.splice(0, page.length);
  }
  const repeated = first.slice(-OVERLAP).filter((item) => !placed.has(item.id));
  return {
    first,
    growing: rest.length === 0 ? [] : [...repeated, ...rest.toReversed()],
    full: [...existing(before, known), ...added],
    fullPages: [...before, ...added.map((page) => page.map((item) => item.id))],
  };
}

/** As many as the limits allow from the front, but always one: an item larger than a page is still an item. */
function takeWhileFits(items: readonly Item[], most: number, mostBytes: number): Item[] {
  const taken: Item[] = [];
  let bytes = 0;
  for (const item of items) {
    bytes += Buffer.byteLength(JSON.stringify(item)) + 1;
    if (taken.length === most || (taken.length > 0 && bytes > mostBytes)) break;
    taken.push(item);
  }
  return taken;
}

/** The items of the pages, each once, though a damaged state may name it twice. */
function existing(pages: FullPages, known: ReadonlyMap<string, Item>): Item[][] {
  const left = new Map(known);
  return pages.map((ids) =>
    ids.flatMap((id) => {
      const item = left.get(id);
      left.delete(id);
      return item === undefined ? [] : [item];
    }),
  );
}
