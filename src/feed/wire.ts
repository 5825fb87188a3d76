import type { DroppedItem } from '../model/feedRecord.ts';

/**
 * A JSON Feed as it was read: https://www.jsonfeed.org/version/1.1/, with 1.0's `author` and singular habits folded
 * in. Texts are well-formed and not blank; URLs and dates are as written, relative or wrong ones included.
 */
export interface WireFeed {
  readonly title: string | undefined;
  readonly homePageUrl: string | undefined;
  readonly feedUrl: string | undefined;
  readonly description: string | undefined;
  readonly language: string | undefined;
  readonly authors: readonly WireAuthor[];
  readonly expired: boolean;
  readonly nextUrl: string | undefined;
  /**
   * `_offprint.base`: what relative URLs of items stand on, itself relative to the document. For a feed that lies beside
   * its pictures and not beside the magazine's pages.
   */
  readonly base: string | undefined;
  /** In the document's order. */
  readonly items: readonly WireItem[];
  readonly dropped: readonly Dropped[];
  /** Entries of the document's `items`: always `items.length + dropped.length`. */
  readonly total: number;
}

export interface WireItem {
  /** From 0, in this document. */
  readonly position: number;
  /** What tells the item from others: its id, else its url, else title and date, else where it links to. */
  readonly key: string;
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly externalUrl: string | undefined;
  readonly title: string | undefined;
  readonly contentHtml: string | undefined;
  readonly contentText: string | undefined;
  readonly summary: string | undefined;
  readonly image: string | undefined;
  readonly bannerImage: string | undefined;
  readonly datePublished: string | undefined;
  readonly dateModified: string | undefined;
  readonly authors: readonly WireAuthor[];
  readonly tags: readonly string[];
  readonly language: string | undefined;
  readonly attachments: readonly WireAttachment[];
  readonly offprint: WireOffprint;
}

export interface WireAuthor {
  readonly name: string | undefined;
  readonly url: string | undefined;
  readonly avatar: string | undefined;
}

export interface WireAttachment {
  readonly url: string;
  readonly mimeType: string | undefined;
  readonly title: string | undefined;
  /** Bytes. */
  readonly size: number | undefined;
  /** Seconds. */
  readonly duration: number | undefined;
}

/** Our extension object `_offprint` of an item ("Extensions" in the specification). */
export interface WireOffprint {
  readonly sections: readonly string[];
  readonly dek: string | undefined;
  readonly hero: WireHero;
  /** Item ids. */
  readonly related: readonly string[];
  readonly words: number | undefined;
}

interface WireHero {
  readonly url: string | undefined;
  readonly caption: string | undefined;
  readonly credit: string | undefined;
  readonly alt: string | undefined;
  /** Pixels. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly small: string | undefined;
  readonly colour: string | undefined;
}

export type Dropped = DroppedItem;
