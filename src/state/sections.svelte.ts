import { readWindow } from '../db/windows.ts';
import type { Section } from '../model/article.ts';
import type { Publication } from '../model/publication.ts';
import type { Library } from './library.svelte.ts';

/** How many of the newest articles tell which sections a magazine has, where its publisher names none. */
const SAMPLE = 150;
const MOST = 8;

/** The sections in the navigation: the publication's, else the most frequent ones in the store. */
export class Sections {
  #found = $state.raw<readonly Section[]>([]);
  readonly #publication: Publication;
  readonly #library: Library;

  constructor(publication: Publication, library: Library) {
    this.#publication = publication;
    this.#library = library;
  }

  get all(): readonly Section[] {
    return this.#publication.sections.length > 0 ? this.#publication.sections : this.#found;
  }

  /** The name of a section by its slug, as far as it is known here. */
  nameOf(slug: string): string | null {
    return this.all.find((section) => section.slug === slug)?.name ?? null;
  }

  async look(): Promise<void> {
    if (this.#publication.sections.length > 0) return;
    const { rows } = await readWindow(this.#library.store, { of: 'all' }, { limit: SAMPLE });
    const counts = new Map<string, { section: Section; count: number }>();
    for (const section of rows.flatMap(({ sections }) => sections)) {
      const entry = counts.get(section.slug) ?? { section, count: 0 };
      counts.set(section.slug, { ...entry, count: entry.count + 1 });
    }
    const byCount = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, MOST);
    this.#found = byCount.map(({ section }) => section);
  }
}
