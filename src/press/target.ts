import { extname } from 'node:path';

/** What the first line of a request asks for. */
export interface Target {
  /** As it was sent, still percent-encoded, without query and fragment. */
  readonly pathname: string;
  /** Decoded and below the root, without a leading slash; null when no file can have that name. */
  readonly path: string | null;
  /** Its escapes are no UTF-8. */
  readonly malformed: boolean;
  /** Its name has an extension, or it lies where only files are: a page is never an answer to it. */
  readonly isFile: boolean;
}

/**
 * Reads the target of a request; null when it is not even a path. Read by hand and not by `new URL`, which takes
 * `//x` for a host and quietly resolves `..`.
 */
export function readTarget(url: string): Target | null {
  const pathname = url.replace(/^https?:\/\/[^/?#]*(?=\/)/i, '').replace(/[?#].*$/s, '');
  if (!pathname.startsWith('/')) return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname.slice(1));
  } catch {
    return { pathname, path: null, malformed: true, isFile: livesAmongFiles(pathname.slice(1)) };
  }
  return {
    pathname,
    path: isSafe(pathname) ? decoded : null,
    malformed: false,
    isFile: livesAmongFiles(decoded) || extname(decoded) !== '',
  };
}

/**
 * A name that stays below the root on every system: no segment steps up, and none hides a separator behind an
 * escape (`..%2f`), a drive or a stream (`c:`), or the end of the text as the system sees it (`%00`).
 */
function isSafe(pathname: string): boolean {
  return pathname
    .split('/')
    .map(decodeURIComponent)
    .every((segment) => segment !== '.' && segment !== '..' && !/[/\\:\0]/.test(segment));
}

function livesAmongFiles(path: string): boolean {
  return /^(assets|pictures|media|icons|audio|screenshots)(\/|$)/.test(path);
}
