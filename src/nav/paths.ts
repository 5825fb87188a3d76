import type { ArticleHeader } from '../model/article.ts';
import { placeAt, type Place } from '../model/places.ts';
import { base } from './base.ts';

/** Every URL of the app is built and read here. */

/** encodeURIComponent throws on a lone surrogate, which real feeds contain. */
const segment = (text: string) => encodeURIComponent(text.toWellFormed());

export const paths = {
  front: base,
  latest: () => `${base()}latest`,
  saved: () => `${base()}saved`,
  search: (text = '') => `${base()}search${text ? `?q=${segment(text)}` : ''}`,
  offline: () => `${base()}offline`,
  settings: () => `${base()}settings`,
  section: (slug: string) => `${base()}section/${segment(slug)}`,
  author: (slug: string) => `${base()}author/${segment(slug)}`,
  article: ({ slug, id }: Pick<ArticleHeader, 'slug' | 'id'>) =>
    `${base()}article/${slug ? `${segment(slug)}-` : ''}${id}`,
};

/** The id at the end of an article's path segment; null when there is none. The slug before it is not looked at. */
export function idFromKey(key: string): string | null {
  return /(?:^|-)([a-z0-9]+)$/.exec(key)?.[1] ?? null;
}

/** The place that a `location.pathname` leads to; null when it is none of the app's. */
export function placeOf(pathname: string): Place | null {
  return pathname.startsWith(base()) ? placeAt(pathname.slice(base().length - 1)) : null;
}
