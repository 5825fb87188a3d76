import '../styles/passage.css';
import { unfold } from './blocks.ts';

const NAME = 'passage';

/**
 * Lights a range in the page without touching its markup; where a browser has no highlights, the blocks it touches. Returns what puts
 * the light out.
 */
export function lightPassage(range: Range, holder: Element): () => void {
  const page = document.documentElement;
  page.classList.add('passage-lit');
  const hasHighlights = 'highlights' in CSS;
  const blocks = hasHighlights ? [] : [...holder.children].filter((block) => range.intersectsNode(block));
  if (hasHighlights) CSS.highlights.set(NAME, new Highlight(range));
  for (const block of blocks) block.classList.add(NAME);
  return () => {
    page.classList.remove('passage-lit');
    if (hasHighlights) CSS.highlights.delete(NAME);
    for (const block of blocks) block.classList.remove(NAME);
  };
}

/** Brings the beginning of a range into sight, with the keyboard's place there, as a link to a place of a page does. */
export function goToPassage(range: Range): void {
  showPassage(range);
  focusPassage(range);
}

/** Brings the beginning of a range into sight, and opens what it is folded away in. */
export function showPassage(range: Range): void {
  const block = blockOf(range);
  if (block) unfold(block);
  // By its first line: on a phone a paragraph may be longer than the screen.
  scrollBy({ top: range.getBoundingClientRect().top - innerHeight / 3, behavior: 'instant' });
}

/** The keyboard goes on from the block that a range begins in. */
export function focusPassage(range: Range): void {
  const block = blockOf(range);
  if (!block) return;
  if (!block.hasAttribute('tabindex')) {
    block.tabIndex = -1;
    block.classList.add('passage-start');
    block.addEventListener('blur', () => block.removeAttribute('tabindex'), { once: true });
  }
  block.focus({ preventScroll: true });
}

function blockOf(range: Range): HTMLElement | null | undefined {
  const at = range.startContainer;
  const from = at instanceof Element ? at : at.parentElement;
  return from?.closest<HTMLElement>('p, li, dd, dt, h2, h3, h4, h5, h6, div');
}
