/**
 * The time that pages tell, to the minute, so that "8 minutes ago" grows old by itself. A printed page tells dates
 * instead, because nobody knows when it will be read, and goes on telling them while it is on screen: nothing moves.
 */
export class Clock {
  #today = $state.raw(Infinity);
  #now = $state.raw(Infinity);
  #ages = false;

  /** Milliseconds since 1970; infinite on a printed page, where ages are dates. */
  get now() {
    return this.#now;
  }

  /** Milliseconds since 1970; infinite until the clock is started. */
  get today() {
    return this.#today;
  }

  start(): void {
    setInterval(() => this.#set(), 60_000);
    document.addEventListener('visibilitychange', () => this.#set());
    this.#set();
  }

  /** From now on `now` is told. */
  tellAges(): void {
    this.#ages = true;
    this.#set();
  }

  #set(): void {
    this.#today = Date.now();
    if (this.#ages) this.#now = this.#today;
  }
}
