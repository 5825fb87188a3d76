import type { Attachment, Section, StoredHeader } from './article.ts';

/** Stands in a printed page for the site's own origin, which the press need not know. */
export const STAND_IN = 'https://edition.invalid';

/**
 * What a page of an edition shows, written into it beside its HTML, so that the app can begin with it before any store
 * or network has answered. Headers stand once, in `rows`; everything else names them by id.
 */
export interface Printed {
  readonly rows: readonly StoredHeader[];
  /** The navigation of a magazine that names no sections itself. */
  readonly sections: readonly Section[];
  /** A list's rows from its top; on the front page the newest of the magazine. */
  readonly latest: readonly string[];
  /** Front page only: the newest of each section. */
  readonly bySection: readonly (readonly [slug: string, rows: readonly string[]])[];
  readonly article: PrintedArticle | null;
}

/** An article's page, but for its text: that stands in the page's HTML. */
export interface PrintedArticle {
  readonly id: string;
  readonly attachments: readonly Attachment[];
  readonly related: readonly string[];
  /** The text begins with a drop cap. */
  readonly capital: boolean;
}
