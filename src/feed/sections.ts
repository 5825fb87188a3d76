import type { Section } from '../model/article.ts';
import { hash64 } from '../model/identity.ts';
import { slugify } from '../model/slug.ts';
import { brief, collapse } from './plain.ts';
import type { WireItem } from './wire.ts';

/** No article of a magazine stands in more. */
const MOST = 20;
const MORE: Section = { name: 'More', slug: 'more' };

/** A finder of the publication's sections by name or slug, whatever the case. */
export function sectionFinder(sections: readonly Section[]): (name: string) => Section | undefined {
  const found = new Map<string, Section>();
  for (const { name, slug } of sections) found.set(slug.toLowerCase(), { name, slug });
  for (const { name, slug } of sections) found.set(name.toLowerCase(), { name, slug });
  return (name) => found.get(collapse(name).toLowerCase());
}

/**
 * The departments an item belongs to, at least one: `_offprint.sections`, else the tags that are sections of the
 * publication, else the first tag, else "More". Where the publication knows one, its spelling counts.
 */
export function sectionsOf(item: WireItem, find: (name: string) => Section | undefined): readonly Section[] {
  const named = item.offprint.sections.slice(0, MOST).map((name) => find(name) ?? made(name));
  const tagged = named.length ? named : item.tags.map(find).filter((section) => section !== undefined);
  const [first] = item.tags;
  const sections = tagged.length ? tagged : [first === undefined ? MORE : made(first)];
  return [...new Map(sections.map((section) => [section.slug, section])).values()];
}

function made(written: string): Section {
  const name = brief(collapse(written));
  return { name, slug: slugOf(name) };
}

/** A slug that is never '': names without a letter or digit ("→") go by their hash. */
export function slugOf(name: string): string {
  return slugify(name) || hash64(name);
}
