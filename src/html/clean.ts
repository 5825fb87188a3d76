import DOMPurify from 'dompurify';
import { cleanerOf } from './cleaner.ts';

/** An article's markup as it may be shown in this browser. */
export const cleanArticle = cleanerOf(DOMPurify, (html) =>
  new DOMParser().parseFromString(html, 'text/html'),
);
