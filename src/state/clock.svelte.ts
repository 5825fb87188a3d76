/** The time that pages tell, to the minute, so that "8 minutes ago" grows old by itself. */
export class Clock {
  #now = $state.raw(Date.now());

  constructor() {
    setInterval(() => this.set(), 60_000);
    document.addEventListener('visibilitychange', () => this.set());
  }

  /** Milliseconds since 1970. */
  get now() {
    return this.#now;
  }

  set(): void {
    this.#now = Date.now();
  }
}
