import { tokensOf, type Fault, type Token } from './token.ts';

/** A value and where it begins, in characters of the text. `undefined` stands for what could not be read. */
export interface Placed {
  readonly at: number;
  readonly value:
    string | number | boolean | null | undefined | readonly Placed[] | ReadonlyMap<string, Member>;
}

interface Member {
  /** Where the key begins. */
  readonly at: number;
  readonly node: Placed;
}

export interface PlacedJson {
  readonly root: Placed;
  /** Empty exactly when `JSON.parse` reads the text (and nothing is nested deeper than 100 levels). */
  readonly faults: readonly Fault[];
  /** Keys that an object has twice: JSON allows it, but only the last one counts. */
  readonly repeated: readonly Fault[];
}

const DEEPEST = 100;

/** Nothing behind this place can be understood. */
class Lost extends Error {}

/**
 * Reads JSON (RFC 8259) that was written by hand, with places. Usual slips (comments, a comma too many or too few,
 * wrong quotes) are read over, so that all of them are told at once; after others the reading ends. Never throws.
 */
export function readJson(text: string): PlacedJson {
  const { tokens, faults } = tokensOf(text);
  const reader = new Reader(tokens, [...faults]);
  const root = reader.document();
  return { root, faults: reader.faults.sort((a, b) => a.at - b.at), repeated: reader.repeated };
}

class Reader {
  readonly repeated: Fault[] = [];
  #next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    readonly faults: Fault[],
  ) {}

  document(): Placed {
    let root: Placed = { at: 0, value: undefined };
    try {
      root = this.#value(0);
      if (this.#token().kind !== 'end') this.#lose('the file should end here; remove what follows');
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
    }
    return root;
  }

  #token(): Token {
    return this.tokens[Math.min(this.#next, this.tokens.length - 1)] ?? { kind: 'end', at: 0, end: 0 };
  }

  #take(): Token {
    const token = this.#token();
    this.#next++;
    return token;
  }

  #value(depth: number): Placed {
    const { kind, at, value, written } = this.#take();
    if (depth > DEEPEST) return this.#lose(`nested deeper than ${DEEPEST} levels, which no key needs`, at);
    if (kind === '{') {
      const members = new Map<string, Member>();
      this.#entries(at, '}', () => this.#member(members, depth));
      return { at, value: members };
    }
    if (kind === '[') {
      const values: Placed[] = [];
      this.#entries(at, ']', () => values.push(this.#value(depth + 1)));
      return { at, value: values };
    }
    if (kind === 'end') return this.#lose('the file ends here, where a value is expected', at);
    if (kind !== 'text' && kind !== 'word') return this.#lose('expected a value here', at);
    if (kind === 'word' && value === undefined)
      this.#fault(`“${written?.slice(0, 40)}” is no JSON; a text stands in double quotes`, at);
    return { at, value };
  }

  #member(members: Map<string, Member>, depth: number): void {
    const { kind, at, value, written } = this.#take();
    const key = kind === 'word' ? written : value;
    if (kind === 'word') this.#fault(`the key ${key} needs double quotes`, at);
    else if (kind !== 'text') this.#lose('expected a key in double quotes here', at);
    if (this.#token().kind !== ':') this.#lose('expected a colon here, between the key and its value');
    this.#take();
    const node = this.#value(depth + 1);
    if (typeof key !== 'string') return;
    if (members.has(key))
      this.repeated.push({ at, text: `“${key}” is there twice, and only the last counts` });
    members.set(key, { at, node });
  }

  /** What stands between two brackets, the first of them at `opened`. */
  #entries(opened: number, close: '}' | ']', read: () => void): void {
    if (this.#token().kind === close) return void this.#take();
    for (;;) {
      if (this.#token().kind === 'end')
        this.#lose(`this bracket is never closed; add ${close} where it ends`, opened);
      read();
      const { kind, at } = this.#token();
      if (kind === close) return void this.#take();
      if (kind === ',') {
        this.#take();
        if (this.#token().kind !== close) continue;
        this.#fault('a comma too many: nothing follows it, so remove it', at);
        return void this.#take();
      }
      if (kind === 'text' || kind === 'word' || kind === '{' || kind === '[')
        this.#fault('a comma is missing before this; add one', at);
      else if (kind !== 'end') this.#lose(`expected a comma or ${close} here`);
    }
  }

  #fault(text: string, at = this.#token().at): void {
    this.faults.push({ at, text });
  }

  /** Where the tokens themselves are lost, that has been said already. */
  #lose(text: string, at = this.#token().at): never {
    if (!this.tokens.some((token) => token.kind === 'lost' && token.at <= this.#token().at))
      this.#fault(text, at);
    throw new Lost(text);
  }
}
