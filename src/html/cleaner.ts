import type { Config, DOMPurify } from 'dompurify';
import { isReasonable } from './limits.ts';
import { quiet } from './quiet.ts';
import { reshape, type Reshape, type Shape } from './reshape.ts';

/** What most articles are made of. What is neither here nor in html/rare is dropped, its text kept. */
export const TAGS = (
  'a abbr article aside b blockquote br cite code dd del div dl dt em figcaption figure footer h2 h3 h4 h5 h6 header hr i ' +
  'img ins kbd li main mark ol p q s section small span strong sub sup time u ul'
).split(' ');
export const ATTRIBUTES = (
  'alt class data-colour datetime decoding dir height href id lang loading referrerpolicy rel reversed src start target ' +
  'title type value width'
).split(' ');

/** What few articles hold (html/rare), and what is allowed them for it. */
export interface Rare {
  readonly tags: readonly string[];
  readonly attributes: readonly string[];
  /** Before it is cleaned. */
  readonly reshape: Reshape;
  /** Takes from an element that is kept what it may not bear. */
  readonly keep: (element: Element) => void;
}

/** What stands within a line, comments too; and spaces by their name. */
const IN_LINE =
  /<(?:!|\/?(?:a|abbr|b|br|cite|code|del|em|i|img|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u)\b)[^<>]*>|&nbsp;/gi;
/** Words at the beginning, behind the end of a block, or first in what holds blocks. */
const BARE = /(?:^|<\/[^<>]*>|<(?:article|div|hr|main|section)\b[^<>]*>)\s*[^\s<]/i;

/** Whether words may stand in it that are in no paragraph, or paragraphs in one (html/paragraphs). */
const hasBareLines = (html: string): boolean =>
  /<br\b[^>]{0,200}>\s*<br\b/i.test(html) || BARE.test(html.replace(IN_LINE, ''));

/** Letters that are written from the right: a text with some may hold blocks of two directions (html/directions). */
export const FROM_RIGHT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;

/** Whether markup has something in it that is left to html/rare. */
export function isRare(html: string): boolean {
  const names = html.match(/<[a-z][^\s/>]*/gi) ?? [];
  return (
    FROM_RIGHT.test(html) ||
    names.some((name) => !TAGS.includes(name.slice(1).toLowerCase())) ||
    /\bname\s*=|href\s*=\s*["']?[^"'\s>]{0,2000}[#?]/i.test(html) ||
    hasBareLines(html)
  );
}

/** Classes that mean something to our own style sheet, whatever they are called in the feed; and the language of code, by name. */
const CLASSES: readonly [ours: string, pattern: RegExp][] = [
  ['$&', /^(drawing|embed|hang|inline|scrolls)$/],
  ['language-$1', /^(?:lang|language|highlight-source)-([a-z][\w+#]{0,11})$/i],
  ['pull', /^(wp-block-|has-)?pull(-?quote)?$/i],
  ['footnotes', /^(wp-block-)?footnote(s|-list)$/i],
];

/** DOMPurify holds every attribute to a pattern of addresses but those it is told are none. */
const ADDRESSES = ['cite', 'href', 'poster', 'src'];

function policyWith(rare: Rare | null): Config {
  const attributes = [...ATTRIBUTES, ...(rare?.attributes ?? [])];
  return {
    ALLOWED_TAGS: [...TAGS, ...(rare?.tags ?? [])],
    ALLOWED_ATTR: attributes,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    FORBID_TAGS: ['style', 'form', 'svg'],
    FORBID_ATTR: ['style'],
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|#)/i,
    ADD_URI_SAFE_ATTR: attributes.filter((name) => !ADDRESSES.includes(name)),
  };
}

/**
 * A cleaner made of a DOMPurify, a way to read markup into an inert document (the browser's own, or the press's), and what
 * there is for rare things. What it makes is reshaped, then cleaned as the last act before it meets a page. Markup that
 * could not be cleaned in good time comes back as its bare text.
 */
export function cleanerOf(
  purify: Pick<DOMPurify, 'addHook' | 'sanitize'>,
  read: (html: string) => Document,
  rare: () => Rare | null,
  trust: Pick<Config, 'TRUSTED_TYPES_POLICY' | 'RETURN_TRUSTED_TYPE'> = {},
): (html: string, shape: Shape) => string {
  purify.addHook('afterSanitizeAttributes', (element) => {
    keepOurs(element);
    rare()?.keep(element);
  });
  return (html, shape) => {
    const config = { ...policyWith(rare()), ...trust };
    if (!isReasonable(html)) return purify.sanitize(plain(html), config);
    const doc = read(quiet(html));
    reshape(doc, shape, rare()?.reshape);
    return purify.sanitize(quiet(doc.body.innerHTML), config); // some markup says more when it is read again
  };
}

/** Classes become ours or go. Links are links, and only pictures carry their own bytes. */
function keepOurs(node: Element): void {
  const names = (node.getAttribute('class') ?? '').split(/\s+/);
  const ours = names.flatMap((name) => {
    const [to, pattern] = CLASSES.find(([, known]) => known.test(name)) ?? [];
    return to && pattern ? name.replace(pattern, to) : [];
  });
  if (ours.length > 0) node.setAttribute('class', ours.join(' '));
  else node.removeAttribute('class');
  if (node.localName !== 'a') node.removeAttribute('href'); // every element of MathML may have one
  const carried = node.localName === 'img' ? /^data:(?!image\/)/i : /^data:/i;
  if (carried.test(node.getAttribute('src') ?? '')) node.removeAttribute('src');
}

function plain(html: string): string {
  const text = html.replace(/<[^>]{0,2000}>/g, ' ').replace(/\s+/g, ' ');
  const safe = text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  return `<p>${safe}</p>`;
}
