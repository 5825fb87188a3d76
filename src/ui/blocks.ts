/** What a text is made of for one who reads on: what stands in no other of these, and in no player, which shows nothing of what it holds. */
const BLOCK =
  ':is(p, li, h2, h3, h4, h5, h6, blockquote, figure, pre, table, dd, dt, summary, hr, math[display]):not(audio *, video *)';

/** The blocks of a text, in reading order. A list item with paragraphs is those paragraphs. */
export function blocksOf(text: Element): readonly HTMLElement[] {
  return [...text.querySelectorAll<HTMLElement>(BLOCK)].filter((block) => !block.querySelector(BLOCK));
}

/** What of a text is not shown while the fold that it stands in is shut. Some browsers lay it out all the same, over what follows. */
const FOLDED = 'details:not([open]) > :not(summary:first-of-type)';

export const isFolded = (block: Element): boolean => block.closest(FOLDED) !== null;

/** Opens the folds that a block is hidden in. */
export function unfold(block: Element): void {
  for (const fold of shutOver(block)) fold.setAttribute('open', '');
}

/** Brings a block to the top of the screen, with the keyboard's place there. */
export function goToBlock(block: HTMLElement): void {
  unfold(block);
  block.scrollIntoView({ block: 'start' });
  takeFocus(block);
}

/** Gives the focus to an element. What takes none by itself takes it until it goes on. */
export function takeFocus(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}

/** The folds that hide a block, the outermost last. */
function shutOver(block: Element): readonly Element[] {
  const folds: Element[] = [];
  for (let fold = foldOver(block); fold; fold = foldOver(fold)) folds.push(fold);
  return folds;
}

const foldOver = (block: Element) => block.closest(FOLDED)?.parentElement;

/** The first block whose end is below this line of the screen, in pixels from its top; -1 when all are above. None that is folded away. */
export function blockAt(blocks: readonly HTMLElement[], line: number): number {
  // Blocks stand one under the other, so halving finds it without measuring all of a long text.
  let [from, to] = [0, blocks.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (endOf(blocks[middle]) > line) to = middle;
    else from = middle + 1;
  }
  return blocks.findIndex((block, i) => i >= from && !isFolded(block));
}

/** Where a block ends; what is folded away does where its fold does. */
function endOf(block: HTMLElement | undefined): number {
  return (block && (shutOver(block).at(-1) ?? block).getBoundingClientRect().bottom) ?? 0;
}
