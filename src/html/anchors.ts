/** Ids of the feed live under this prefix, so that they meet none of the app's and clobber nothing. */
export const PREFIX = 'in-';

const OUTWARD = { target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' };

/**
 * Prefixes every id, and makes links lead out of the reader, absolute and telling nobody where they were pressed. Those to a
 * place in this text were made so before (html/places), and stay while that place is in it.
 */
export function shapeAnchors(doc: Document, base: string): void {
  for (const place of doc.querySelectorAll('[id]'))
    if (!place.id.startsWith(PREFIX)) place.id = place.id && PREFIX + place.id;
  for (const link of doc.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    link.removeAttribute('target');
    if (href.startsWith('#') ? doc.getElementById(href.slice(1)) : URL.canParse(href, base)) {
      if (href.startsWith('#')) continue;
      const outward = { href: new URL(href, base).href, ...OUTWARD };
      for (const [name, value] of Object.entries(outward)) link.setAttribute(name, value);
    } else link.removeAttribute('href');
  }
}
