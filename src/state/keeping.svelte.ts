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
  #running: Promise<void> | null = null;
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

  /** Brings pictures up to date in the background, and lets go what the retention rule lets go. */
  catchUp(): void {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.#catchUp().finally(() => {
      this.#running = null;
      this.#round++;
      if (this.#again) {
        this.#again = false;
        this.catchUp();
      }
    });
  }

  /** Stores an article's pictures now; used when it is saved or read. Never rejects: the receipt tells. */
  async keep(header: ArticleHeader): Promise<Receipt> {
    try {
      const { keepPictures } = await import('../pictures/keep.ts');
      await keepPictures(this.#store, header.id, header.pictures, { insist: true });
    } catch (thrown) {
      this.#trouble = asReaderError(thrown, 'broken-store');
    }
    this.#round++;
    return this.receipt(header);
  }

  async receipt(header: ArticleHeader): Promise<Receipt> {
    const { receiptFor } = await import('../pictures/keep.ts');
    return receiptFor(this.#store, header.pictures);
  }

  /** Asks the browser not to clear this site by itself; it may refuse, and some never ask the reader. */
  async askToPersist(): Promise<void> {
    await navigator.storage?.persist?.().catch(() => false);
  }

  async #catchUp(): Promise<void> {
    try {
      const [{ applyRetention }, { downloadMissing }] = await Promise.all([
        import('../sync/retention.ts'),
        import('../sync/download.ts'),
      ]);
      await applyRetention(this.#store, Date.now());
      await downloadMissing(this.#store, this.#newest);
      this.#trouble = null;
    } catch (thrown) {
      this.#trouble = asReaderError(thrown, 'broken-store');
    }
  }
}
