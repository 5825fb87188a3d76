import type { Store } from '../db/open.ts';
import { readWindow } from '../db/windows.ts';
import { asReaderError, ReaderError } from '../model/errors.ts';
import type { Announcer } from '../sync/announce.ts';
import { refreshFeed, type FeedSource } from '../sync/refresh.ts';
import { readPreference, writePreference } from './preferences.ts';

/**
 * The magazine on this device and its refreshes. `shelf` rises when lists should be read again; what a refresh adds
 * while something is on screen waits in `waiting` until the reader asks for it.
 */
export class Library {
  readonly store: Store;
  readonly feed: FeedSource;
  readonly #announcer: Announcer;
  #triedAt = 0;
  #notBefore = 0;
  #running: Promise<boolean> | null = null;
  #phase = $state.raw<'opening' | 'empty' | 'stocked'>('opening');
  /** True from the start: until the first try has ended nobody can say that there is nothing. */
  #refreshing = $state.raw(true);
  #waiting = $state.raw<readonly string[]>([]);
  #shelf = $state.raw(0);
  #grown = $state.raw(0);
  #trouble = $state.raw<ReaderError | null>(null);
  #storeTrouble = $state.raw<ReaderError | null>(null);
  #checkedAt = $state.raw<number | null>(null);
  #ended = $state.raw(false);
  /** Called after a refresh that brought something, and once at the start: pictures and retention follow. */
  onStocked: () => void = () => {};

  constructor(store: Store, feed: FeedSource, announcer: Announcer) {
    this.store = store;
    this.feed = feed;
    this.#announcer = announcer;
    this.#checkedAt = Number(readPreference('checkedAt')) || null;
  }

  /** `opening` until the store has answered, `empty` while it holds no article. */
  get phase() {
    return this.#phase;
  }
  get refreshing() {
    return this.#refreshing;
  }
  get waiting() {
    return this.#waiting;
  }
  get shelf() {
    return this.#shelf;
  }
  /** Rises with every further page of a first fill: lists that had ended go on. */
  get grown() {
    return this.#grown;
  }
  /** Why the last refresh failed; null when it did not. */
  get trouble() {
    return this.#trouble;
  }
  /** Why nothing can be kept on this device; null when it can. */
  get storeTrouble() {
    return this.#storeTrouble;
  }
  /** When the feed last answered, milliseconds since 1970. */
  get checkedAt() {
    return this.#checkedAt;
  }

  /** The feed answered, here or in another tab. */
  checked(at: number): void {
    this.#checkedAt = at;
    writePreference('checkedAt', String(at));
  }

  /** Opens the store, or a memory one where the browser refuses. Asks no network. */
  async open(): Promise<void> {
    try {
      await this.#look();
      this.#storeTrouble = null;
    } catch (thrown) {
      this.#storeTrouble = asReaderError(thrown, 'no-store');
      if (this.#storeTrouble.code === 'newer-store' || this.#storeTrouble.code === 'blocked-store') return;
      await this.#openMemory();
    }
    if (this.#phase === 'stocked') this.onStocked();
  }

  /** Without a network its code may not be there either: then the next refresh tries again. */
  async #openMemory(): Promise<void> {
    if (this.store.hasOpened) return void (this.#phase = 'empty');
    try {
      const { useMemory } = await import('../db/memory.ts');
      await useMemory();
      await this.#look();
      this.#storeTrouble = new ReaderError('no-store', { cause: this.#storeTrouble });
    } catch {
      this.#phase = 'empty'; // the trouble that led here is on screen
    }
  }

  /** The feed says that nothing more will come. */
  get ended() {
    return this.#ended;
  }

  /** When the feed was last asked, whatever came of it. */
  get triedAt() {
    return this.#triedAt;
  }
  /** Before this the feed is only asked when the reader wants it: a busy server said so, or the feed has ended. */
  get notBefore() {
    return this.#ended ? Infinity : this.#notBefore;
  }

  /** A page could not read the store: said over the page, like every trouble. */
  storeFailed(thrown: unknown): void {
    this.#storeTrouble = asReaderError(thrown, 'broken-store');
  }

  /** These came, here or in another tab: what is on screen stays as it is until the reader asks. */
  heardOf(ids: readonly string[]): void {
    if (this.#phase === 'stocked') this.#waiting = [...new Set([...this.#waiting, ...ids])];
    else this.stock();
  }

  /** Never rejects: what went wrong is in `trouble`. True when the feed answered. Joins a refresh that runs. */
  refresh(): Promise<boolean> {
    this.#running ??= this.#refresh().finally(() => (this.#running = null));
    return this.#running;
  }

  async #refresh(): Promise<boolean> {
    this.#refreshing = true;
    this.#triedAt = Date.now();
    const filling = this.#phase !== 'stocked';
    try {
      // What another tab holds, or a newer version made, is there: it is waited for, and nothing stands in for it.
      const code = this.#storeTrouble?.code;
      if (filling && code && code !== 'newer-store' && code !== 'blocked-store') await this.#openMemory();
      const { outcome, added, changed } = await refreshFeed(this.store, this.feed, {
        onMerged: (ids) => (filling ? this.stock() : this.heardOf(ids)),
      });
      this.#trouble = null;
      if (outcome === 'elsewhere') {
        // Where it cannot be had, the next refresh asks again.
        void import('./takeOver.ts').then(({ takeOver }) => takeOver(this)).catch(() => {});
        return true;
      }
      this.#ended = outcome === 'expired';
      this.checked(Date.now());
      if (added.length > 0) this.#announcer.tell({ kind: 'articles', added });
      if (filling && added.length + changed.length > 0) this.stock();
      this.onStocked();
      return true;
    } catch (thrown) {
      this.#trouble = asReaderError(thrown, 'unreachable');
      this.#notBefore = Date.now() + (this.#trouble.retryAfterSeconds ?? 0) * 1000;
      return false;
    } finally {
      this.#refreshing = false;
    }
  }

  /** The reader asked for what was waiting: lists are read again. */
  showWaiting(): void {
    this.#waiting = [];
    this.#shelf++;
  }

  /** Resolves when no refresh runs, whatever came of it. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** The store goes, for good; other tabs start anew. */
  async destroy(): Promise<void> {
    const { destroy } = await import('../db/destroy.ts');
    await destroy(this.store);
    this.#announcer.tell({ kind: 'forgotten' });
  }

  async #look(): Promise<void> {
    const { rows } = await readWindow(this.store, { of: 'all' }, { limit: 1 });
    this.#phase = rows.length > 0 ? 'stocked' : 'empty';
  }

  /** Something came that was asked for: a shelf that was empty shows it, a list that had ended goes on. */
  stock(): void {
    if (this.#phase === 'stocked') return void this.#grown++;
    this.#phase = 'stocked';
    this.#shelf++;
  }
}
