import type { Store } from '../db/open.ts';
import { readWindow, type Bookmark, type Source, type Window } from '../db/windows.ts';
import type { StoredHeader } from '../model/article.ts';
import { asReaderError, type ReaderError } from '../model/errors.ts';
import { keepFor, type Filter } from '../model/filter.ts';
import type { Marks } from './marks.svelte.ts';

/** Rows read at once. */
const STEP = 30;

/** One list on screen: rows of the store, window after window. A new filter or source is a new list. */
export class ArticleList {
  #rows = $state.raw<readonly StoredHeader[]>([]);
  #more = $state.raw(true);
  #trouble = $state.raw<ReaderError | null>(null);
  #loaded = $state.raw(false);
  readonly #parts: Part[];
  #loading: Promise<void> | null = null;
  readonly #store: Store;
  readonly #marks: Marks;
  readonly #keep: ((header: StoredHeader) => boolean) | null;

  /** Several sources are shown as one list, newest first, each article once. `before` is shown until the first load. */
  constructor(
    store: Store,
    marks: Marks,
    sources: readonly Source[],
    filter: Filter,
    before: readonly StoredHeader[] = [],
  ) {
    this.#store = store;
    this.#marks = marks;
    this.#rows = before;
    this.#keep = keepFor(filter, marks);
    this.#parts = sources.map((source) => ({ source, rows: [], last: null, ended: false }));
  }

  get rows() {
    return this.#rows;
  }
  get loaded() {
    return this.#loaded;
  }
  get more() {
    return this.#more;
  }
  get trouble() {
    return this.#trouble;
  }

  /** Reads the next window; at least up to `count` rows in all. */
  load(count = (this.#loaded ? this.#rows.length : 0) + STEP): Promise<void> {
    this.#loading ??= this.#load(count).finally(() => (this.#loading = null));
    return this.#loading;
  }

  /** Articles were added below what is shown: a list that had ended goes on behind its last row. */
  async goOn(): Promise<void> {
    await this.#loading;
    if (this.#more) return;
    for (const part of this.#parts) part.ended = false;
    await this.load();
  }

  async #load(count: number): Promise<void> {
    try {
      if (this.#keep) await this.#marks.known; // what is not known yet would pass for unread, and for not saved
      const rows = this.#loaded ? [...this.#rows] : [];
      const shown = new Set(rows.map(({ id }) => id));
      while (rows.length < count) {
        const header = await this.#take(count - rows.length);
        if (!header) break;
        if (!shown.has(header.id)) rows.push(header);
        shown.add(header.id);
      }
      this.#rows = rows;
      this.#more = this.#parts.some((part) => part.rows.length > 0 || !part.ended);
      this.#trouble = null;
    } catch (thrown) {
      this.#trouble = asReaderError(thrown, 'broken-store');
    } finally {
      this.#loaded = true;
    }
  }

  /** The newest row not taken yet, over all sources. */
  async #take(wanted: number): Promise<StoredHeader | null> {
    await Promise.all(this.#parts.map((part) => this.#fill(part, wanted)));
    const [best] = this.#parts.filter(({ rows }) => rows.length > 0).sort(newestFirst);
    return best?.rows.shift() ?? null;
  }

  async #fill(part: Part, wanted: number): Promise<void> {
    if (part.rows.length > 0 || part.ended) return;
    const window: Window = await readWindow(this.#store, part.source, {
      limit: Math.max(wanted, STEP),
      after: part.last,
      ...(this.#keep && { keep: this.#keep }),
    });
    part.rows = [...window.rows];
    part.last = window.last;
    part.ended = window.next === null;
  }
}

interface Part {
  readonly source: Source;
  rows: StoredHeader[];
  last: Bookmark | null;
  ended: boolean;
}

function newestFirst(one: Part, other: Part): number {
  return (other.rows[0]?.orderAt ?? 0) - (one.rows[0]?.orderAt ?? 0);
}
