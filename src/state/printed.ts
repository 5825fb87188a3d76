import type { StoredHeader } from '../model/article.ts';
import type { Printed, PrintedArticle } from '../model/printed.ts';

/** What the press wrote into this page. It holds for the first drawing only; from then on the store is asked. */
export class PrintedPage {
  #page: Printed | null;
  readonly #rows: ReadonlyMap<string, StoredHeader>;
  /** The text of a printed article, cleaned by the press. */
  readonly #text: string;

  constructor(page: Printed | null, text = '') {
    this.#page = page;
    this.#rows = new Map(page?.rows.map((row) => [row.id, row]));
    this.#text = text;
  }

  /** Null for a page that was not printed, or is no longer the first. */
  get page(): Printed | null {
    return this.#page;
  }

  named(ids: readonly string[]): StoredHeader[] {
    return ids.flatMap((id) => this.#rows.get(id) ?? []);
  }

  article(id: string | null): (PrintedArticle & { readonly text: string }) | null {
    const { article = null } = this.#page ?? {};
    return article?.id === id ? { ...article, text: this.#text } : null;
  }

  over(): void {
    this.#page = null;
  }
}
