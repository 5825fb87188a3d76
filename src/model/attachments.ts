import type { Attachment } from './article.ts';

/** The attachments that are shown under an article and can be kept, each URL once: those that are pictures count as its pictures. */
export function filesOf(attachments: readonly Attachment[]): Attachment[] {
  const files = attachments.filter(({ mimeType }) => !mimeType.startsWith('image/'));
  return [...new Map(files.map((file) => [file.url, file])).values()];
}
