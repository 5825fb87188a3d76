import { base } from './base.ts';

const MARK = '#take=';

/** A link to the Saved page that carries a list of articles in its fragment, which no server ever sees. */
export function takeUrl(list: string): string {
  return new URL(`${base()}saved${MARK}${list}`, location.origin).href;
}

/** The list in a URL's fragment (`location.hash`); null when it carries none. */
export function listIn(hash: string): string | null {
  return hash.startsWith(MARK) ? hash.slice(MARK.length) : null;
}
