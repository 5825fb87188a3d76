import { readWindow, type Bookmark } from '../db/windows.ts';
import type { StoredHeader } from '../model/article.ts';
import type { Receipt } from '../model/pictureRecord.ts';
import { receiptFor } from '../pictures/receipt.ts';
import type { Keeping } from './keeping.svelte.ts';
import type { Library } from './library.svelte.ts';
import { lookFor } from './lookups.ts';

/** Rows read at once, whatever the store holds. */
const STEP = 30;

interface Row {
  readonly header: StoredHeader;
  readonly receipt: Receipt;
}

/** What is stored, article by article, the newest first, as far as the reader has asked. */
export class Receipts {
  #rows = $state.raw<readonly Row[]>([]);
  #next = $state.raw<Bookmark | null>(null);
  #fetching = $state.raw<string | null>(null);
  /** Rises with each look: what was read before a later one is not shown after it. */
  #turn = 0;
  readonly #library: Library;
  readonly #keeping: Keeping;

  constructor(library: Library, keeping: Keeping) {
    this.#library = library;
    this.#keeping = keeping;
  }

  get rows() {
    return this.#rows;
  }
  get more() {
    return this.#next !== null;
  }
  /** Id of the article that is being fetched; null when none is. */
  get fetching() {
    return this.#fetching;
  }

  /** Reads what is on screen again. Never rejects: the store's trouble is said over the page. */
  look(): Promise<void> {
    return this.#read([], null, Math.max(STEP, this.#rows.length));
  }

  /** Reads the next rows. */
  goOn(): Promise<void> {
    return this.#read(this.#rows, this.#next, STEP);
  }

  /** Tries at once what is missing of an article, however often it failed. Never rejects. Returns what is there then. */
  async fetch(header: StoredHeader, { text }: Receipt): Promise<Receipt | null> {
    if (this.#fetching) return null;
    this.#fetching = header.id;
    try {
      if (!text) await lookFor(this.#library, header.id);
      return await this.#keeping.keep(header);
    } catch {
      return null; // the feed did not answer
    } finally {
      this.#fetching = null;
    }
  }

  async #read(before: readonly Row[], after: Bookmark | null, limit: number): Promise<void> {
    const turn = ++this.#turn;
    const { store } = this.#library;
    try {
      const isHere = ({ bodyGone }: StoredHeader) => !bodyGone;
      const { rows, next } = await readWindow(store, { of: 'all' }, { limit, after, keep: isHere });
      const found = await Promise.all(
        rows.map(async (header) => ({ header, receipt: await receiptFor(store, header) })),
      );
      if (turn !== this.#turn) return;
      this.#rows = [...before, ...found];
      this.#next = next;
    } catch (thrown) {
      this.#library.storeFailed(thrown);
    }
  }
}
