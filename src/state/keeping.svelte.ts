import type { Store } from '../db/open.ts';
import type { ArticleHeader } from '../model/article.ts';
import { asReaderError, type ReaderError } from '../model/errors.ts';
import type { Receipt } from '../model/pictureRecord.ts';

/**
 * What is on this device: pictures fetched in the background, their receipts, the room they take. The code that does
 * it is loaded after the first page is shown, which does not need it.
 */
export class Keeping {
  #trouble = $state.raw<ReaderError | null>(null);
  #round = $state.raw(0);
  #running = false;
  #again = false;
  readonly #store: Store;
  readonly #newest: number;

  /** `newest`: of how many articles the pictures are kept without being asked. */
  constructor(store: Store, newest: number) {
    this.#store = store;
    this.#newest = newest;
  }

  /** Why the last download stopped; null when it did not. */
  get trouble() {
    return this.#trouble;
  }

  /** Rises when receipts may have changed. */
  get round() {
    return this.#round;
  }

  /** Brings pictures up to date in the background, now and when one that failed may be tried again. */
  catchUp(): void {
    this.#again = true;
    if (!this.#running) void this.#catchUp();
  }

  /** Stores an article's pictures now, and its attachments when it is saved. Never rejects: the receipt tells. */
  async keep(header: ArticleHeader): Promise<Receipt> {
    await this.#attempt(async () => {
      const { keepWhole } = await import('../sync/keepWhole.ts');
      await keepWhole(this.#store, header, { insist: true });
    });
    return this.receipt(header);
  }

  async receipt(header: ArticleHeader): Promise<Receipt> {
    const { receiptFor } = await import('../pictures/receipt.ts');
    return receiptFor(this.#store, header);
  }

  async #catchUp(): Promise<void> {
    this.#running = true;
    while (this.#again) {
      this.#again = false;
      await this.#attempt(async () => {
        const { followRules } = await import('./followRules.ts');
        await followRules(this, this.#store, this.#newest);
      });
    }
    this.#running = false;
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#trouble = null;
    } catch (thrown) {
      this.#trouble = asReaderError(thrown, 'broken-store');
    }
    this.#round++;
  }
}
