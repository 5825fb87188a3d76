import { readFront, type FrontWindow } from '../db/front.ts';
import { countSince } from '../db/windows.ts';
import type { Section, StoredHeader } from '../model/article.ts';
import { nextFrame } from '../sync/nextFrame.ts';
import type { Library } from './library.svelte.ts';
import type { PrintedPage } from './printed.ts';
import { readPreference } from './preferences.ts';

/** Rows of the Latest rail, and teasers of a strip. */
const RAIL = 9;
const STRIP = 4;
/** Rows under the lead of a magazine that has no sections, and so no strips. */
const REST = 12;

/** How many rows a front page reads: of the whole magazine, and of each section. */
export const frontCounts = (sections: number) => ({
  latest: RAIL + 1 + (sections === 0 ? REST : 0),
  section: STRIP + 1,
});

export interface Strip {
  readonly section: Section;
  readonly rows: readonly StoredHeader[];
}

/** The front page as it was last read: it does not change under the reader until they ask. */
export class Front {
  #lead = $state.raw<StoredHeader | null>(null);
  #rail = $state.raw<readonly StoredHeader[]>([]);
  #rest = $state.raw<readonly StoredHeader[]>([]);
  #strips = $state.raw<readonly Strip[]>([]);
  #since = $state.raw<{ articles: number; minutes: number } | null>(null);
  #loaded = $state.raw(false);
  #round = 0;
  readonly #library: Library;
  readonly #lastVisit = Number(readPreference('visitedAt')) || null;

  constructor(library: Library) {
    this.#library = library;
  }

  get lead() {
    return this.#lead;
  }
  get rail() {
    return this.#rail;
  }
  /** What follows the rail; only of a magazine without sections. */
  get rest() {
    return this.#rest;
  }
  get strips() {
    return this.#strips;
  }
  get loaded() {
    return this.#loaded;
  }
  /** What came since the last visit; null on a first one. */
  get since() {
    return this.#since;
  }

  /** Begins with what the press wrote into the page. */
  begin(printed: PrintedPage, sections: readonly Section[]): void {
    const { latest, bySection } = printed.page ?? { latest: [], bySection: [] };
    const rows = new Map(bySection.map(([slug, ids]) => [slug, printed.named(ids)]));
    void this.#show({ latest: printed.named(latest), bySection: rows }, sections, Infinity);
  }

  /**
   * Reads the store for these sections, which are those of this `shelf`. While the first articles are being written a reading may find
   * half of them, or none of their sections: only the last counts.
   */
  async load(sections: readonly Section[], shelf: number): Promise<void> {
    const round = ++this.#round;
    try {
      const slugs = sections.map(({ slug }) => slug);
      const front = await readFront(this.#library.store, slugs, frontCounts(slugs.length));
      if (round !== this.#round || shelf !== this.#library.shelf) return;
      await this.#show(front, sections, Date.now());
      if (round !== this.#round) return;
      this.#since = this.#lastVisit === null ? null : await countSince(this.#library.store, this.#lastVisit);
    } catch (thrown) {
      this.#library.storeFailed(thrown);
    } finally {
      this.#loaded = true;
    }
  }

  /** What replaces strips comes in two turns: a phone answers between them. */
  async #show({ latest, bySection }: FrontWindow, sections: readonly Section[], now: number): Promise<void> {
    const round = this.#round;
    const lead = latest.find(({ publishedAt }) => (publishedAt ?? 0) <= now) ?? latest[0] ?? null;
    this.#lead = lead;
    const others = latest.filter((row) => row !== lead);
    this.#rail = others.slice(0, RAIL);
    this.#rest = others.slice(RAIL);
    if (!lead) return; // strips without rows would be replaced later, in two turns, between which the page seems to have ended
    if (this.#strips.length > 0) await nextFrame();
    if (round !== this.#round) return;
    this.#strips = sections.map((section) => ({
      section,
      rows: (bySection.get(section.slug) ?? []).filter(({ id }) => id !== lead?.id).slice(0, STRIP),
    }));
  }
}
