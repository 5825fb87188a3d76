import type { StoredHeader } from '../model/article.ts';
import { readQueue, writeQueue } from './keptQueue.ts';
import type { Bring, Piece } from './piece.ts';

/** What is listened to next, in order, each article once. It is kept on the device with every change. */
export class ListenQueue {
  #headers = $state.raw<readonly StoredHeader[]>([]);
  /** What followed in the visit before, as far as it has not been found on the device yet: it stays for the next one. */
  #kept = readQueue();

  get headers() {
    return this.#headers;
  }

  #set(headers: readonly StoredHeader[]): void {
    this.#headers = headers;
    const ids = new Set(headers.map(({ id }) => id));
    this.#kept = this.#kept.filter((id) => !ids.has(id)); // found after all
    writeQueue([...ids, ...this.#kept]);
  }

  get kept() {
    return this.#kept;
  }

  /** Of what was kept, `wanted` is still to be heard and `found` is on the device: that comes first. Nothing, once all was taken away or added. */
  restore(wanted: readonly string[], found: readonly StoredHeader[], playing: Piece | null): void {
    if (this.#kept.length === 0) return;
    const ids = new Set(found.map(({ id }) => id));
    this.#kept = wanted.filter((id) => !ids.has(id));
    const added = this.#headers.filter(({ id }) => !ids.has(id));
    this.#set([...found.filter(({ id }) => id !== playing?.header.id), ...added]);
  }

  /** Puts articles behind what is there; `playing` needs no second place. Returns how many are new. */
  add(headers: readonly StoredHeader[], playing: Piece | null): number {
    const there = new Set([playing?.header.id, ...this.#headers.map(({ id }) => id)]);
    const added = headers.filter(({ id }) => !there.has(id));
    this.#set([...this.#headers, ...added]);
    return added.length;
  }

  /**
   * The first whose text is here: it stays until it is begun. What goes before it and has no text is taken away (`missed`). Null when there is
   * none, or when it is no longer wanted meanwhile. Rejects when a text could not be looked for: then it stays, and all behind it.
   */
  async first(
    bring: Bring,
    isWanted: () => boolean,
  ): Promise<{ piece: Piece; at: number; missed: boolean } | null> {
    let missed = false;
    for (let [header] = this.#headers; header; [header] = this.#headers) {
      const brought = await bring(header);
      if (!isWanted()) return null;
      if (header !== this.#headers[0]) continue; // another was put before it, or it was taken out
      if (brought) return { ...brought, missed };
      this.remove(header.id);
      missed = true;
    }
    return null;
  }

  remove(id: string): void {
    if (this.#headers.some((header) => header.id === id))
      this.#set(this.#headers.filter((header) => header.id !== id));
  }

  /** This one of them before all others. */
  putFirst(id: string): void {
    const isFirst = (header: StoredHeader) => header.id === id;
    this.#set(this.#headers.toSorted((a, b) => Number(isFirst(b)) - Number(isFirst(a))));
  }

  /** Returns what puts back what was there, before what was added since; null when there was nothing. */
  clear(): ((playing: Piece | null) => void) | null {
    const [headers, kept] = [this.#headers, this.#kept];
    this.#kept = [];
    this.#set([]);
    if (headers.length + kept.length === 0) return null;
    return (playing) => {
      const since = this.#headers;
      this.#kept = kept;
      this.#set([]);
      this.add([...headers, ...since], playing);
    };
  }
}
