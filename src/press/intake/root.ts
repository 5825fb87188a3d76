/** Of the first element, lower case and without its prefix; '' where there is none. `doctype` likewise. */
export interface Root {
  readonly name: string;
  readonly doctype: string;
  /** Where its tag begins in the text. */
  readonly at: number;
}

const NAME = /<([a-z_:\u0080-\uffff][^\s<>/"'=&]*)/iy;

/** The element an XML or HTML text is about. Comments, instructions and the document type are passed over. */
export function rootOf(text: string): Root {
  let doctype = '';
  for (let at = text.indexOf('<'); at >= 0;) {
    const name = nameAt(text, at);
    if (name !== undefined) return { name: local(name), doctype, at };
    doctype ||= /^<!doctype\s+([^\s>[]{1,40})/i.exec(text.slice(at, at + 100))?.[1]?.toLowerCase() ?? '';
    const end = endOfOther(text, at);
    at = end < 0 ? -1 : text.indexOf('<', end);
  }
  return { name: '', doctype, at: text.length };
}

/** Behind a comment, CDATA section, instruction or declaration that begins at `at`; -1 when it never ends. */
export function endOfOther(text: string, at: number): number {
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

/** The name of the start tag at `at`, as written; undefined where there is none. */
export function nameAt(text: string, at: number): string | undefined {
  NAME.lastIndex = at;
  return NAME.exec(text)?.[1];
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
