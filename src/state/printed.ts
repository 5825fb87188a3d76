import type { Component } from 'svelte';
import type { StoredHeader } from '../model/article.ts';
import type { Printed, PrintedArticle } from '../model/printed.ts';
import { nextFrame } from '../sync/nextFrame.ts';
import { whenIdle } from './idle.ts';

/** What the press wrote into this page. It holds for the first drawing only; from then on the store is asked. */
export class PrintedPage {
  #page: Printed | null;
  readonly #rows: ReadonlyMap<string, StoredHeader>;
  /** The text of a printed article, cleaned by the press. */
  readonly #text: string;
  readonly #asleep: (() => () => void)[] = [];

  constructor(page: Printed | null, text = '') {
    this.#page = page;
    this.#rows = new Map(page?.rows.map((row) => [row.id, row]));
    this.#text = text;
  }

  /** Null for a page that was not printed, or is no longer the first. */
  get page(): Printed | null {
    return this.#page;
  }

  named(ids: readonly string[]): StoredHeader[] {
    return ids.flatMap((id) => this.#rows.get(id) ?? []);
  }

  article(id: string | null): (PrintedArticle & { readonly text: string }) | null {
    const { article = null } = this.#page ?? {};
    return article?.id === id ? { ...article, text: this.#text } : null;
  }

  /** A part of the page as HTML, where the press draws it; a browser finds it drawn already, and says only that there is something. */
  draw: <P extends Record<string, unknown>>(
    part: Component<P>,
    options: { readonly props: P; readonly context: Map<unknown, unknown> },
  ) => string = () => ' ';

  /** Takes a part of the page that comes to life when the rest of it has. What `wake` returns lays it out for good. */
  later(wake: () => () => void): void {
    this.#asleep.push(wake);
  }

  /** The page is drawn: what has been left for later comes to life, one part a turn, and is laid out when there is time. */
  async over(): Promise<void> {
    this.#page = null;
    await nextFrame(); // what lies asleep says so as soon as it is drawn
    const awake = [];
    for (const wake of this.#asleep) {
      awake.push(wake());
      await nextFrame();
    }
    void this.#layOut(awake);
  }

  /** One a frame, or all would be laid out together. */
  async #layOut(awake: readonly (() => void)[]): Promise<void> {
    for (const layOut of awake) {
      await new Promise<void>(whenIdle);
      layOut();
      await new Promise(requestAnimationFrame);
    }
  }
}
