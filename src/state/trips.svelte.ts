import { changeTrip, readTrip } from '../db/trip.ts';
import { allows } from '../model/network.ts';
import { asReaderError, type ReaderError } from '../model/errors.ts';
import type { Trip, TripCount } from '../model/trip.ts';
import { canHandOver, handOver, takeBack } from '../sync/handOver.ts';
import { measureTrip, missingOf, packTrip } from '../sync/packTrip.ts';
import { planTrip, type TripWish } from '../sync/planTrip.ts';
import type { Library } from './library.svelte.ts';
import { readNetwork } from './network.ts';
import { writePreference } from './preferences.ts';
import { readRules } from './storedRules.ts';

/**
 * The trip that is taken along: planned once, then packed by one tab, whatever tab asked. It stands in the store, so that
 * it goes on after the tab was closed; what happens to it other tabs hear by a preference that changes.
 */
class Trips {
  #trip = $state.raw<Trip | null>(null);
  #count = $state.raw<TripCount | null>(null);
  #trouble = $state.raw<ReaderError | null>(null);
  #running: AbortController | null = null;
  /** Rises with each look and change: what was read before a later one is not shown after it. */
  #turn = 0;
  readonly #library: Library;

  constructor(library: Library) {
    this.#library = library;
    addEventListener('storage', () => void this.look());
    addEventListener('online', () => void this.goOn());
    document.addEventListener('visibilitychange', () => void this.#mindTheTab());
  }

  /** Null when there is none. */
  get trip() {
    return this.#trip;
  }
  /** What of it is here; null when there is none. */
  get count() {
    return this.#count;
  }
  /** Why packing stopped; null when it did not. */
  get trouble() {
    return this.#trouble;
  }

  /** Reads how things stand. A trip that another tab paused or ended is packed no longer. */
  async look(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const trip = await readTrip(this.#library.store);
      if (trip?.state !== 'packing') this.#running?.abort();
      await this.#show(trip, turn);
    } catch (thrown) {
      this.#library.storeFailed(thrown);
    }
  }

  /** Plans a trip and packs it. False when nothing unread is there. Rejects with a ReaderError. */
  async begin(wish: TripWish): Promise<boolean> {
    const planned = await planTrip(this.#library.store, wish, Date.now());
    if (planned) await this.#change(() => planned);
    if (planned) void this.#pack();
    return planned !== null;
  }

  async pause(): Promise<void> {
    this.#running?.abort();
    await this.#change((trip) => trip && { ...trip, state: 'paused' });
  }

  /** Goes on, and tries again what failed. */
  async resume(): Promise<void> {
    await this.#change((trip) => trip && { ...trip, state: 'packing' });
    void this.#pack();
  }

  /** The trip is over, or not wanted: what is here is kept no longer than other articles. */
  async end(): Promise<void> {
    this.#running?.abort();
    await takeBack();
    await this.#change(() => null);
  }

  /** A trip that was being packed when the tab was closed, or the network went, is packed on over networks of the rules. */
  async goOn(): Promise<void> {
    await this.look();
    if (this.#trip?.state === 'packing' && allows(readRules().network, readNetwork())) void this.#pack();
  }

  /** One tab packs; in the others the store tells how far it is. */
  async #pack(): Promise<void> {
    if (this.#running) return;
    const stop = (this.#running = new AbortController());
    const work = () => this.#packAlone(stop.signal);
    try {
      this.#trouble = null;
      if ('locks' in navigator)
        await navigator.locks.request('offprint-trip', { ifAvailable: true }, (lock) => lock && work());
      else await work();
    } catch (thrown) {
      if (!stop.signal.aborted) this.#trouble = asReaderError(thrown, 'broken-store');
    } finally {
      this.#running = null;
    }
    await this.look();
    // Paused and resumed before this run had ended.
    if (stop.signal.aborted && this.#trip?.state === 'packing' && !document.hidden) void this.#pack();
  }

  async #packAlone(signal: AbortSignal): Promise<void> {
    const { store, feed } = this.#library;
    await takeBack();
    const trip = await readTrip(store);
    if (trip?.state !== 'packing') return;
    const tried = await packTrip(store, feed, trip, {
      signal,
      onStep: () =>
        void measureTrip(store, trip).then(
          (count) => (this.#count = count),
          () => {},
        ), // told by what follows
    });
    if (tried)
      await this.#change((now) =>
        now?.state === 'packing' && now.begunAt === trip.begunAt ? { ...now, state: 'packed' } : now,
      );
  }

  /** A tab that is put away is soon stopped, or closed: the browser fetches on where it can, until the tab is back. */
  async #mindTheTab(): Promise<void> {
    const { store } = this.#library;
    if (!document.hidden) return this.goOn();
    if (!this.#running || !(await canHandOver()) || !document.hidden || !this.#trip || !this.#count) return;
    this.#running?.abort();
    const { ceiling } = this.#trip;
    await handOver(await missingOf(store, this.#trip), document.title, ceiling - this.#count.bytes);
  }

  async #change(change: (before: Trip | null) => Trip | null): Promise<void> {
    const trip = await changeTrip(this.#library.store, change);
    await this.#show(trip, ++this.#turn);
    writePreference('tripChanged', String(Date.now()));
  }

  async #show(trip: Trip | null, turn: number): Promise<void> {
    const count = trip && (await measureTrip(this.#library.store, trip));
    if (turn === this.#turn) [this.#trip, this.#count] = [trip, count];
  }
}

const made = new WeakMap<Library, Trips>();

/** The one that packs in this tab, whichever page asks. */
export function tripsOf(library: Library): Trips {
  const trips = made.get(library) ?? new Trips(library);
  made.set(library, trips);
  return trips;
}
