import type { ArticleBody, StoredHeader } from '../model/article.ts';
import type { Mark } from '../model/mark.ts';
import type { PictureRecord } from '../model/pictureRecord.ts';
import { mergeMarks } from '../model/readMark.ts';
import type { Store } from './open.ts';
import type { HeaderRow } from './schema.ts';
import { settled } from './settled.ts';

export interface Restoring {
  readonly articles: readonly { readonly header: StoredHeader; readonly body: ArticleBody }[];
  readonly marks: readonly Mark[];
  /** Files whose bytes are in place. */
  readonly pictures: readonly PictureRecord[];
}

export interface Restored {
  /** Ids of articles that the store did not have. */
  readonly added: readonly string[];
  /** Ids whose text in the store was older. */
  readonly changed: readonly string[];
}

/**
 * Brings an export's articles, marks and inventory into the store, in one transaction: all of it or nothing. What the
 * store has is kept where it is the same or newer; marks are merged.
 */
export function restore(store: Store, { articles, marks, pictures }: Restoring): Promise<Restored> {
  return store.use(async (db) => {
    const tx = db.transaction(['headers', 'bodies', 'marks', 'pictures'], 'readwrite', {
      durability: 'strict',
    });
    const headers = tx.objectStore('headers');
    const bodies = tx.objectStore('bodies');
    const added: string[] = [];
    const changed: string[] = [];
    const knownHeaders = await Promise.all(articles.map(({ header }) => headers.get(header.id)));
    const knownBodies = await Promise.all(articles.map(({ header }) => bodies.getKey(header.id)));
    const knownMarks = await Promise.all(marks.map(({ id }) => tx.objectStore('marks').get(id)));
    const knownPictures = await Promise.all(pictures.map(({ url }) => tx.objectStore('pictures').get(url)));
    const writes = articles.flatMap(({ header, body }, i) => {
      const before = knownBodies[i] === undefined ? undefined : knownHeaders[i];
      if (before && !replaces(header, before)) {
        const firstSeenAt = Math.min(before.firstSeenAt, header.firstSeenAt);
        return firstSeenAt === before.firstSeenAt ? [] : [headers.put({ ...before, firstSeenAt })];
      }
      (before ? changed : added).push(header.id);
      return [headers.put(rowOf(header)), bodies.put(body)];
    });
    await settled(tx, [
      ...writes,
      ...marks.map((mark, i) => {
        const mine = knownMarks[i];
        return tx.objectStore('marks').put(mine ? mergeMarks(mine, mark) : mark);
      }),
      ...pictures.map((picture, i) => {
        const known = knownPictures[i];
        const articles = [...new Set([...(known?.articles ?? []), ...picture.articles])];
        return tx.objectStore('pictures').put({ ...(known?.stored ? known : picture), articles });
      }),
    ]);
    return { added, changed };
  });
}

/** The magazine's own word for when it changed its text counts first, else when the change came to a device. */
function replaces(given: StoredHeader, stored: StoredHeader): boolean {
  if (given.hash === stored.hash || given.hash === '') return false;
  if (stored.hash === '') return true; // a stand-in from a printed page
  const [one, other] = [given, stored].map(({ modifiedAt, publishedAt }) => modifiedAt ?? publishedAt ?? 0);
  if (one !== other) return (one ?? 0) > (other ?? 0);
  return (given.changedAt ?? given.firstSeenAt) > (stored.changedAt ?? stored.firstSeenAt);
}

function rowOf(header: StoredHeader): HeaderRow {
  return {
    ...header,
    sectionKeys: header.sections.map(({ slug }) => [slug, header.orderAt, header.id]),
    authorKeys: header.authors.map(({ slug }) => [slug, header.orderAt, header.id]),
  };
}
