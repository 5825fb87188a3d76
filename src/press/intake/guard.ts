import { ReaderError } from '../../model/errors.ts';
import { endOfOther, nameAt, type Root } from './root.ts';

/** A whole tag. No part of it can match in two ways or run past the next `<`, so that a try costs its own length. */
const START =
  /<[a-z_:\u0080-\uffff][^\s<>/"'=&]*(?:\s+[^\s<>/"'=]+(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>]+))?)*\s*(\/?)>/iy;
const END = /<\/([^\s<>/"'=]+)\s*>/y;
/** What XML allows no document (XML 1.0, 2.2). */
// eslint-disable-next-line no-control-regex -- these are what is looked for
export const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
/** RDF's table of contents, because what it forgets to name is an item too; and names that JavaScript keeps for itself. */
const SKIPPED = /^(?:[^:]+:li|__proto__|constructor|prototype)$/i;
const ITEM = /^(?:[^:]+:)?(?:item|entry)$/i;
/** Elements in each other. Feeds need six; the parser gives up at a hundred, and browsers flatten such markup too. */
const DEEPEST = 90;
const PERSON = new Set('author managingeditor name webmaster'.split(' '));
/** Characters. RSS's persons are taken apart by their brackets, which takes the square of their length. */
const LONGEST_PERSON = 1000;
/** HTML that was not escaped leaves these open. */
const VOID = new Set('area br col embed hr img input wbr'.split(' '));

/**
 * An XML text that a lenient parser cannot misread or be slow on: the root element alone, every tag closed in order,
 * CDATA as escaped text, no comments, instructions or control characters. The document type is gone, and with it
 * every entity that it declares: they are left as they stand, unexpanded. A `<` or `&` that begins nothing is text.
 * Items are numbered, so that the parser keeps those that say nothing and they can be counted. `text` is free of what
 * is FORBIDDEN. Linear. Throws 'truncated' where the text ends inside something.
 */
export function guard(text: string, root: Root): string {
  const out: string[] = [];
  const open: string[] = [];
  const counts = new Map<string, number>();
  const close = () => {
    const name = open.pop() ?? '';
    counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 1) - 1);
    if (open.length < DEEPEST) out.push(`</${name}>`);
  };
  const closeTo = (name: string) => {
    while (open.at(-1)?.toLowerCase() !== name) close();
    close();
  };
  let said = 0;
  const say = (given: string) => {
    const room = PERSON.has(open.at(-1)?.toLowerCase() ?? '') ? Math.max(0, LONGEST_PERSON - said) : Infinity;
    said += given.length;
    out.push(given.slice(0, room));
  };
  for (let at = root.at; ;) {
    const next = text.indexOf('<', at);
    if (next < 0) throw new ReaderError('truncated', { detail: `<${open.at(-1) ?? ''}> is not closed` });
    say(characters(text.slice(at, next)));
    START.lastIndex = END.lastIndex = next;
    const start = START.exec(text);
    const end = start ? null : END.exec(text);
    if (start) {
      at = START.lastIndex;
      const name = nameAt(text, next) ?? '';
      const known = name.toLowerCase();
      if (SKIPPED.test(name)) continue;
      if (ITEM.test(name) && counts.get(known)) closeTo(known); // an item is never in an item: its end tag is missing
      const tag = open.length === 0 && root.name === 'rss' ? withoutDefaultSpace(start[0]) : start[0];
      const closed = start[1] === '/' || VOID.has(known);
      // The space keeps the slash of `<a href=x/>` a part of its value.
      const number = ITEM.test(name) ? ` xml:id="${out.length}"` : '';
      const ending = closed ? ' />' : tag.endsWith('/>') ? '/ >' : '>';
      if (closed || open.length < DEEPEST) out.push(characters(tag.replace(/\/?>$/, '')), number, ending);
      if (!closed) {
        open.push(name);
        said = 0;
        counts.set(known, (counts.get(known) ?? 0) + 1);
      }
    } else if (end) {
      at = END.lastIndex;
      const name = end[1]?.toLowerCase() ?? '';
      if (counts.get(name)) closeTo(name);
    } else if (/^<[!?]/.test(text.slice(next, next + 2))) {
      at = endOfOther(text, next);
      if (at < 0) throw new ReaderError('truncated', { detail: 'a comment or CDATA section is not closed' });
      if (text.startsWith('<![CDATA[', next)) say(escape(text.slice(next + 9, at - 3)));
    } else {
      say('&lt;');
      at = next + 1;
    }
    if (open.length === 0) return out.join('');
  }
}

/** Only the namespaces with a prefix matter in RSS, and a default one, often a wrong one, hides its elements. */
function withoutDefaultSpace(tag: string): string {
  return tag.replace(/\sxmlns\s*=\s*(?:"[^"]*"|'[^']*')/i, '');
}

/** With every stray `&` escaped, and without references to what XML allows no document. */
function characters(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replace(/&(?!(?:#\d{1,9}|#x[\da-f]{1,8}|[a-z][a-z\d]{1,31});)/gi, '&amp;')
    .replace(/&#(?:0*(?:\d|[12]\d|3[01])|x0*1?[\da-f]);/gi, (found) =>
      /&#(?:0*(?:9|10|13)|x0*[9ad]);/i.test(found) ? found : '',
    );
}

function escape(text: string): string {
  return characters(text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'));
}
