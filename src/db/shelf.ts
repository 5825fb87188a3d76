import type { ArticleBody, StoredHeader } from '../model/article.ts';
import type { History } from '../model/history.ts';
import type { Store } from './open.ts';
import type { HeaderRow } from './schema.ts';

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
