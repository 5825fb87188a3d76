/** Something at a place of a text that is not as it should be. */
export interface Fault {
  /** In characters, from 0. */
  readonly at: number;
  readonly text: string;
}

export interface Token {
  /** `lost` ends the list when what follows cannot be told apart, `end` when the text is over. */
  readonly kind: '{' | '}' | '[' | ']' | ':' | ',' | 'text' | 'word' | 'lost' | 'end';
  readonly at: number;
  readonly end: number;
  /** Of a text without its quotes, of a word what it stands for; `undefined` where it could not be read. */
  readonly value?: string | number | boolean | null | undefined;
  /** A word as it is written. */
  readonly written?: string;
}

const PIECE =
  /([ \t\n\r]+)|(\s+)|(\/\/[^\n\r]*|\/\*[^]*?(?:\*\/|$))|("[^"\\\n\r]*(?:\\.[^"\\\n\r]*)*"|'[^'\\\n\r]*(?:\\.[^'\\\n\r]*)*')|([{}[\]:,])|([^\s,:[\]{}"']+)/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const WORDS = new Map<string, boolean | null>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** The tokens of JSON (RFC 8259); slips that leave the rest readable are named and passed over. */
export function tokensOf(text: string): { tokens: readonly Token[]; faults: readonly Fault[] } {
  const tokens: Token[] = [];
  const faults: Fault[] = [];
  for (let at = 0; at < text.length;) {
    PIECE.lastIndex = at;
    const [piece = '', , strange, comment, quoted, sign, word] = PIECE.exec(text) ?? [];
    const end = at + piece.length;
    if (piece === '') {
      faults.push({
        at,
        text: 'this text is not closed on its line; close it, or write a line break as \\n',
      });
      return { tokens: [...tokens, { kind: 'lost', at, end: text.length }], faults };
    }
    if (strange) faults.push({ at, text: 'an odd kind of space; type a plain one instead' });
    if (comment) faults.push({ at, text: 'a comment; JSON has none, so remove it' });
    if (quoted) tokens.push({ kind: 'text', at, end, value: unquote(quoted, at, faults) });
    if (isSign(sign)) tokens.push({ kind: sign, at, end });
    if (word) tokens.push({ kind: 'word', at, end, value: meaning(word), written: word });
    at = end;
  }
  return { tokens: [...tokens, { kind: 'end', at: text.length, end: text.length }], faults };
}

function unquote(quoted: string, at: number, faults: Fault[]): string | undefined {
  const single = quoted.startsWith("'");
  if (single) faults.push({ at, text: 'single quotes; JSON wants double ones' });
  try {
    const read: unknown = JSON.parse(single ? JSON.stringify(quoted.slice(1, -1)) : quoted);
    return typeof read === 'string' ? read : undefined;
  } catch {
    // the engine's own words name neither the line nor the remedy
    faults.push({
      at,
      text: 'a backslash or an invisible character that JSON does not know; write \\\\ or \\t',
    });
    return undefined;
  }
}

function meaning(word: string): number | boolean | null | undefined {
  return NUMBER.test(word) ? Number(word) : WORDS.get(word);
}

function isSign(sign: string | undefined): sign is '{' | '}' | '[' | ']' | ':' | ',' {
  return sign !== undefined;
}
