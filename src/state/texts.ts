import { readArticle } from '../db/shelf.ts';
import type { ArticleBody, StoredHeader } from '../model/article.ts';
import type { Library } from './library.svelte.ts';

export interface Text {
  readonly header: StoredHeader;
  readonly body: ArticleBody;
}

/** The texts of these articles in their order, as far as they are on this device. Rejects with a ReaderError. */
export async function textsOf({ store }: Library, headers: readonly StoredHeader[]): Promise<Text[]> {
  const read = await Promise.all(headers.map(({ id }) => readArticle(store, id)));
  return read.flatMap((found) => (found ? [{ header: found.header, body: found.body }] : []));
}
