import { MARK, type Span } from '../model/passage.ts';

/** Footnote marks, and the ways back from the notes, are no part of a sentence. */
const MARKS = 'sup:has(a[href^="#"]), a[href^="#"]:has(sup), [role="doc-noteref"], [role="doc-backlink"]';
/** A link within the page that has no letter or figure is one too: ↩, ^, ¶. */
const SIGN = /^\s*[^\s\p{L}\p{N}][^\p{L}\p{N}]*$/u;
/** What no browser shows, as what a player holds; and what is set over a word to say once more how that is read. */
const UNSAID = 'audio, video, rt, rp';
const BLOCKS =
  'p, li, dt, dd, h2, h3, h4, h5, h6, blockquote, figcaption, caption, td, th, pre, summary, div, section, article, figure, aside, footer, header';

/**
 * An article's text as one line for each block, and the way from there to the page and back. The same markup gives the same text in every
 * browser and theme, whatever its blanks.
 */
export class FlatText {
  readonly text: string;
  /** Where each character stands; null for those between blocks. */
  readonly #nodes: (Text | null)[] = [];
  readonly #offsets: number[] = [];

  constructor(holder: Element) {
    const letters: string[] = [];
    const put = (letter: string, node: Text | null, offset: number) => {
      letters.push(letter);
      this.#nodes.push(node);
      this.#offsets.push(offset);
    };
    const blank = () => [undefined, ' ', '\n'].includes(letters.at(-1));
    const endBlock = () => {
      while (letters.at(-1) === ' ') for (const list of [letters, this.#nodes, this.#offsets]) list.pop();
      if (letters.length > 0 && letters.at(-1) !== '\n') put('\n', null, 0);
    };
    let block: Element | null = null;
    const marks = marksIn(holder);
    const walker = document.createTreeWalker(
      holder,
      NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
      (node) =>
        marks.has(node.parentNode) || (node instanceof Element && node.matches(UNSAID))
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (node instanceof Element) {
        if (node.matches('br') && !blank()) put(' ', null, 0);
        if (marks.has(node)) put(MARK, null, 0);
      }
      if (!(node instanceof Text) || !parent) continue;
      const own = parent.closest(BLOCKS);
      if (own !== block && node.data.trim() !== '') {
        endBlock();
        block = own;
      }
      for (let i = 0; i < node.data.length; i++) {
        const letter = node.data.charAt(i);
        if (!/\s/.test(letter)) put(letter, node, i);
        else if (!blank()) put(' ', node, i);
      }
    }
    endBlock();
    this.text = letters.join('').trimEnd();
  }

  /** The part of the text that a range of the page covers. */
  spanOf(range: Range): Span {
    return {
      from: this.#firstFrom(range.startContainer, range.startOffset),
      to: this.#firstFrom(range.endContainer, range.endOffset),
    };
  }

  rangeOf({ from, to }: Span): Range | null {
    let last = to - 1;
    while (last > from && !this.#nodes[last]) last--;
    let first = from;
    while (first < last && !this.#nodes[first]) first++;
    const [start, end] = [this.#nodes[first], this.#nodes[last]];
    if (!start || !end) return null;
    const range = document.createRange();
    range.setStart(start, this.#offsets[first] ?? 0);
    range.setEnd(end, (this.#offsets[last] ?? 0) + 1);
    return range;
  }

  /** The first character at or behind a place of the page, by halves. */
  #firstFrom(container: Node, offset: number): number {
    const place = document.createRange();
    place.setStart(container, offset);
    let [low, high] = [0, this.text.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      let at = middle;
      while (at < high && !this.#nodes[at]) at++;
      const node = this.#nodes[at];
      if (at < high && node && place.comparePoint(node, this.#offsets[at] ?? 0) < 0) low = at + 1;
      else high = middle;
    }
    return low;
  }
}

function marksIn(holder: Element): ReadonlySet<Node | null> {
  const links = holder.querySelectorAll(`${MARKS}, a[href^="#"]`);
  return new Set([...links].filter((link) => link.matches(MARKS) || SIGN.test(link.textContent)));
}
