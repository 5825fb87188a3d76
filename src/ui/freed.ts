import { plural } from '../languages/texts.ts';
import { attachments, listOf, pictures } from './counts.ts';

/** What a full device made the reader let go, in one sentence; null when it was nothing. */
export function freedSentence(freed: {
  readonly pictures: number;
  readonly attachments: number;
  readonly texts: number;
}): string | null {
  const parts = [
    freed.pictures > 0 && pictures(freed.pictures),
    freed.attachments > 0 && attachments(freed.attachments),
    freed.texts > 0 && plural(freed.texts, ['the text of # article', 'the text of # articles']),
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return `This device was full, so ${listOf(parts)} made room, the oldest first. Nothing that you saved or marked is gone.`;
}
