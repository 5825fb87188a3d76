import type { ArticleBody, FeedArticle, StoredHeader } from '../model/article.ts';
import type { Store } from './open.ts';
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
    const added: string[] = [];
    const changed: string[] = [];
    const writes: Promise<unknown>[] = [tx.done];
    for (const { header, body } of articles) {
      const before = await headers.get(header.id);
      if (before?.hash === header.hash) continue;
      (before ? changed : added).push(header.id);
      writes.push(headers.put(rowFor(header, before, now)), bodies.put(body));
    }
    await Promise.all(writes);
    return { added, changed, unchanged: articles.length - added.length - changed.length };
  });
}

/** Null when the store has no such article. Header and body are read together, so that they belong together. */
export function readArticle(
  store: Store,
  id: string,
): Promise<{ header: StoredHeader; body: ArticleBody } | null> {
  return store.use(async (db) => {
    const tx = db.transaction(['headers', 'bodies']);
    const [header, body] = await Promise.all([
      tx.objectStore('headers').get(id),
      tx.objectStore('bodies').get(id),
      tx.done,
    ]);
    return header && body ? { header, body } : null;
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
