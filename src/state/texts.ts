import { readArticle, readHeaders } from '../db/shelf.ts';
import type { ArticleBody, StoredHeader } from '../model/article.ts';
import type { Library } from './library.svelte.ts';
import type { Marks } from './marks.svelte.ts';

export interface Text {
  readonly header: StoredHeader;
  readonly body: ArticleBody;
}

/** What is saved, last saved first, so many at most. Rejects with a ReaderError. */
export async function savedArticles({ store }: Library, marks: Marks, most: number): Promise<StoredHeader[]> {
  await marks.known;
  const saved = [...marks.all].filter(({ savedAt }) => savedAt !== undefined);
  saved.sort((a, b) => (b.savedAt ?? 0) - (a.savedAt ?? 0));
  return readHeaders(
    store,
    saved.slice(0, most).map(({ id }) => id),
  );
}

/** The texts of these articles in their order, as far as they are on this device. Rejects with a ReaderError. */
export async function textsOf({ store }: Library, headers: readonly StoredHeader[]): Promise<Text[]> {
  const read = await Promise.all(headers.map(({ id }) => readArticle(store, id)));
  return read.flatMap((found) => (found ? [{ header: found.header, body: found.body }] : []));
}
