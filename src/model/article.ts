/** A department of the magazine, by name and by the slug its page lives under. */
export interface Section {
  readonly name: string;
  readonly slug: string;
}

export interface Author {
  readonly name: string;
  readonly slug: string;
  readonly url: string | null;
  readonly avatar: string | null;
}

/** The picture over an article. `caption` is plain text; `credit` says who made it where the
 * publisher sets it apart, else it may stand in the caption still (`credit.ts`). Both may be empty. */
export interface Hero {
  readonly url: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
  /** Pixels, when the feed tells; lets the page reserve the room before the picture is there. */
  readonly width: number | null;
  readonly height: number | null;
  /** A narrower copy, for lists; null where the picture has none. */
  readonly small: string | null;
  /** `#rrggbb`, to be seen until the picture is there. */
  readonly colour: string | null;
  /** The hero was lifted out of the body, or stands there too: the body shown under it leaves it out. */
  readonly inBody: boolean;
}

export interface Attachment {
  readonly url: string;
  readonly mimeType: string;
  readonly title: string;
  /** Bytes, seconds: as the feed says, null when it does not. */
  readonly size: number | null;
  readonly duration: number | null;
}

/** What a list needs of an article: small, and read by the dozen. Times are milliseconds since 1970. */
export interface ArticleHeader {
  /** Hash of feed and item id, `[a-z0-9]+`: see `identity.ts`. */
  readonly id: string;
  /** For the URL only; never looked up. */
  readonly slug: string;
  readonly headline: string;
  /** The item had no title: `headline` is the first sentence of its text. */
  readonly untitled: boolean;
  readonly dek: string;
  /** Never empty. The first is the one shown where there is room for one. */
  readonly sections: readonly Section[];
  readonly authors: readonly Author[];
  readonly hero: Hero | null;
  /** The magazine's own page, absolute http(s). */
  readonly url: string | null;
  /** Where a link post leads, absolute http(s). */
  readonly externalUrl: string | null;
  /** As the feed states it; null when missing or unreadable. May lie in the future. */
  readonly publishedAt: number | null;
  readonly modifiedAt: number | null;
  /** Where the article stands in lists, newest first: see `adapt` for undated and future items. */
  readonly orderAt: number;
  readonly words: number;
  readonly minutes: number;
  /** BCP 47 tag, '' when the feed says nothing. */
  readonly language: string;
  readonly dir: 'ltr' | 'rtl' | 'auto';
  /** First words of the text, plain, at most 300 characters. */
  readonly opening: string;
  /** Absolute URLs of every picture the article needs, hero first, one width each, no duplicates. */
  readonly pictures: readonly string[];
  /** Topics, at most 12. */
  readonly tags: readonly string[];
  readonly hasAudio: boolean;
  /** Changes when anything a reader would see changes. */
  readonly hash: string;
}

export interface ArticleBody {
  readonly id: string;
  /** Markup as the feed gave it, uncleaned, relative URLs resolved when shown against `base`. */
  readonly html: string;
  readonly base: string;
  readonly attachments: readonly Attachment[];
  /** Ids of related articles, as the feed names them; often empty. */
  readonly related: readonly string[];
}

/** An article as it comes from a feed, before the store has seen it. */
export interface FeedArticle {
  readonly header: ArticleHeader;
  readonly body: ArticleBody;
}

/** What the store knows beyond the feed. */
export interface StoredHeader extends ArticleHeader {
  readonly firstSeenAt: number;
  /** When the last body change arrived after the first, null when it never changed. */
  readonly changedAt: number | null;
  /** Its text made room for other things: without a network it does not open. */
  readonly bodyGone?: boolean;
}
