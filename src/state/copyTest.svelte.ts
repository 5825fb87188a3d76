import type { ArticleBody, StoredHeader } from '../model/article.ts';
import { asReaderError, type ReaderError } from '../model/errors.ts';
import { mendCopy } from '../sync/mendCopy.ts';
import { testCopy, type CopyReport } from '../sync/testCopy.ts';
import type { Library } from './library.svelte.ts';
import { lookFor } from './lookups.ts';
import { readPreference, writePreference } from './preferences.ts';

const TESTED = 'testedAt';

/** What a test of the offline copy found, and what was not mended after it. */
export interface Tested extends CopyReport {
  /** Ids of articles that are not whole still. */
  readonly left: readonly string[];
}

/** A test of what is on this device, made with the network refused; after it, what is missing is fetched again. */
export class CopyTesting {
  #phase = $state.raw<'idle' | 'testing' | 'mending'>('idle');
  #progress = $state.raw<{ readonly done: number; readonly total: number }>({ done: 0, total: 0 });
  #result = $state.raw<Tested | null>(null);
  #trouble = $state.raw<ReaderError | null>(null);
  #testedAt = $state.raw(Number(readPreference(TESTED)) || null);
  #stop = new AbortController();
  readonly #library: Library;

  constructor(library: Library) {
    this.#library = library;
  }

  get phase() {
    return this.#phase;
  }
  get progress() {
    return this.#progress;
  }
  /** Of the last test on this page; null before it and after one that was cancelled. */
  get result() {
    return this.#result;
  }
  get trouble() {
    return this.#trouble;
  }
  /** When a test last ended, milliseconds since 1970. */
  get testedAt() {
    return this.#testedAt;
  }

  /** `shown`: the pictures that a text asks for once it is cleaned. Resolves when test and mending are over or cancelled. */
  async run(shown: (header: StoredHeader, body: ArticleBody) => readonly string[]): Promise<void> {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const onProgress = (done: number, total: number) => (this.#progress = { done, total });
    [this.#phase, this.#result, this.#trouble] = ['testing', null, null];
    onProgress(0, 0);
    try {
      const report = await testCopy(this.#library.store, { signal, onProgress, shown });
      this.#phase = 'mending';
      const fetchText = (id: string) => lookFor(this.#library, id).catch(() => {}); // the feed's trouble: the text stays missing
      const left = await mendCopy(this.#library.store, report.faults, { signal, onProgress, fetchText });
      this.#result = { ...report, left };
      this.#testedAt = Date.now();
      writePreference(TESTED, String(this.#testedAt));
    } catch (thrown) {
      if (!signal.aborted) this.#trouble = asReaderError(thrown, 'broken-store');
    } finally {
      this.#phase = 'idle';
    }
  }

  cancel(): void {
    this.#stop.abort();
  }
}
