import type { PictureRecord } from '../model/pictureRecord.ts';
import type { Store } from './open.ts';

export function readPictures(store: Store, urls: readonly string[]): Promise<(PictureRecord | undefined)[]> {
  return store.use(async (db) => {
    const tx = db.transaction('pictures');
    const [rows] = await Promise.all([Promise.all(urls.map((url) => tx.store.get(url))), tx.done]);
    return rows;
  });
}

/** Writes what an attempt found, and adds the article to those the picture is kept for. */
export function recordPicture(
  store: Store,
  article: string,
  found: Omit<PictureRecord, 'articles' | 'failures'>,
): Promise<void> {
  return store.use(async (db) => {
    const tx = db.transaction('pictures', 'readwrite', { durability: 'relaxed' });
    const before = await tx.store.get(found.url);
    const articles = [...new Set([...(before?.articles ?? []), article])];
    const failures = found.stored ? 0 : (before?.failures ?? 0) + 1;
    await Promise.all([tx.store.put({ ...found, articles, failures }), tx.done]);
  });
}

/** Takes articles off the inventory; returns the URLs that nothing needs any more, whose bytes may go. */
export function releasePictures(store: Store, articles: readonly string[]): Promise<string[]> {
  const leaving = new Set(articles);
  return store.use(async (db) => {
    const tx = db.transaction('pictures', 'readwrite');
    const free: string[] = [];
    for (const article of articles) {
      for (const row of await tx.store.index('byArticle').getAll(article)) {
        const rest = row.articles.filter((id) => !leaving.has(id));
        if (rest.length === 0) {
          await tx.store.delete(row.url);
          free.push(row.url);
        } else await tx.store.put({ ...row, articles: rest });
      }
    }
    await tx.done;
    return free;
  });
}

export interface StoredSum {
  readonly pictures: number;
  readonly missing: number;
  readonly bytes: number;
}

/** What the inventory adds up to. */
export function sumPictures(store: Store): Promise<StoredSum> {
  return store.use(async (db) => {
    const rows = await db.getAll('pictures');
    const stored = rows.filter((row) => row.stored);
    return {
      pictures: stored.length,
      missing: rows.length - stored.length,
      bytes: stored.reduce((sum, row) => sum + row.bytes, 0),
    };
  });
}
