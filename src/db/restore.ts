import type { ArticleBody, StoredHeader } from '../model/article.ts';
import type { Mark } from '../model/mark.ts';
import type { PictureRecord } from '../model/pictureRecord.ts';
import type { Revision } from '../model/history.ts';
import { mergeMarks } from '../model/readMark.ts';
import type { Known } from './articles.ts';
import { isSameText, joinEarlier } from './joinEarlier.ts';
import type { Store } from './open.ts';
import type { HeaderRow } from './schema.ts';
import { settled } from './settled.ts';
import { withReplaced } from './withReplaced.ts';
import { beginWriting } from './write.ts';

export interface Restoring {
  readonly articles: readonly RestoredArticle[];
  readonly marks: readonly Mark[];
  /** Files whose bytes are in place. */
  readonly pictures: readonly PictureRecord[];
}

interface RestoredArticle {
  readonly header: StoredHeader;
  readonly body: ArticleBody;
  readonly earlier: readonly Revision[];
}

export interface Restored {
  /** Ids of articles that the store did not have. */
  readonly added: readonly string[];
  /** Ids whose text in the store was older. */
  readonly changed: readonly string[];
}

/**
 * Brings an export's articles, marks and inventory into the store, in one transaction: all of it or nothing. What the
 * store has is kept where it is the same or newer, and a text that is replaced becomes an earlier one; marks and earlier texts
 * are merged.
 */
export function restore(
  store: Store,
  { articles, marks, pictures }: Restoring,
  now: number,
): Promise<Restored> {
  return store.use(async (db) => {
    const tx = beginWriting(db, ['headers', 'bodies', 'marks', 'pictures', 'revisions'], 'strict');
    const headers = tx.objectStore('headers');
    const bodies = tx.objectStore('bodies');
    const added: string[] = [];
    const changed: string[] = [];
    const revisions = tx.objectStore('revisions');
    const look = async ({ header }: RestoredArticle): Promise<Found> => {
      const { id } = header;
      const [row, text, before] = await Promise.all([headers.get(id), bodies.getKey(id), revisions.get(id)]);
      const earlier = before?.earlier ?? [];
      if (!row || text === undefined) return { row: undefined, earlier };
      // Only what is about to be replaced is read whole.
      return { row, earlier, body: replaces(header, row) ? await bodies.get(id) : undefined };
    };
    const known = await Promise.all(articles.map(look));
    const knownMarks = await Promise.all(marks.map(({ id }) => tx.objectStore('marks').get(id)));
    const knownPictures = await Promise.all(pictures.map(({ url }) => tx.objectStore('pictures').get(url)));
    const writes = articles.flatMap((article, i) => {
      const { header, body } = article;
      const found = known[i] ?? { row: undefined, earlier: [] };
      const { row, earlier, body: replaced } = found;
      const joined = joinEarlier(ownEarlier(found, article, now), article.earlier);
      const history = joined === earlier ? [] : [revisions.put({ id: header.id, earlier: joined })];
      if (row && !replaced) {
        const firstSeenAt = Math.min(row.firstSeenAt, header.firstSeenAt);
        return firstSeenAt === row.firstSeenAt ? history : [...history, headers.put({ ...row, firstSeenAt })];
      }
      (row ? changed : added).push(header.id);
      return [...history, headers.put(rowOf(header)), bodies.put(body)];
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

type Found = Known & { readonly earlier: readonly Revision[] };

/** The store's own earlier texts, with the one that is replaced now unless the export knows it as earlier itself. */
function ownEarlier(found: Found, next: RestoredArticle, now: number): readonly Revision[] {
  const { row, body, earlier } = found;
  const text = row && body && { headline: row.headline, dek: row.dek, html: body.html, base: body.base };
  if (!text || next.earlier.some((revision) => isSameText(revision, text))) return earlier;
  return withReplaced(found, next, now) ?? earlier;
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
