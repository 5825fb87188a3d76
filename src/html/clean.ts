import DOMPurify from 'dompurify';
import { cleanerOf } from './cleaner.ts';
import { policy, readInert } from './trusted.ts';

/** An article's markup as it may be shown in this browser: a TrustedHTML where there is such a thing, which `{@html}` takes too. */
export const cleanArticle = cleanerOf(
  DOMPurify,
  readInert,
  policy && { TRUSTED_TYPES_POLICY: policy, RETURN_TRUSTED_TYPE: true },
);
