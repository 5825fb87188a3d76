import type { ArticleBody, StoredHeader } from '../model/article.ts';
import type { History } from '../model/history.ts';
import type { Store } from './open.ts';
import type { HeaderRow } from './schema.ts';
import { settled } from './settled.ts';
import { packedIds } from './trip.ts';
import { beginWriting } from './write.ts';

interface ShelvedArticle {
  readonly header: StoredHeader;
  readonly body: ArticleBody;
  readonly history: History | null;
}

/** Null when the store has no such article. Its parts are read together, so that they belong together. */
export function readArticle(store: Store, id: string): Promise<ShelvedArticle | null> {
  return store.use(async (db) => {
    const tx = db.transaction(['headers', 'bodies', 'revisions', 'departures']);
    const [header, body, revisions, departure = null] = await Promise.all([
      tx.objectStore('headers').get(id),
      tx.objectStore('bodies').get(id),
      tx.objectStore('revisions').get(id),
      tx.objectStore('departures').get(id),
      tx.done,
    ]);
    const history = revisions || departure ? { earlier: revisions?.earlier ?? [], departure } : null;
    return header && body ? { header, body, history } : null;
  });
}

/** Headers in the order asked for; ids the store does not have are left out. */
export function readHeaders(store: Store, ids: readonly string[]): Promise<StoredHeader[]> {
  return store.use(async (db) => {
    const tx = db.transaction('headers');
    const rows = await Promise.all([...ids.map((id) => tx.store.get(id)), tx.done]);
    return rows.filter((row): row is HeaderRow => row !== undefined && typeof row === 'object');
  });
}

export function countStored(store: Store): Promise<{ articles: number; saved: number }> {
  return store.use(async (db) => {
    const tx = db.transaction(['headers', 'marks']);
    const [articles, saved] = await Promise.all([
      tx.objectStore('headers').count(),
      tx.objectStore('marks').index('bySaved').count(),
      tx.done,
    ]);
    return { articles, saved };
  });
}

/**
 * Removes articles with their text, but never one that the reader saved or packed: that is looked up inside the same
 * transaction, so a save in another tab wins. Returns the ids that are gone.
 */
export function removeArticles(store: Store, ids: readonly string[]): Promise<string[]> {
  return store.use(async (db) => {
    const tx = beginWriting(db, ['headers', 'bodies', 'marks', 'meta', 'revisions', 'departures']);
    const packed = await packedIds(tx.objectStore('meta'));
    const marks = await Promise.all(ids.map((id) => tx.objectStore('marks').get(id)));
    const gone = ids.filter((id, i) => marks[i]?.savedAt === undefined && !packed.has(id));
    const writes = gone.flatMap((id) => [
      tx.objectStore('headers').delete(id),
      tx.objectStore('bodies').delete(id),
      tx.objectStore('revisions').delete(id),
      tx.objectStore('departures').delete(id),
    ]);
    await settled(tx, writes);
    return gone;
  });
}
