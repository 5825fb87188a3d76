import { count } from './count.ts';

/** What a full device made the reader let go, in one sentence; null when it was nothing. */
export function freedSentence(freed: {
  readonly pictures: number;
  readonly attachments: number;
  readonly texts: number;
}): string | null {
  const parts = [
    freed.pictures > 0 && count(freed.pictures, 'picture'),
    freed.attachments > 0 && count(freed.attachments, 'attachment'),
    freed.texts > 0 && `the text of ${count(freed.texts, 'article')}`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  const gone = new Intl.ListFormat('en-GB').format(parts);
  return `This device was full, so ${gone} made room, the oldest first. Nothing that you saved or marked is gone.`;
}
