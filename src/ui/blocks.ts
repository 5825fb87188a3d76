/** What a text is made of for one who reads on: what stands in no other of these. */
const BLOCK = 'p, li, h2, h3, h4, h5, h6, blockquote, figure, pre, table, dd, dt, summary, hr, math[display]';

/** The blocks of a text, in reading order. A list item with paragraphs is those paragraphs. */
export function blocksOf(text: Element): readonly HTMLElement[] {
  return [...text.querySelectorAll<HTMLElement>(BLOCK)].filter((block) => !block.querySelector(BLOCK));
}

/** Whether a block is of the notes after the text: who has read all but these has read it to its end. */
export const isNote = (block: Element): boolean =>
  block.closest('.footnotes, [role="doc-endnotes"]') !== null;

/** The first block whose end is below this line of the screen, in pixels from its top; -1 when all are above. */
export function blockAt(blocks: readonly HTMLElement[], line: number): number {
  // Blocks stand one under the other, so halving finds it without measuring all of a long text.
  let [from, to] = [0, blocks.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) > line) to = middle;
    else from = middle + 1;
  }
  return from < blocks.length ? from : -1;
}
