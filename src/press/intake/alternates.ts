import { collapse } from '../../feed/plain.ts';
import { readStartTags } from './startTags.ts';

/** A feed that a page names. */
export interface Alternate {
  readonly url: URL;
  /** Its MIME type, lower case, without parameters. */
  readonly type: string;
  readonly title: string;
}

const TYPES = [
  'application/feed+json',
  'application/json',
  'application/atom+xml',
  'application/rss+xml',
  'application/rdf+xml',
];
/** A page names two or three; a thousand are a trap. */
const MOST = 50;

/**
 * The feeds a page names by `<link rel="alternate">`, each once: JSON Feed before Atom before RSS, those of comments
 * behind all others, else in the page's order. `application/json` also stands for the page's own data (WordPress
 * says so of its interface): only an address that could be a feed's counts. Never throws.
 */
export function alternatesOf(html: string, address: URL): readonly Alternate[] {
  const found = new Map<string, Alternate>();
  let base: URL | null = null;
  readStartTags(html, ({ tagName, attrs }) => {
    const attribute = (name: string) => attrs.find((given) => given.name === name)?.value.trim() ?? '';
    if (tagName === 'base' && base === null && URL.canParse(attribute('href'), address))
      base = new URL(attribute('href'), address);
    if (tagName !== 'link' || found.size >= MOST) return;
    const type = attribute('type').toLowerCase().split(';')[0]?.trim() ?? '';
    const isAlternate = attribute('rel').toLowerCase().split(/\s+/).includes('alternate');
    const url = URL.canParse(attribute('href'), base ?? address)
      ? new URL(attribute('href'), base ?? address)
      : null;
    if (
      !isAlternate ||
      !TYPES.includes(type) ||
      !url ||
      !/^https?:$/.test(url.protocol) ||
      !attribute('href')
    )
      return;
    if (type === 'application/json' && /\/wp-json\/|oembed/i.test(url.href)) return;
    if (!found.has(url.href)) found.set(url.href, { url, type, title: collapse(attribute('title')) });
  });
  return [...found.values()].sort((a, b) => rank(a) - rank(b)); // stable: equals stay in the page's order
}

function rank({ url, type, title }: Alternate): number {
  const comments = /\bcomments?\b/i.test(`${url.pathname} ${title}`);
  return TYPES.indexOf(type) + (comments ? TYPES.length : 0);
}
