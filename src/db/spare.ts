import type { PictureRecord } from '../model/pictureRecord.ts';
import type { Store } from './open.ts';
import { settled } from './settled.ts';
import { packedIds } from './trip.ts';
import { beginWriting } from './write.ts';

/** What could be let go when room is wanted, the oldest articles' first. Nothing that an article needs which is saved or packed is in it. */
export interface Spare {
  readonly pictures: readonly PictureRecord[];
  readonly attachments: readonly PictureRecord[];
  /** Ids of articles with their text here. */
  readonly texts: readonly string[];
}

/**
 * With `before`, only what articles older than that one need: room for an article is never made by what is newer. A file
 * that several need is as new as the newest of them.
 */
export function readSpare(store: Store, before?: string): Promise<Spare> {
  return store.use(async (db) => {
    const tx = db.transaction(['headers', 'bodies', 'marks', 'pictures', 'meta']);
    const [ids, texts, saved, rows, packed] = await Promise.all([
      tx.objectStore('headers').index('byOrder').getAllKeys(),
      tx.objectStore('bodies').getAllKeys(),
      tx.objectStore('marks').index('bySaved').getAllKeys(),
      tx.objectStore('pictures').getAll(),
      packedIds(tx.objectStore('meta')),
      tx.done,
    ]);
    const ages = new Map(ids.map((id, position) => [id, position]));
    const age = (id: string) => ages.get(id) ?? -1; // of no article any more: older than all
    const limit = before === undefined ? Infinity : age(before);
    const kept = new Set([...saved, ...packed]);
    const files = rows
      .filter(({ stored, articles }) => stored && !articles.some((id) => kept.has(id)))
      .map((row) => ({ row, position: Math.max(-1, ...row.articles.map(age)) }))
      .filter(({ position }) => position < limit)
      .sort((one, other) => one.position - other.position)
      .map(({ row }) => row);
    const there = new Set(texts);
    return {
      pictures: files.filter(({ kind }) => kind !== 'attachment'),
      attachments: files.filter(({ kind }) => kind === 'attachment'),
      texts: ids.filter((id) => there.has(id) && !kept.has(id) && age(id) < limit),
    };
  });
}

/**
 * Takes files off the inventory, but none that an article needs which the reader saved or packed meanwhile: that is looked up inside
 * the same transaction. Returns the URLs whose bytes may go.
 */
export function releaseFiles(store: Store, urls: readonly string[]): Promise<string[]> {
  return store.use(async (db) => {
    const tx = beginWriting(db, ['pictures', 'marks', 'meta']);
    const pictures = tx.objectStore('pictures');
    const packed = await packedIds(tx.objectStore('meta'));
    const saved = new Set([...packed, ...(await tx.objectStore('marks').index('bySaved').getAllKeys())]);
    const rows = await Promise.all(urls.map((url) => pictures.get(url)));
    const free = urls.filter((_, i) => rows[i] && !rows[i].articles.some((id) => saved.has(id)));
    await settled(
      tx,
      free.map((url) => pictures.delete(url)),
    );
    return free;
  });
}
