import type { ArticleBody, ArticleHeader, FeedArticle } from '../model/article.ts';
import type { Revision } from '../model/history.ts';
import type { Store } from './open.ts';
import { settled } from './settled.ts';
import type { HeaderRow } from './schema.ts';
import { beginWriting } from './write.ts';

export interface Merged {
  /** Ids, in the order given. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
}

/**
 * Puts articles of a feed into the store in one transaction: new ones are added, changed ones replace their text
 * and keep what the store knew, their earlier text too; equal ones are not written. Nothing is ever removed here. Give it
 * at most a few hundred at once: a larger transaction holds the page for longer than a frame.
 */
export function mergeArticles(
  store: Store,
  articles: readonly FeedArticle[],
  now: number,
  withReplaced: WithReplaced | null = null,
): Promise<Merged> {
  return store.use(async (db) => {
    const tx = beginWriting(db, ['headers', 'bodies', 'revisions'], 'relaxed');
    const headers = tx.objectStore('headers');
    const bodies = tx.objectStore('bodies');
    const revisions = tx.objectStore('revisions');
    const read = async ({ id, hash }: ArticleHeader): Promise<Known> => {
      const row = await headers.get(id);
      // Only what is about to be replaced is read whole.
      if (!row || row.hash === hash || !withReplaced) return { row };
      return { row, body: await bodies.get(id), earlier: (await revisions.get(id))?.earlier };
    };
    const found = await Promise.all(articles.map(({ header }) => read(header)));
    const known = new Map(found.map((one) => [one.row?.id, one]));
    const texts = new Set(await Promise.all(articles.map(({ header }) => bodies.getKey(header.id))));
    const added: string[] = [];
    const changed: string[] = [];
    const writes = articles.flatMap(({ header, body }) => {
      const before = known.get(header.id);
      const stored = before?.row;
      if (stored?.hash === header.hash) {
        if (texts.has(header.id)) return [];
        texts.add(header.id); // its text was let go, or lost: here it is again
        return [headers.put({ ...stored, bodyGone: false }), bodies.put(body)];
      }
      texts.add(header.id);
      const row = rowFor(header, stored, now);
      const earlier = before && withReplaced?.(before, { header, body }, now);
      known.set(header.id, { row, body, earlier });
      (before ? changed : added).push(header.id);
      return [
        headers.put(row),
        bodies.put(body),
        ...(earlier ? [revisions.put({ id: header.id, earlier })] : []),
      ];
    });
    await settled(tx, writes);
    return { added, changed };
  });
}

/** What `db/withReplaced` does; without it an earlier text is not kept. A first fill replaces none, and need not load it. */
type WithReplaced = (known: Known, next: FeedArticle, until: number) => readonly Revision[] | undefined;

/** An article as the store has it; its texts only where they are asked for. */
export interface Known {
  readonly row: HeaderRow | undefined;
  readonly body?: ArticleBody | undefined;
  readonly earlier?: readonly Revision[] | undefined;
}

function rowFor(header: ArticleHeader, before: HeaderRow | undefined, now: number): HeaderRow {
  const firstSeenAt = before?.firstSeenAt ?? now;
  // An item without a date is ordered by when it was first seen; seeing it again must not move it up.
  const orderAt = before && before.publishedAt === header.publishedAt ? before.orderAt : header.orderAt;
  return {
    ...header,
    orderAt,
    firstSeenAt,
    changedAt: before?.hash ? now : null,
    sectionKeys: header.sections.map(({ slug }) => [slug, orderAt, header.id]),
    authorKeys: header.authors.map(({ slug }) => [slug, orderAt, header.id]),
  };
}
