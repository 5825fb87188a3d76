import { takeCensus } from '../db/epoch.ts';
import { lossOf, type LastExport, type Loss } from '../model/loss.ts';
import { areFilesKept } from '../pictures/canary.ts';
import { createAnnouncer } from '../sync/announce.ts';
import type { Library } from './library.svelte.ts';
import { readMarker } from './marker.ts';
import { remember } from './remember.ts';

/**
 * Notices when the browser has cleared what was stored: a database that was lost opens cleanly and empty, so its epoch and the
 * number of saved articles are remembered in localStorage too. Looked at after the start, when the reader comes back, and
 * with every mark, in this tab or another.
 */
export class StoreWatch {
  #loss = $state.raw<Loss | null>(null);
  #exported = $state.raw<LastExport | null>(null);
  #looking: Promise<void> = Promise.resolve();
  readonly #library: Library;

  constructor(library: Library) {
    this.#library = library;
  }

  /** What was lost; null once the reader has answered. */
  get loss() {
    return this.#loss;
  }

  get exported() {
    return this.#exported;
  }

  /** Call it when the store is open. Returns what ends it. */
  start(): () => void {
    // A channel of its own: it hears this tab's news as well as the others'.
    const news = createAnnouncer();
    const look = () => void this.#turn(() => this.#look());
    news.onNews = ({ kind }) => {
      if (kind === 'mark') look();
    };
    document.addEventListener('visibilitychange', look);
    void this.#turn(() => this.#look(true));
    return () => {
      news.onNews = () => {};
      document.removeEventListener('visibilitychange', look);
    };
  }

  /** The reader knows: from here on what is there now is what is remembered. A look that waits its turn must not say it again. */
  accept(): Promise<void> {
    return this.#turn(async () => {
      await remember(this.#library.store);
      this.#loss = null;
    });
  }

  /** One after the other. Never rejects: a store that cannot be read says so where it is read. */
  #turn(work: () => Promise<void>): Promise<void> {
    this.#looking = this.#looking.then(work).catch(() => {});
    return this.#looking;
  }

  /** After the start fewer saved articles in the same database mean that the reader, here or in another tab, let them go. */
  async #look(atStart = false): Promise<void> {
    if (this.#loss || this.#library.storeTrouble) return; // a memory store has nothing to lose
    const marker = readMarker();
    const census = await takeCensus(this.#library.store);
    const known = !atStart && census.epoch === marker?.epoch;
    const saved = known ? Math.max(census.saved, marker?.saved ?? 0) : census.saved;
    const loss = lossOf(marker, { epoch: census.epoch, saved, files: (await areFilesKept()) ?? true });
    this.#exported = marker?.exported ?? null;
    if (loss) this.#loss = loss;
    else await remember(this.#library.store);
  }
}
