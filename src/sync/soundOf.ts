import type { Store } from '../db/open.ts';
import { readArticle } from '../db/shelf.ts';
import type { Attachment } from '../model/article.ts';

/** What of a stored article can be listened to. */
export async function soundOf(store: Store, id: string): Promise<Attachment[]> {
  const attachments = (await readArticle(store, id))?.body.attachments ?? [];
  return attachments.filter(({ mimeType }) => mimeType.startsWith('audio/'));
}
