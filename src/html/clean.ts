import DOMPurify from 'dompurify';
import { cleanerOf, isRare, type Rare } from './cleaner.ts';
import { policy, readInert } from './trusted.ts';

let rare: Rare | null = null;

/** Resolves when `cleanArticle` knows all that is in this markup. Rejects when a part of the reader could not be loaded. */
export async function readyFor(html: string): Promise<void> {
  if (rare === null && isRare(html)) ({ rare } = await import('./rare.ts'));
}

/** An article's markup as it may be shown in this browser: a TrustedHTML where there is such a thing, which `{@html}` takes too. */
export const cleanArticle = cleanerOf(
  DOMPurify,
  readInert,
  () => rare,
  policy && { TRUSTED_TYPES_POLICY: policy, RETURN_TRUSTED_TYPE: true },
);
