import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import { cleanerOf } from '../../html/cleaner.ts';

const { window } = new JSDOM('');

/** An article's markup as it may be shown: cleaned by the reader's own policy, in a document that runs and loads nothing. */
export const cleanArticle = cleanerOf(createDOMPurify(window), (html) =>
  new window.DOMParser().parseFromString(html, 'text/html'),
);
