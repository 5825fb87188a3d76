import type { FeedArticle } from '../model/article.ts';
import type { Store } from './open.ts';
import { settled } from './settled.ts';
import type { HeaderRow } from './schema.ts';

export interface Merged {
  /** Ids, in the order given. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: number;
}

/**
 * Puts articles of a feed into the store in one transaction: new ones are added, changed ones replace their text
 * and keep what the store knew, equal ones are not written. Nothing is ever removed here. Give it at most a few
 * hundred at once: a larger transaction holds the page for longer than a frame.
 */
export function mergeArticles(store: Store, articles: readonly FeedArticle[], now: number): Promise<Merged> {
  return store.use(async (db) => {
    const tx = db.transaction(['headers', 'bodies'], 'readwrite', { durability: 'relaxed' });
    const headers = tx.objectStore('headers');
    const bodies = tx.objectStore('bodies');
    const found = await Promise.all(articles.map(({ header }) => headers.get(header.id)));
    const known = new Map(found.map((row) => [row?.id, row]));
    const texts = new Set(await Promise.all(articles.map(({ header }) => bodies.getKey(header.id))));
    const added: string[] = [];
    const changed: string[] = [];
    const writes = articles.flatMap(({ header, body }) => {
      const before = known.get(header.id);
      const equal = before?.hash === header.hash;
      if (equal && texts.has(header.id)) return [];
      texts.add(header.id);
      // Its text was let go, or lost: here it is again.
      if (equal) return [headers.put({ ...before, bodyGone: false }), bodies.put(body)];
      const row = rowFor(header, before, now);
      known.set(header.id, row);
      (before ? changed : added).push(header.id);
      return [headers.put(row), bodies.put(body)];
    });
    await settled(tx, writes);
    return { added, changed, unchanged: articles.length - added.length - changed.length };
  });
}

function rowFor(header: FeedArticle['header'], before: HeaderRow | undefined, now: number): HeaderRow {
  const firstSeenAt = before?.firstSeenAt ?? now;
  // An item without a date is ordered by when it was first seen; seeing it again must not move it up.
  const orderAt = before && before.publishedAt === header.publishedAt ? before.orderAt : header.orderAt;
  return {
    ...header,
    orderAt,
    firstSeenAt,
    changedAt: before ? now : null,
    sectionKeys: header.sections.map(({ slug }) => [slug, orderAt, header.id]),
    authorKeys: header.authors.map(({ slug }) => [slug, orderAt, header.id]),
  };
}
