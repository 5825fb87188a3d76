import type { StoredHeader } from '../../model/article.ts';
import { STAND_IN } from '../../model/printed.ts';
import { rootOf } from '../site/sitemap.ts';

/** Where an edition stands. */
export interface Site {
  /** Null when nobody knows yet. */
  readonly siteUrl: URL | null;
  /** Path below the host, with a slash at both ends. */
  readonly base: string;
}

const segment = (text: string) => encodeURIComponent(text.toWellFormed());

/** Paths of pages below the base, as the app has them (`nav/paths`). */
export const articlePath = ({ slug, id }: Pick<StoredHeader, 'slug' | 'id'>) =>
  `article/${slug ? `${segment(slug)}-` : ''}${id}`;
export const sectionPath = (slug: string) => `section/${segment(slug)}`;

/** The URL of a file below the base; null without the site's own. */
export function fileUrl({ siteUrl }: Site, path: string): string | null {
  return siteUrl && new URL(`./${path}`, rootOf(siteUrl)).href;
}

/** The URL of a page below the base. It ends in a slash, as the sitemap says it and hosts answer it. */
export function pageUrl(site: Site, path: string): string | null {
  return fileUrl(site, path.replace(/[^/]$/, '$&/'));
}

/** A URL of an article as others can follow it: what lies in the edition stands on the site's own address. */
export function outerUrl(site: Site, url: string | null): string | null {
  if (url === null) return null;
  const inside = STAND_IN + site.base;
  if (url.startsWith(inside)) return fileUrl(site, url.slice(inside.length));
  return url.startsWith(STAND_IN) ? null : url;
}
