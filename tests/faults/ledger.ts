import type { Story } from './stories.ts';
import type { Stored } from './storedRows.ts';

/** What was compared, and each thing that was not as it should be. */
export interface Audit {
  readonly articles: number;
  readonly marks: number;
  readonly losses: readonly string[];
}

/**
 * What the app has acknowledged, written down by the test and never read from the app. `audit` holds it against the rows
 * that are stored.
 */
export class Ledger {
  /** By title, as is all that follows. */
  readonly #texts = new Map<string, string>();
  readonly #offered = new Set<Story>();
  readonly #files = new Map<string, readonly string[]>();
  readonly saved = new Set<string>();
  readonly read = new Set<string>();
  /** Of the saved ones, those whose files were said to be here. */
  readonly whole = new Set<string>();
  /** Titles whose mark was being changed when the fault came: either is right, once. */
  readonly #unsure = new Set<string>();
  theme = 'System';

  /** These are on the device. */
  stored(stories: readonly Story[]): void {
    for (const { title, html, files } of stories) {
      this.#texts.set(title, html);
      this.#files.set(title, files);
    }
  }

  /** The feed has these now. Until the next audit each may have come or not; what has come stays from there on. */
  offered(stories: readonly Story[]): void {
    for (const story of stories) this.#offered.add(story);
  }

  /** The same, and no page has met what the feed had of these titles before. */
  offeredInstead(stories: readonly Story[]): void {
    const titles = new Set(stories.map(({ title }) => title));
    for (const story of this.#offered) if (titles.has(story.title)) this.#offered.delete(story);
    this.offered(stories);
  }

  unsure(title: string): void {
    this.#unsure.add(title);
  }

  /** What an article begins with, in the text that it had first. */
  wordsOf(title: string): string {
    return /<p>([^<]*)/.exec(this.#texts.get(title) ?? '')?.[1] ?? '';
  }

  /** Paths of the files that were said to be here, as long as their articles are saved. */
  get keptFiles(): readonly string[] {
    return [...this.whole]
      .filter((title) => this.saved.has(title))
      .flatMap((title) => this.#files.get(title) ?? []);
  }

  audit(rows: Stored): Audit {
    this.#take(rows);
    return {
      articles: this.#texts.size,
      marks: this.saved.size + this.read.size,
      losses: [...this.#articles(rows), ...this.#marks(rows), ...this.#missingFiles(rows)],
    };
  }

  *#articles({ headers, bodies }: Stored): Iterable<string> {
    const texts = new Map(bodies.map(({ id, html }) => [id, html]));
    const known = new Set(headers.map(({ id }) => id));
    for (const { id } of bodies) if (!known.has(id)) yield `half there: a text without a header, ${id}`;
    const ids = new Map<string, string>();
    for (const { id, headline, bodyGone } of headers) {
      if (ids.has(headline)) yield `doubled: ${headline}`;
      if (!texts.has(id) && !bodyGone) yield `half there: a header without a text, ${headline}`;
      ids.set(headline, id);
    }
    for (const [title, right] of this.#texts) {
      const id = ids.get(title);
      if (id === undefined) yield `lost: ${title}`;
      else if (texts.get(id) !== right) yield `another text or none: ${title}`;
    }
  }

  /** What was offered and has come whole is the reader's now. */
  #take({ headers, bodies }: Stored): void {
    const texts = new Map(bodies.map(({ id, html }) => [id, html]));
    const come = new Map(headers.map(({ id, headline }) => [headline, texts.get(id)]));
    this.stored([...this.#offered].filter(({ title, html }) => come.get(title) === html));
    this.#offered.clear();
  }

  *#marks({ headers, marks }: Stored): Iterable<string> {
    const titles = new Map(headers.map(({ id, headline }) => [id, headline]));
    const now = (kind: 'savedAt' | 'readAt') =>
      new Set(marks.filter((mark) => mark[kind] !== undefined).map(({ id }) => titles.get(id) ?? id));
    for (const [kind, before] of [
      ['savedAt', this.saved],
      ['readAt', this.read],
    ] as const) {
      const after = now(kind);
      for (const title of new Set([...before, ...after])) {
        if (before.has(title) === after.has(title)) continue;
        if (!this.#unsure.has(title))
          yield `${before.has(title) ? 'unmarked' : 'marked'} (${kind}): ${title}`;
        else if (after.has(title)) before.add(title);
        else before.delete(title);
      }
    }
    this.#unsure.clear();
  }

  *#missingFiles({ files }: Stored): Iterable<string> {
    const sizes = new Map(files.map(({ path, bytes }) => [path, bytes]));
    for (const path of this.keptFiles) if (!sizes.get(path)) yield `file of a saved article: ${path}`;
  }
}
