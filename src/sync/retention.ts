import { readMarks } from '../db/marks.ts';
import type { Store } from '../db/open.ts';
import { releasePictures } from '../db/pictures.ts';
import { removeArticles } from '../db/removal.ts';
import { readWindow, type Bookmark } from '../db/windows.ts';
import { dropPictures } from '../pictures/cache.ts';

/**
 * The rule, as `docs/retention.md` tells it: the newest 2,000 articles always stay; past them, one stays until it
 * has been on the device for 180 days. Saved ones always stay. What the feed lists plays no part, so a feed that is
 * emptied, cut or moved removes nothing.
 */
export const ALWAYS_KEPT = 2000;
export const KEPT_FOR = 180 * 86_400_000;
/** A clock that jumped must not empty the shelves: at most this many leave in one go. */
const AT_ONCE = 200;

/** Removes what the rule lets go for its age, text and pictures. Returns the ids that are gone. */
export async function applyRetention(store: Store, now: number): Promise<string[]> {
  let after: Bookmark | null = null;
  for (let seen = 0; seen < ALWAYS_KEPT;) {
    const window = await readWindow(store, { of: 'all' }, { limit: 500, after });
    if (window.next === null) return [];
    seen += window.rows.length;
    after = window.next;
  }
  const saved = new Set((await readMarks(store)).filter(({ savedAt }) => savedAt).map(({ id }) => id));
  const old = await readWindow(
    store,
    { of: 'all' },
    { limit: AT_ONCE, after, keep: ({ id, firstSeenAt }) => now - firstSeenAt > KEPT_FOR && !saved.has(id) },
  );
  if (old.rows.length === 0) return [];
  const gone = await removeArticles(
    store,
    old.rows.map(({ id }) => id),
  );
  await dropPictures(await releasePictures(store, gone));
  return gone;
}

/**
 * Past the budget, the oldest files go of articles that are neither saved nor among the `newest`, nor of a day `since` when
 * the rules want them: those are fetched without being asked, and would be again.
 */
export async function applyBudget(
  store: Store,
  newest: number,
  budget: number,
  since = Infinity,
): Promise<void> {
  const limit = (since < Infinity ? ALWAYS_KEPT : newest) + 1;
  const { rows } = await readWindow(store, { of: 'all' }, { limit });
  const oldest = rows.findLast(({ orderAt }, place) => place < newest || orderAt >= since);
  if (!oldest || oldest === rows.at(-1)) return; // all that is here is wanted
  const { keepWithin } = await import('../pictures/room.ts');
  await keepWithin(store, budget, oldest.id);
}
