import { mergeArticles } from '../db/articles.ts';
import { readFeedRecord } from '../db/feeds.ts';
import { readArticle, readHeaders } from '../db/shelf.ts';
import { readWindow, type Source } from '../db/windows.ts';
import type { ArticleBody, StoredHeader } from '../model/article.ts';
import type { DroppedItem } from '../model/feedRecord.ts';
import type { History } from '../model/history.ts';
import { filledUp } from '../model/related.ts';
import { refreshFeed } from '../sync/refresh.ts';
import type { Library } from './library.svelte.ts';

/** What single pages ask of the store once. Apart from the library, because the front page needs none of it. */

export interface WholeArticle {
  readonly header: StoredHeader;
  readonly body: ArticleBody;
  readonly related: readonly StoredHeader[];
  readonly history: History | null;
}

/** From the store; else from the feed, page after page. Null when neither has it. Rejects with a ReaderError. */
export async function findArticle(library: Library, id: string): Promise<WholeArticle | null> {
  const read = () => readArticle(library.store, id);
  let found = await read();
  if (!found) {
    await library.settled(); // a first visit's refresh may be about to bring it
    found = await read();
  }
  if (!found) {
    await lookFor(library, id);
    found = await read();
  }
  return found && { ...found, related: await relatedTo(library, found.header, found.body.related) };
}

/** Reads the feed's pages until an article has come by, or all have. Rejects with a ReaderError. */
export async function lookFor(library: Library, id: string): Promise<void> {
  await refreshFeed(library.store, library.feed, { until: id });
  library.stock();
}

/** The text of a stored article, null when it is not there. Rejects with a ReaderError. */
export async function bodyOf({ store }: Library, id: string): Promise<ArticleBody | null> {
  return (await readArticle(store, id))?.body ?? null;
}

/** Headers in the order asked for, as far as they are stored. Rejects with a ReaderError. */
export function headersOf({ store }: Library, ids: readonly string[]): Promise<StoredHeader[]> {
  return readHeaders(store, ids);
}

/**
 * Sees to it that the store has an article's text: as it is, else as it was printed, else from the feed. False where there is
 * none. Rejects with a ReaderError.
 */
export async function stockText(
  library: Library,
  header: StoredHeader,
  printed: ArticleBody | null,
): Promise<boolean> {
  if (await bodyOf(library, header.id)) return true;
  // Without its hash, so that the feed's own text takes its place when it comes.
  if (printed)
    await mergeArticles(library.store, [{ header: { ...header, hash: '' }, body: printed }], Date.now());
  return printed !== null || (await findArticle(library, header.id)) !== null;
}

/** Three articles to go on with: those the magazine names, else the nearest of the same section, else of the newest of all. */
async function relatedTo(
  { store }: Library,
  header: StoredHeader,
  named: readonly string[],
): Promise<StoredHeader[]> {
  let found = await readHeaders(store, named.slice(0, 3));
  const section: Source = { of: 'section', slug: header.sections[0]?.slug ?? '' };
  for (const source of [section, { of: 'all' } as const]) {
    if (found.length === 3) break;
    const { rows } = await readWindow(store, source, { limit: 40 });
    found = filledUp(header, found, rows, 3);
  }
  return found;
}

/** An author's name as it is written, by the slug of their page; null when nothing of theirs is stored. */
export async function authorName({ store }: Library, slug: string): Promise<string | null> {
  const { rows } = await readWindow(store, { of: 'author', slug }, { limit: 1 });
  return rows[0]?.authors.find((author) => author.slug === slug)?.name ?? null;
}

/** Items of the feed that could not become articles. */
export async function droppedItems({ store, feed }: Library): Promise<readonly DroppedItem[]> {
  return (await readFeedRecord(store, feed.key))?.dropped ?? [];
}
