import type { PictureRecord } from '../model/pictureRecord.ts';
import type { Store } from './open.ts';
import { settled } from './settled.ts';
import { beginWriting } from './write.ts';

export function readPictures(store: Store, urls: readonly string[]): Promise<(PictureRecord | undefined)[]> {
  return store.use(async (db) => {
    const tx = db.transaction('pictures');
    const [rows] = await Promise.all([Promise.all(urls.map((url) => tx.store.get(url))), tx.done]);
    return rows;
  });
}

/** What an attempt at a file found. */
export type Found = Omit<PictureRecord, 'articles' | 'failures'>;

/** Writes what an attempt found, and adds the article to those the file is kept for. */
export function recordPicture(store: Store, article: string, found: Found): Promise<void> {
  return store.use(async (db) => {
    const tx = beginWriting(db, ['pictures'], 'relaxed');
    const pictures = tx.objectStore('pictures');
    const before = await pictures.get(found.url);
    const articles = [...new Set([...(before?.articles ?? []), article])];
    const failures = found.stored ? 0 : (before?.failures ?? 0) + 1;
    await settled(tx, [pictures.put({ ...found, articles, failures })]);
  });
}

/** Takes articles off the inventory; returns the URLs that nothing needs any more, whose bytes may go. */
export function releasePictures(store: Store, articles: readonly string[]): Promise<string[]> {
  const leaving = new Set(articles);
  return store.use(async (db) => {
    const tx = beginWriting(db, ['pictures']);
    const pictures = tx.objectStore('pictures');
    const found = await Promise.all(articles.map((article) => pictures.index('byArticle').getAll(article)));
    const rows = new Map(found.flat().map((row) => [row.url, row]));
    const free: string[] = [];
    const writes = [...rows.values()].map((row) => {
      const rest = row.articles.filter((id) => !leaving.has(id));
      if (rest.length > 0) return pictures.put({ ...row, articles: rest });
      free.push(row.url);
      return pictures.delete(row.url);
    });
    await settled(tx, writes);
    return free;
  });
}

/** Notes that the bytes of these are gone, so that they are fetched again: the browser may evict them by themselves. */
export function missPictures(store: Store, isThere: (url: string) => boolean): Promise<void> {
  return store.use(async (db) => {
    const tx = beginWriting(db, ['pictures']);
    const pictures = tx.objectStore('pictures');
    const gone = (await pictures.getAll()).filter(({ stored, url }) => stored && !isThere(url));
    await settled(
      tx,
      gone.map((row) => pictures.put({ ...row, stored: false, bytes: 0, checkedAt: 0 })),
    );
  });
}

/** What is kept, or should be, for one article. */
export function readFilesFor(store: Store, article: string): Promise<PictureRecord[]> {
  return store.use((db) => db.getAllFromIndex('pictures', 'byArticle', article));
}

/** Files whose last attempt failed. */
export function readFailed(store: Store): Promise<PictureRecord[]> {
  return store.use(async (db) =>
    (await db.getAll('pictures')).filter(({ stored, failures }) => !stored && failures > 0),
  );
}

export interface StoredSum {
  readonly pictures: number;
  readonly attachments: number;
  /** Files that were wanted and are not there. */
  readonly missing: number;
  /** Of all that is stored. */
  readonly bytes: number;
}

/** What the inventory adds up to. */
export function sumPictures(store: Store): Promise<StoredSum> {
  return store.use(async (db) => {
    const rows = await db.getAll('pictures');
    const stored = rows.filter((row) => row.stored);
    const attachments = stored.filter(({ kind }) => kind === 'attachment').length;
    return {
      pictures: stored.length - attachments,
      attachments,
      missing: rows.length - stored.length,
      bytes: stored.reduce((sum, row) => sum + row.bytes, 0),
    };
  });
}
