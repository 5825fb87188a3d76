import type { StoredHeader } from '../model/article.ts';
import { extendTrail, trailOf, type Trail } from '../nav/trail.ts';
import type { Reader } from '../state/context.ts';
import { ArticleList } from '../state/list.svelte.ts';
import { headersOf } from '../state/lookups.ts';
import { listAt } from './lists.ts';

/** Rows that a list is read on by, and how many rows are asked for when one of them may be gone. */
const STEP = 30;
const ASKED = 5;

/** What stands beside an article in the list that it was opened from; null at the list's ends. */
export interface Besides {
  readonly previous: StoredHeader | null;
  readonly next: StoredHeader | null;
}

/** Null for an article that was opened from no list. Rejects with a ReaderError. */
export async function findBesides(reader: Reader, id: string): Promise<Besides | null> {
  const trail = trailOf(id);
  if (!trail) return null;
  const at = trail.ids.indexOf(id);
  const before = trail.ids.slice(Math.max(0, at - ASKED), at).toReversed();
  const [previous = null] = await headersOf(reader.library, before);
  const [next = null] = await headersOf(reader.library, trail.ids.slice(at + 1).slice(0, ASKED));
  return { previous, next: next ?? (await readOn(reader, trail)) };
}

/** The list had shown no further rows than these: reads on in it, and returns its next row. */
async function readOn(reader: Reader, { path, ids }: Trail): Promise<StoredHeader | null> {
  const { library, marks } = reader;
  const asked = listAt(path);
  const [last] = await headersOf(library, ids.slice(-1));
  if (!asked || !last) return null;
  const saved = asked.sources[0]?.of === 'saved';
  const placeOf = (row: StoredHeader) => (saved ? (marks.of(row.id).savedAt ?? 0) : row.orderAt);
  const list = new ArticleList(library.store, marks, asked.sources, asked.filter);
  await list.load(ids.length + STEP);
  if (list.trouble) throw list.trouble;
  // What has come since stands above them, and is no part of the way through the list.
  const further = list.rows.filter((row) => !ids.includes(row.id) && placeOf(row) <= placeOf(last));
  extendTrail(further.map(({ id }) => id));
  return further[0] ?? null;
}
