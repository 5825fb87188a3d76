/**
 * The places of the app, as route patterns in svelte-routing's form. The app, its worker and the server all
 * decide by this table whether a path is a page or a missing file.
 */
export const PLACES = {
  front: '/',
  section: '/section/:slug',
  latest: '/latest',
  article: '/article/:key',
  saved: '/saved',
  search: '/search',
  author: '/author/:slug',
  offline: '/offline',
  settings: '/settings',
} as const;

const PATTERNS = Object.values(PLACES).map(
  (pattern) => new RegExp(`^${pattern.replace(/:[a-z]+/g, '[^/]+').replace(/\/$/, '')}/?$`),
);

/** Whether a path (without the base, still percent-encoded) is a page of the app. */
export function isPlace(pathname: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(pathname));
}
