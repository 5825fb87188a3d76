import type { Config, DOMPurify } from 'dompurify';
import { isReasonable } from './limits.ts';
import { quiet } from './quiet.ts';
import { reshape, type Shape } from './reshape.ts';

/** What an article may be made of. Everything else is dropped, its text kept. */
export const TAGS = (
  'a abbr address article aside audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div ' +
  'dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark ol p pre q rp rt ruby s ' +
  'samp section small source span strong sub summary sup table tbody td tfoot th thead time tr track u ul var video ' +
  'wbr math annotation maction menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot ' +
  'mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics'
).split(' ');

export const ATTRIBUTES = (
  'abbr alt aria-label cite class colspan controls data-colour data-frame data-size datetime decoding dir display headers height href id kind label ' +
  'lang loading mathvariant open poster preload referrerpolicy rel reversed role rowspan scope span src srclang start ' +
  'tabindex target title type value width'
).split(' ');

/** Classes that mean something to our own style sheet, whatever they are called in the feed. */
const CLASSES: readonly [pattern: RegExp, ours: string][] = [
  [/^(pull|pullquote|pull-quote|wp-block-pullquote|has-pullquote)$/i, 'pull'],
  [/^(footnotes|footnote-list|wp-block-footnotes)$/i, 'footnotes'],
  [/^embed$/, 'embed'],
  [/^scrolls$/, 'scrolls'],
];

const POLICY = {
  ALLOWED_TAGS: TAGS,
  ALLOWED_ATTR: ATTRIBUTES,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  FORBID_TAGS: ['style', 'form', 'svg'],
  FORBID_ATTR: ['style'],
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|#)/i,
  // DOMPurify holds every attribute to that pattern but those it is told are no URLs.
  ADD_URI_SAFE_ATTR: ATTRIBUTES.filter((name) => !['cite', 'href', 'poster', 'src'].includes(name)),
} satisfies Config;

/**
 * A cleaner made of a DOMPurify and a way to read markup into an inert document: the browser's own, or the press's.
 * What it makes is reshaped, then cleaned as the last act before it meets a page. Markup that could not be cleaned in
 * good time comes back as its bare text.
 */
export function cleanerOf(
  purify: Pick<DOMPurify, 'addHook' | 'sanitize'>,
  read: (html: string) => Document,
  trust: Pick<Config, 'TRUSTED_TYPES_POLICY' | 'RETURN_TRUSTED_TYPE'> = {},
): (html: string, shape: Shape) => string {
  purify.addHook('afterSanitizeAttributes', keepOurs);
  return (html, shape) => {
    const config = { ...POLICY, ...trust };
    if (!isReasonable(html)) return purify.sanitize(plain(html), config);
    const doc = read(quiet(html));
    reshape(doc, shape);
    return purify.sanitize(doc.body.innerHTML, config);
  };
}

/** Classes become ours or go; what makes a box reachable by keyboard stays on ours alone. */
function keepOurs(node: Element): void {
  const names = (node.getAttribute('class') ?? '').split(/\s+/);
  const ours = CLASSES.filter(([pattern]) => names.some((name) => pattern.test(name))).map(
    ([, name]) => name,
  );
  if (ours.length > 0) node.setAttribute('class', ours.join(' '));
  else node.removeAttribute('class');
  for (const name of ['src', 'href'])
    if (node.getAttribute(name)?.startsWith('data:')) node.removeAttribute(name); // which DOMPurify allows on media by itself
  if (!ours.includes('scrolls'))
    for (const name of ['tabindex', 'role', 'aria-label']) node.removeAttribute(name);
}

function plain(html: string): string {
  const text = html.replace(/<[^<>]{0,2000}>/g, ' ').replace(/\s+/g, ' ');
  const safe = text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  return `<p>${safe}</p>`;
}
