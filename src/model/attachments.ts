import type { Attachment } from './article.ts';

/** The attachments that are shown under an article and can be kept: those that are pictures count as its pictures. */
export function filesOf(attachments: readonly Attachment[]): Attachment[] {
  return attachments.filter(({ mimeType }) => !mimeType.startsWith('image/'));
}
