import type { ArticleBody, StoredHeader } from '../model/article.ts';
import type { Revision } from '../model/history.ts';
import type { Mark } from '../model/mark.ts';

/** Of the form of `_offprint` in an export: raised when older versions could no longer read it right. */
export const FORM = 1;

/** Whose reader an export is of. */
export interface Magazine {
  readonly name: string;
  /** The feed as `offprint.json` writes it: the key that ids are made with. */
  readonly feed: string;
  /** Where the reader lives, absolute. */
  readonly site: string;
}

/** A picture, or another file of an article, as it lies in the archive. */
export interface ExportedFile {
  /** Its name in the archive. */
  readonly file: string;
  /** Where it comes from, absolute: what the store knows it by. */
  readonly url: string;
  readonly type: string;
}

export interface ExportedArticle {
  readonly header: StoredHeader;
  readonly body: ArticleBody;
  /** Its earlier texts, oldest first; mostly none. */
  readonly earlier: readonly Revision[];
  readonly files: readonly ExportedFile[];
}

export interface ExportHead {
  readonly magazine: Magazine;
  /** Milliseconds since 1970. */
  readonly exportedAt: number;
  readonly marks: readonly Mark[];
  readonly settings: ReadonlyMap<string, string>;
}

/** What kinds of files travel: such as a page can show or play, and none that a browser would run. */
export const TYPE = /^(?:(?:image|audio|video)\/[a-z0-9.+-]{1,60}|application\/pdf)$/;

/** What a setting may be called. */
export const SETTING = /^[a-z][A-Za-z0-9]{0,39}$/;
