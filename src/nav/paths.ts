import type { ArticleHeader } from '../model/article.ts';

/** Every URL of the app is built and read here. `BASE` begins and ends with a slash. */
const BASE = import.meta.env.BASE_URL;

/** encodeURIComponent throws on a lone surrogate, which real feeds contain. */
const segment = (text: string) => encodeURIComponent(text.toWellFormed());

export const paths = {
  front: () => BASE,
  latest: () => `${BASE}latest`,
  saved: () => `${BASE}saved`,
  search: (text = '') => `${BASE}search${text ? `?q=${segment(text)}` : ''}`,
  offline: () => `${BASE}offline`,
  settings: () => `${BASE}settings`,
  section: (slug: string) => `${BASE}section/${segment(slug)}`,
  author: (slug: string) => `${BASE}author/${segment(slug)}`,
  article: ({ slug, id }: Pick<ArticleHeader, 'slug' | 'id'>) =>
    `${BASE}article/${slug ? `${segment(slug)}-` : ''}${id}`,
};

/** The id at the end of an article's path segment; null when there is none. The slug before it is not looked at. */
export function idFromKey(key: string): string | null {
  return /(?:^|-)([a-z0-9]+)$/.exec(key)?.[1] ?? null;
}
