import type { Paragraph, Reading, Swap } from '../model/script.ts';
import { blocksOf } from './blocks.ts';
import { FlatText } from './flatText.ts';
import { notesOf } from './notes.ts';

/** What stands beside the text and is not read aloud: captions and credits, code, notes, cards of embeds; and tables of facts. */
const BESIDE =
  'figcaption, caption, pre, .footnotes, [role="doc-endnotes"], [role="doc-backlink"], .embed, annotation';

/** What of an article's text is read aloud: every line that is not beside it, notes excepted; formulas by their own words. */
export function spokenText(holder: HTMLElement): Reading {
  const flat = new FlatText(holder);
  const blocks = blocksOf(holder);
  const beside = [...notesOf(holder).values(), ...repeatedIn(holder), ...tablesIn(holder)];
  const paragraphs: (Paragraph & { readonly isHeading: boolean })[] = [];
  let [block, from] = [0, 0];
  for (const line of flat.text.split('\n')) {
    const to = from + line.length;
    const node = flat.rangeOf({ from, to })?.startContainer;
    const parent = node?.parentElement;
    if (node && parent) {
      while (stands(blocks[block + 1], node)) block++;
      const isBeside = parent.closest(BESIDE) !== null || beside.some((one) => one.contains(node));
      const isHeading = parent.closest('h2, h3, h4, h5, h6') !== null;
      if (!isBeside) paragraphs.push({ from, to, block, isHeading });
    }
    from = to + 1;
  }
  while (paragraphs.at(-1)?.isHeading) paragraphs.pop(); // of what is not read: "Notes"
  return {
    text: flat.text,
    paragraphs,
    swaps: swapsOf(holder, flat),
    blocks: blocks.map(({ textContent }) => textContent),
  };
}

/** Whether a node stands in this block or behind it. */
function stands(block: HTMLElement | undefined, node: Node): boolean {
  return (
    block !== undefined && (block.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  );
}

/** Letters in one cell of a table: more is no fact, but a text that was laid out by it. */
const LONGEST_CELL = 300;
const PARTS = 'p, h2, h3, h4, h5, h6, ul, ol, figure, blockquote';

/** Tables of facts. One in which an article was laid out holds its text: cells as long as paragraphs, or one under the other. */
function tablesIn(holder: HTMLElement): readonly Element[] {
  return [...holder.querySelectorAll('table')].filter((table) => {
    const rows = [...table.rows].map(({ cells }) => [...cells]); // its own, not those of a table in it
    if (table.caption || rows.flat().some((cell) => cell.matches('th'))) return true;
    const isColumn = rows.every((cells) => cells.length < 2);
    return !rows.flat().some((cell) => {
      const parts = cell.querySelectorAll(PARTS).length;
      return parts > 1 || (isColumn && parts > 0) || cell.textContent.length > LONGEST_CELL;
    });
  });
}

/** Pull quotes whose words stand in the text too: all of them, or what stands around an ellipsis. */
function repeatedIn(holder: HTMLElement): readonly Element[] {
  const quotes = [...holder.querySelectorAll('.pull')];
  if (quotes.length === 0) return [];
  const text = lettersOf(wordsOf(holder, '.pull'));
  return quotes.filter((quote) =>
    wordsOf(quote, 'cite, footer')
      .split(/…|\.\.\./)
      .every((part) => text.includes(lettersOf(part))),
  );
}

const lettersOf = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();

/** The words of an element, without those that stand in these. (A copy of it would fetch its pictures.) */
function wordsOf(element: Element, without: string): string {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let words = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (!node.parentElement?.closest(without)) words += node.textContent;
  return words;
}

/** A formula is said as its author has put it into words; where they have not, by its signs, and not a second time by its source. */
function swapsOf(holder: HTMLElement, flat: FlatText): Swap[] {
  const wordsFor = (math: Element) =>
    math.getAttribute('alttext') ?? (math.querySelector('semantics > :first-child') ?? math).textContent;
  return [...holder.querySelectorAll('math')].map((math) => {
    const range = document.createRange();
    range.selectNodeContents(math);
    return { ...flat.spanOf(range), words: wordsFor(math) };
  });
}
