import type { FeedArticle } from '../model/article.ts';
import { EARLIER_KEPT, type Revision } from '../model/history.ts';
import type { Known } from './articles.ts';

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
  const isSame = headline === next.header.headline && dek === next.header.dek && html === next.body.html;
  if (isSame) return;
  const all = [...earlier, { headline, dek, html, base, until }];
  return all.length > EARLIER_KEPT ? [...all.slice(0, 1), ...all.slice(1 - EARLIER_KEPT)] : all;
}
