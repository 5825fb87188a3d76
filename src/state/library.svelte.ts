import { readArticle } from '../db/articles.ts';
import type { Store } from '../db/open.ts';
import { readWindow } from '../db/windows.ts';
import type { ArticleBody, StoredHeader } from '../model/article.ts';
import { asReaderError, type ReaderError } from '../model/errors.ts';
import type { Announcer } from '../sync/announce.ts';
import { refreshFeed, type FeedSource } from '../sync/refresh.ts';
import { readPreference, writePreference } from './preferences.ts';

/** Milliseconds between refreshes while the page is on screen, and the age at which coming back asks again. */
const EVERY = 15 * 60_000;
const STALE = 5 * 60_000;

/**
 * The magazine on this device and its refreshes. `shelf` rises when lists should be read again; what a refresh adds
 * while something is on screen waits in `waiting` until the reader asks for it.
 */
export class Library {
  readonly store: Store;
  readonly feed: FeedSource;
  readonly #announcer: Announcer;
  #running: Promise<boolean> | null = null;
  #phase = $state.raw<'opening' | 'empty' | 'stocked'>('opening');
  #refreshing = $state.raw(false);
  #waiting = $state.raw<readonly string[]>([]);
  #shelf = $state.raw(0);
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
  /** The feed says that it will bring nothing more. */
  get ended() {
    return this.#ended;
  }

  /** Opens the store, or a memory one where the browser refuses; then the first refresh, not waited for. */
  async open(): Promise<void> {
    try {
      await this.#look();
    } catch (thrown) {
      this.#storeTrouble = asReaderError(thrown, 'no-store');
      if (this.#storeTrouble.code === 'newer-store' || this.#storeTrouble.code === 'blocked-store') return;
      const { useMemory } = await import('../db/memory.ts');
      await useMemory();
      await this.#look();
    }
    if (this.#phase === 'stocked') this.onStocked();
  }

  /** Refreshes now, on a timer while visible, when the network comes back and when the reader does. */
  keepFresh(): void {
    void this.refresh();
    const ifStale = () => {
      const age = Math.abs(Date.now() - (this.#checkedAt ?? 0));
      if (document.visibilityState === 'visible' && !this.#ended && age > STALE) void this.refresh();
    };
    setInterval(ifStale, EVERY);
    addEventListener('online', () => void this.refresh());
    document.addEventListener('visibilitychange', ifStale);
  }

  /** A page could not read the store: said over the page, like every trouble. */
  storeFailed(thrown: unknown): void {
    this.#storeTrouble = asReaderError(thrown, 'broken-store');
  }

  /** Another tab brought these. */
  heardOf(added: readonly string[]): void {
    this.#arrived(added);
  }

  /** Never rejects: what went wrong is in `trouble`. True when the feed answered. Joins a refresh that runs. */
  refresh(): Promise<boolean> {
    this.#running ??= this.#refresh().finally(() => (this.#running = null));
    return this.#running;
  }

  async #refresh(): Promise<boolean> {
    this.#refreshing = true;
    const filling = this.#phase !== 'stocked';
    try {
      const { outcome, added, changed } = await refreshFeed(this.store, this.feed, {
        onMerged: (ids) => (filling ? this.#stock() : this.#arrived(ids)),
      });
      this.#trouble = null;
      if (outcome === 'elsewhere') return true;
      this.#ended = outcome === 'expired';
      this.#checkedAt = Date.now();
      writePreference('checkedAt', String(this.#checkedAt));
      if (added.length > 0) this.#announcer.tell({ kind: 'articles', added });
      if (filling && added.length + changed.length > 0) this.#stock();
      this.onStocked();
      return true;
    } catch (thrown) {
      this.#trouble = asReaderError(thrown, 'unreachable');
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

  /** From the store; else from the feed, page after page. Null when neither has it. Rejects with a ReaderError. */
  async article(id: string): Promise<{ header: StoredHeader; body: ArticleBody } | null> {
    const stored = await readArticle(this.store, id);
    if (stored) return stored;
    await this.#running;
    const arrived = await readArticle(this.store, id);
    if (arrived) return arrived;
    await refreshFeed(this.store, this.feed, { until: id });
    if (this.#phase !== 'stocked') this.#stock();
    return readArticle(this.store, id);
  }

  /** The store goes, for good; other tabs start anew. */
  async destroy(): Promise<void> {
    await this.store.destroy();
    this.#announcer.tell({ kind: 'forgotten' });
  }

  /** The text of a stored article, null when it is not there. Rejects with a ReaderError. */
  async body(id: string): Promise<ArticleBody | null> {
    return (await readArticle(this.store, id))?.body ?? null;
  }

  async #look(): Promise<void> {
    const { rows } = await readWindow(this.store, { of: 'all' }, { limit: 1 });
    this.#phase = rows.length > 0 ? 'stocked' : 'empty';
  }

  #stock(): void {
    if (this.#phase === 'stocked') return;
    this.#phase = 'stocked';
    this.#shelf++;
  }

  #arrived(ids: readonly string[]): void {
    if (this.#phase === 'stocked') this.#waiting = [...new Set([...this.#waiting, ...ids])];
    else this.#stock();
  }
}
