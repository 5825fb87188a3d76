import type { Source } from '../db/windows.ts';
import { NO_FILTER, type Filter } from '../model/filter.ts';
import { placeOf } from '../nav/paths.ts';
import { filterFrom, searchFrom } from '../nav/query.ts';

type Sources = (filter: Filter, slug: string) => readonly Source[];

const section = (slug: string): Source => ({ of: 'section', slug });

/** What each list is made of, by its place. `slug`: what its path names. */
export const SOURCES = {
  latest: ({ sections }) => (sections.length > 0 ? sections.map(section) : [{ of: 'all' }]),
  section: ({ sections }, slug) => [slug, ...sections.filter((other) => other !== slug)].map(section),
  author: (_, slug) => [{ of: 'author', slug }],
  saved: ({ sections }) => [{ of: 'saved', sections }],
  search: () => [{ of: 'all' }],
} satisfies Record<string, Sources>;

/** The list at a path of the app, with its query; null where there is none that goes on, as on the front page. */
export function listAt(path: string): { sources: readonly Source[]; filter: Filter } | null {
  const { pathname, search } = new URL(path, 'https://any.example');
  const { name, param } = placeOf(pathname) ?? {};
  if (!name || !(name in SOURCES)) return null;
  const filter = name === 'search' ? { ...NO_FILTER, text: searchFrom(search) } : filterFrom(search);
  const sources: Sources = SOURCES[name as keyof typeof SOURCES]; // it is one, as was asked above
  return { sources: sources(filter, param ?? ''), filter };
}
