import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import { cleanerOf } from '../../html/cleaner.ts';
import { rare } from '../../html/rare.ts';

type Clean = ReturnType<typeof cleanerOf>;

/** A window of jsdom keeps every document that it ever read, some 400 KB an article: so each serves only for so many. */
const MOST = 50;

let served = 0;
let clean: Clean | null = null;
let close = () => {};

/** An article's markup as it may be shown: cleaned by the reader's own policy, in a document that runs and loads nothing. */
export const cleanArticle: Clean = (html, shape) => {
  if (clean === null || ++served > MOST) {
    close();
    const { window } = new JSDOM('');
    close = () => window.close();
    clean = cleanerOf(
      createDOMPurify(window),
      (text) => new window.DOMParser().parseFromString(text, 'text/html'),
      () => rare,
    );
    served = 1;
  }
  return clean(html, shape);
};
