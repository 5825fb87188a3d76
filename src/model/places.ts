/**
 * The places of the app. The app, its worker, the press and its server all decide by this table which page a path is,
 * or that it is a file.
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

export type PlaceName = keyof typeof PLACES;

export interface Place {
  readonly name: PlaceName;
  /** What stands for `:slug` or `:key`, decoded; '' where the place has neither. */
  readonly param: string;
}

const PATTERNS = Object.entries(PLACES).map(
  ([name, path]) =>
    [
      name as PlaceName, // a key of PLACES
      new RegExp(`^${path.replace(/:[a-z]+/, '([^/]+)').replace(/\/$/, '')}/?$`),
    ] as const,
);

/**
 * The place at a path (without the base but for its slash, still percent-encoded; hosts add a slash to folders). Null
 * when there is none. A malformed escape (`%E0%A4%A`) stays as it is written.
 */
export function placeAt(pathname: string): Place | null {
  for (const [name, pattern] of PATTERNS) {
    const found = pattern.exec(pathname);
    if (found) return { name, param: decoded(found[1] ?? '') };
  }
  return null;
}

/** Whether a path is a page of the app. */
export function isPlace(pathname: string): boolean {
  return placeAt(pathname) !== null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
