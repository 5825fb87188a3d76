import type { Store } from '../db/open.ts';
import { isSaved } from '../db/saved.ts';
import { readArticle } from '../db/shelf.ts';
import type { ArticleHeader } from '../model/article.ts';
import { keepAttachments, keepPictures, type KeepOptions } from '../pictures/keep.ts';

/** Stores the pictures of an article, and its attachments too when it is saved. Throws `quota`, and an abort. */
export async function keepWhole(
  store: Store,
  { id, pictures }: Pick<ArticleHeader, 'id' | 'pictures'>,
  options: KeepOptions = {},
): Promise<void> {
  await keepPictures(store, id, pictures, options);
  if (!(await isSaved(store, id))) return;
  const article = await readArticle(store, id);
  await keepAttachments(store, id, article?.body.attachments ?? [], options);
}
