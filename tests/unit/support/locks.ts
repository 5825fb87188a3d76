interface Options {
  readonly ifAvailable?: boolean;
}

/** Web Locks among the tabs of one browser: exclusive locks by name, in the order they were asked for. */
export class FakeLocks {
  readonly #last = new Map<string, Promise<unknown>>();

  async request<T>(
    name: string,
    { ifAvailable = false }: Options,
    work: (lock: { name: string } | null) => Promise<T>,
  ): Promise<T> {
    const before = this.#last.get(name);
    if (before && ifAvailable) return work(null);
    const run = (before ?? Promise.resolve()).then(() => work({ name }));
    const held = run
      .catch(() => {})
      .then(() => void (this.#last.get(name) === held && this.#last.delete(name)));
    this.#last.set(name, held);
    return run;
  }
}
