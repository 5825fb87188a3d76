/** Words as they stand, or a pattern, which travels into the page as its source. */
export type Words = string | { readonly pattern: string };

/** What a reader would look for. Everything that is given must fit. */
export interface Target {
  /** An ARIA role, own or implied. */
  readonly role?: string;
  /** The accessible name: a string is all of it. */
  readonly name?: Words;
  /** Words that it shows: a string is a part of them. */
  readonly text?: Words;
  readonly css?: string;
  /** Somewhere inside of this. */
  readonly within?: Target;
  /** With this inside of it. */
  readonly has?: Target;
}

/** What a reader is told of an element. */
export interface Seen {
  readonly text: string;
  /** Of a field. */
  readonly value: string;
  /** Of a link, whole. */
  readonly href: string;
  readonly pressed: boolean;
  readonly checked: boolean;
  /** A picture that came and could be read. */
  readonly decoded: boolean;
}
