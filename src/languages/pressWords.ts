import { own, type MarkupWords } from '../html/markupWords.ts';
import { phrase } from './phrase.ts';

/** What stands in an edition's files beside what the components draw, in the language of its magazine. */
export interface PressWords {
  readonly noscript: (name: string) => string;
  /** Names of places. */
  readonly front: string;
  readonly latest: string;
  readonly saved: string;
  readonly search: string;
  readonly more: string;
  /** What an installer's pictures show. */
  readonly phone: string;
  readonly article: string;
  readonly desk: string;
  readonly markup: MarkupWords;
}

/** English where nothing is built, as in the press itself: it asks the built printer for the magazine's. */
export const pressWords = (): PressWords => ({
  noscript: (name) => phrase(`${name} is read here by JavaScript, which is off in this browser.`),
  front: 'Front',
  latest: 'Latest',
  saved: 'Saved',
  search: 'Search',
  more: 'More',
  phone: 'The front page on a phone',
  article: 'An article on a phone',
  desk: 'The front page on a desk',
  markup: own,
});
