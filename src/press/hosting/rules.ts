import { ALWAYS_ASK, CACHING } from '../caching.ts';
import { PAGE_STANDING, STANDING } from '../standing.ts';

/** The Content-Security-Policy of one kind of page. */
export interface PagePolicy {
  /** A path from the site's own root (no base): exact (`/404.html`), or a folder and all below it (`/article/*`). */
  readonly path: string;
  readonly policy: string;
}

/** Headers for the answers at a path. */
export interface Rule {
  /** Without the base: exact, or with `*` as its last sign for all that begins so. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Pages are looked for as `<path>/index.html` too. */
  readonly pages: boolean;
}

export const NOT_FOUND = '/404.html';

/** What every answer has, files and pages. */
export const EVERYWHERE: Readonly<Record<string, string>> = { ...STANDING, ...PAGE_STANDING };

/** Files beside the pages that must never be old; hosts without a rule for them keep to their own defaults. */
const ALWAYS_FRESH = [
  '/sw.js',
  '/manifest.webmanifest',
  '/offprint.json',
  '/feed.json',
  '/feed.xml',
  '/feed/*',
];

/**
 * The table that the files for all hosts are written from: what is kept for long, what is always asked for, and each
 * kind of page with its policy. The front page is `/` and also `/index.html`. Throws an Error for policies whose
 * paths meet: some hosts would send both, and a page obeys all that it is sent.
 */
export function rulesOf(policies: readonly PagePolicy[]): readonly Rule[] {
  const kept = CACHING.map(({ folder, cacheControl }) => ({
    path: `/${folder}/*`,
    headers: { 'Cache-Control': cacheControl },
    pages: false,
  }));
  const fresh = ALWAYS_FRESH.map((path) => ({
    path,
    headers: { 'Cache-Control': ALWAYS_ASK },
    pages: false,
  }));
  const pages = policies
    .flatMap((page) => (page.path === '/' ? [page, { ...page, path: '/index.html' }] : [page]))
    .map(({ path, policy }) => ({
      path,
      headers: { 'Cache-Control': ALWAYS_ASK, 'Content-Security-Policy': policy },
      pages: true,
    }));
  const rules = [...kept, ...fresh, ...pages];
  refuseMeeting(rules.map(({ path }) => path));
  return rules;
}

/** The path under a base such as `/` or `/repo/`. */
export function under(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}

/**
 * A text in the quotes that nginx and Caddy share. Throws an Error for signs that either would read as its own
 * variables or as the end of the line, because neither has an escape for them.
 */
export function quoted(text: string): string {
  // eslint-disable-next-line no-control-regex -- control signs are just what must not pass
  if (/[${}\u0000-\u001f\u007f]/.test(text)) throw new Error(`This cannot stand in a server's file: ${text}`);
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function refuseMeeting(paths: readonly string[]): void {
  const odd = paths.find((path) => !/^\/([^*\s]*\/)?([^*\s]*|\*)$/.test(path));
  if (odd !== undefined) throw new Error(`This is no path for headers: ${odd}`);
  paths.forEach((one, i) => {
    const other = paths.slice(i + 1).find((later) => meet(one, later));
    if (other !== undefined) throw new Error(`The headers of ${one} and ${other} would both be sent.`);
  });
}

function meet(one: string, other: string): boolean {
  const [a, b] = [one.replace(/\*$/, ''), other.replace(/\*$/, '')];
  return a === b || (one.endsWith('*') && b.startsWith(a)) || (other.endsWith('*') && a.startsWith(b));
}
