import { readMarks } from '../db/marks.ts';
import type { Store } from '../db/open.ts';
import type { Mark } from '../model/mark.ts';
import type { Announcer } from '../sync/announce.ts';

/**
 * The reader's marks, all of them in memory: what is saved, what is read and how far. A mark shows when it is on disk, and not a
 * moment before: whoever leaves the page then has what they saw.
 */
export class Marks {
  #marks = $state.raw<ReadonlyMap<string, Mark>>(new Map());
  readonly #store: Store;
  readonly #announcer: Announcer;

  constructor(store: Store, announcer: Announcer) {
    this.#store = store;
    this.#announcer = announcer;
  }

  #tellKnown: (isRead: boolean) => void = () => {};
  /** Resolves once the marks have been read (true), or could not be. */
  readonly known = new Promise<boolean>((resolve) => (this.#tellKnown = resolve));

  async load(): Promise<void> {
    try {
      this.#marks = new Map((await readMarks(this.#store)).map((mark) => [mark.id, mark]));
      this.#tellKnown(true);
    } finally {
      this.#tellKnown(false); // nobody hears it who was told already
    }
  }

  get all(): Iterable<Mark> {
    return this.#marks.values();
  }

  of(id: string): Mark {
    return this.#marks.get(id) ?? { id };
  }

  isSaved(id: string): boolean {
    return this.of(id).savedAt !== undefined;
  }

  isRead(id: string): boolean {
    return this.of(id).readAt !== undefined;
  }

  setSaved(id: string): Promise<void> {
    return this.change(id, (mark) => ({ ...mark, savedAt: mark.savedAt ?? Date.now() }));
  }

  setRead(id: string): Promise<void> {
    return this.change(id, (mark) => ({ ...mark, readAt: mark.readAt ?? Date.now() }));
  }

  /** Writes a changed mark, then shows it. Rejects with a ReaderError, and nothing has changed. */
  async change(id: string, change: (mark: Mark) => Mark): Promise<void> {
    const { changeMark } = await import('../db/changeMark.ts');
    const mark = await changeMark(this.#store, id, change);
    this.#marks = new Map(this.#marks).set(id, mark);
    this.#announcer.tell({ kind: 'mark', id });
  }
}
