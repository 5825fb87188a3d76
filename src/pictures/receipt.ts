import type { Store } from '../db/open.ts';
import { readPictures } from '../db/pictures.ts';
import { readArticle } from '../db/shelf.ts';
import type { ArticleHeader } from '../model/article.ts';
import { filesOf } from '../model/attachments.ts';
import type { Receipt } from '../model/pictureRecord.ts';

/** What of an article is on the device: its text, its pictures, its attachments. */
export async function receiptFor(
  store: Store,
  { id, pictures }: Pick<ArticleHeader, 'id' | 'pictures'>,
): Promise<Receipt> {
  const body = (await readArticle(store, id))?.body;
  const attachments = filesOf(body?.attachments ?? []).map(({ url }) => url);
  const stored = async (urls: readonly string[]) =>
    (await readPictures(store, urls)).flatMap((row) => (row?.stored ? [row] : []));
  const [shown, attached] = [await stored(pictures), await stored(attachments)];
  const files = [...shown, ...attached];
  return {
    text: body !== undefined,
    pictures: pictures.length,
    stored: shown.length,
    attachments: attachments.length,
    attachmentsStored: attached.length,
    bytes: files.reduce((sum, row) => sum + row.bytes, body ? new Blob([body.html]).size : 0),
    checkedAt: files.length > 0 ? Math.min(...files.map((row) => row.checkedAt)) : null,
  };
}
