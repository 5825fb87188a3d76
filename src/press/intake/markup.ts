import { decodeEntities } from '../../feed/entities.ts';
import { collapse, plain } from '../../feed/plain.ts';

/** What tells markup from text that mentions a tag ("the <b> element"): something is closed, or breaks a line. */
const FORMATTED =
  /<\/(?:a|abbr|b|big|cite|code|del|em|font|h[1-6]|i|ins|mark|p|q|s|small|span|strike|strong|sub|sup|u)\s*>|<br[\s/>]/i;
/** Tags of HTML; "Vec<T>" is text. */
const TAG =
  /<\/?(?:a|abbr|address|article|aside|audio|b|big|blockquote|br|center|cite|code|dd|del|details|dfn|div|dl|dt|em|embed|figcaption|figure|font|footer|form|h[1-6]|header|hr|i|iframe|img|ins|kbd|li|main|mark|nav|object|ol|p|picture|pre|q|s|samp|script|section|small|span|strike|strong|style|sub|summary|sup|table|tbody|td|th|thead|time|tr|tt|u|ul|var|video)(?:\s[^<>]*)?\/?>/i;
const EMPTY = /<([a-z_][^\s<>/"'=]*)((?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/>/gi;
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/**
 * A title or name as one line. Where nothing says that it is markup, it is when it looks like it; entities that are
 * still there were escaped twice. The reader takes tags out of titles, so a `<` that it would take for one is escaped.
 */
export function line(written: string | undefined, markup = false): string | undefined {
  const decoded = markup ? (written ?? '') : decodeEntities(written ?? '');
  const text = markup || FORMATTED.test(decoded) ? plain(decoded) : collapse(decoded);
  return (plain(text) === text ? text : escape(text)) || undefined;
}

interface Body {
  readonly content_html?: string;
  readonly content_text?: string;
}

/** What a description holds, where nothing says which: markup if there is a tag in it, else text. */
export function sniffed(written: string | undefined): Body {
  const text = written?.trim() ?? '';
  if (text === '') return {};
  return TAG.test(text) ? { content_html: text } : { content_text: decodeEntities(text) };
}

/** Content of Atom (RFC 4287, 4.1.3.1); nothing for a type that is no writing. */
export function typed(value: string | undefined, type: string | undefined): Body {
  const text = value?.trim() ?? '';
  const [kind = ''] = type?.toLowerCase().split(';') ?? [];
  if (text === '') return {};
  if (kind === '') return sniffed(text);
  if (kind === 'xhtml' || kind === 'application/xhtml+xml') return { content_html: fromXhtml(text) };
  if (kind === 'html' || kind === 'text/html') return { content_html: text };
  return kind === 'text' || kind.startsWith('text/') ? { content_text: text } : {};
}

/** In HTML `<a/>` opens a link that never ends, so every empty element is closed by a tag of its own. */
function fromXhtml(xhtml: string): string {
  return xhtml.replace(EMPTY, (whole, name: string, attributes: string) =>
    VOID.has(name.toLowerCase()) ? whole : `<${name}${attributes}></${name}>`,
  );
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
