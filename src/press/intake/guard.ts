import { ReaderError } from '../../model/errors.ts';

/** Of the first element, lower case and without its prefix; '' where there is none. `doctype` likewise. */
export interface Root {
  readonly name: string;
  readonly doctype: string;
  /** Where its tag begins in the text. */
  readonly at: number;
}

const NAME = /<([a-z_:\u0080-\uffff][^\s<>/"'=]*)/iy;
/** A whole tag. No part of it can match in two ways or run past the next `<`, so that a try costs its own length. */
const START =
  /<[a-z_:\u0080-\uffff][^\s<>/"'=]*(?:\s+[^\s<>/"'=]+(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>]+))?)*\s*(\/?)>/iy;
const END = /<\/([^\s<>/"'=]+)\s*>/y;
/** HTML that was not escaped leaves these open. */
const VOID = new Set('area br col embed hr img input wbr'.split(' '));

/** The element an XML or HTML text is about. Comments, instructions and the document type are passed over. */
export function rootOf(text: string): Root {
  let doctype = '';
  for (let at = text.indexOf('<'); at >= 0;) {
    NAME.lastIndex = at;
    const name = NAME.exec(text)?.[1];
    if (name !== undefined) return { name: local(name), doctype, at };
    doctype ||= /^<!doctype\s+([^\s>[]{1,40})/i.exec(text.slice(at, at + 100))?.[1]?.toLowerCase() ?? '';
    const end = endOfOther(text, at);
    at = end < 0 ? -1 : text.indexOf('<', end);
  }
  return { name: '', doctype, at: text.length };
}

/**
 * An XML text that a lenient parser cannot misread or be slow on: the root element alone, every tag closed in order,
 * CDATA as escaped text, no comments, instructions or control characters. The document type is gone, and with it
 * every entity that it declares: they are left as they stand, unexpanded. A `<` or `&` that begins nothing is text.
 * Linear. Throws 'truncated' where the text ends inside something.
 */
export function guard(text: string, root: Root): string {
  const out: string[] = [];
  const open: string[] = [];
  const counts = new Map<string, number>();
  const close = () => {
    const name = open.pop() ?? '';
    counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 1) - 1);
    out.push(`</${name}>`);
  };
  for (let at = root.at; ;) {
    const next = text.indexOf('<', at);
    if (next < 0) throw new ReaderError('truncated', { detail: `<${open.at(-1) ?? ''}> is not closed` });
    out.push(characters(text.slice(at, next)));
    START.lastIndex = END.lastIndex = next;
    const start = START.exec(text);
    const end = start ? null : END.exec(text);
    if (start) {
      at = START.lastIndex;
      NAME.lastIndex = next;
      const name = NAME.exec(text)?.[1] ?? '';
      if (/^[^:]+:li$/i.test(name)) continue; // RDF's table of contents: what it forgets to name is an item too
      const tag = open.length === 0 && root.name === 'rss' ? withoutDefaultSpace(start[0]) : start[0];
      const closed = start[1] === '/' || VOID.has(name.toLowerCase());
      // The space keeps the slash of `<a href=x/>` a part of its value.
      out.push(characters(tag.replace(/\/?>$/, '')), closed ? ' />' : tag.endsWith('/>') ? '/ >' : '>');
      if (!closed) {
        open.push(name);
        counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
      }
    } else if (end) {
      at = END.lastIndex;
      const name = end[1]?.toLowerCase() ?? '';
      if (!counts.get(name)) continue; // nothing of that name is open
      while (open.at(-1)?.toLowerCase() !== name) close();
      close();
    } else if (/^<[!?]/.test(text.slice(next, next + 2))) {
      at = endOfOther(text, next);
      if (at < 0) throw new ReaderError('truncated', { detail: 'a comment or CDATA section is not closed' });
      if (text.startsWith('<![CDATA[', next)) out.push(escape(text.slice(next + 9, at - 3)));
    } else {
      out.push('&lt;');
      at = next + 1;
    }
    if (open.length === 0) return out.join('');
  }
}

/** Behind a comment, CDATA section, instruction or declaration that begins at `at`; -1 when it never ends. */
function endOfOther(text: string, at: number): number {
  const [, end] = [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ].find(([begin = '']) => text.startsWith(begin, at)) ?? ['', '>'];
  const from = at + (text.startsWith('<!--', at) ? 4 : 2);
  const found = text.indexOf(end ?? '>', from);
  const subset = end === '>' ? text.slice(from, found).indexOf('[') : -1;
  if (found < 0 || subset < 0) return found < 0 ? -1 : found + (end ?? '>').length;
  const closed = /\]\s*>/g;
  closed.lastIndex = from + subset;
  return closed.exec(text) ? closed.lastIndex : -1;
}

/** Only the namespaces with a prefix matter in RSS, and a default one, often a wrong one, hides its elements. */
function withoutDefaultSpace(tag: string): string {
  return tag.replace(/\sxmlns\s*=\s*(?:"[^"]*"|'[^']*')/i, '');
}

/** Without what XML allows no document (XML 1.0, 2.2), and with every stray `&` escaped. */
function characters(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  const clean = text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
  if (!clean.includes('&')) return clean;
  return clean
    .replace(/&(?!(?:#\d{1,9}|#x[\da-f]{1,8}|[a-z][a-z\d]{1,31});)/gi, '&amp;')
    .replace(/&#(?:0*(?:\d|[12]\d|3[01])|x0*1?[\da-f]);/gi, (found) =>
      /&#(?:0*(?:9|10|13)|x0*[9ad]);/i.test(found) ? found : '',
    );
}

function escape(text: string): string {
  return characters(text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'));
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
