import { linkAddress, webAddress } from './address.ts';
import { attribute, setAttribute, type Element } from './tree.ts';

const HTML = 'http://www.w3.org/1999/xhtml';
const LINKING = ['href', 'cite', 'longdesc'];
const LOADING = /^(audio|embed|iframe|source|track|video)$/;
const LAZY = ['data-src', 'data-lazy-src'];

/**
 * Makes the addresses of one element absolute, `<img>` apart: its links, and what it loads,
 * posters apart. A frame or a player that
 * a script was to fill gets its `src`. What cannot be resolved stays as it is.
 */
export function dressAddresses(element: Element, base: URL | null): void {
  if (element.namespaceURI !== HTML || element.tagName === 'img') return;
  for (const name of LINKING) {
    const written = attribute(element, name);
    if (written !== undefined) setAttribute(element, name, linkAddress(written, base));
  }
  if (LOADING.test(element.tagName)) dressSource(element, base);
}

function dressSource(element: Element, base: URL | null): void {
  const lazy = LAZY.map((name) => attribute(element, name) ?? '').find(
    (url) => webAddress(url, base) !== null,
  );
  const written = attribute(element, 'src');
  const empty = written === undefined || written.trim() === '' || written.trim() === 'about:blank';
  const source = empty ? lazy : written;
  if (source !== undefined) setAttribute(element, 'src', linkAddress(source, base));
  if (lazy !== undefined) for (const name of LAZY) setAttribute(element, name, undefined);
}
