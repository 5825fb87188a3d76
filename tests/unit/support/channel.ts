/** BroadcastChannel among the tabs of one browser: copies go to every other channel of that name, later. */
export class FakeChannel {
  static readonly #open = new Set<FakeChannel>();
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly name: string;

  constructor(name: string) {
    this.name = name;
    FakeChannel.#open.add(this);
  }

  postMessage(data: unknown): void {
    const copy: unknown = structuredClone(data);
    for (const other of FakeChannel.#open)
      if (other !== this && other.name === this.name) queueMicrotask(() => other.onmessage?.({ data: copy }));
  }

  static closeAll(): void {
    FakeChannel.#open.clear();
  }
}
