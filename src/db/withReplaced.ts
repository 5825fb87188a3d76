import type { FeedArticle } from '../model/article.ts';
import { fewOf, type Revision } from '../model/history.ts';
import type { Known } from './articles.ts';
import { isSameText } from './joinEarlier.ts';

/** The earlier texts with the one that is replaced now; undefined when a reader would see no other words. */
export function withReplaced(
  { row, body, earlier = [] }: Known,
  next: FeedArticle,
  until: number,
): readonly Revision[] | undefined {
  // No hash: it was taken from a printed page, and this is the same text as the feed has it.
  if (!row?.hash || !body) return;
  const { headline, dek } = row;
  const { html, base } = body;
  if (isSameText({ headline, dek, html, base }, { ...next.header, ...next.body })) return;
  return fewOf([...earlier, { headline, dek, html, base, until }]);
}
