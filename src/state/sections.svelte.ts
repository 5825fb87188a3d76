import { phrase } from '../languages/phrase.ts';
import type { Section } from '../model/article.ts';
import type { Publication } from '../model/publication.ts';
import type { Library } from './library.svelte.ts';

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

  /** Begins with what the press wrote into the page. */
  begin(found: readonly Section[]): void {
    this.#found = named(found);
  }

  async look(): Promise<void> {
    if (this.#publication.sections.length > 0) return;
    const { frequentSections } = await import('./frequentSections.ts');
    this.#found = named(await frequentSections(this.#library.store));
  }
}

/** What is in no section stands under a name of ours, which the store has in English. */
const named = (sections: readonly Section[]): readonly Section[] =>
  sections.map((section) =>
    section.slug === 'more'
      ? { ...section, name: /* @wc-context: the section of what is in no section */ phrase('More') }
      : section,
  );
