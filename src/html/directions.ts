import { FROM_RIGHT } from './cleaner.ts';

/** What has a direction of its own, outermost first: a list or a quotation turns with its marks and its bar. */
const BLOCKS =
  'blockquote, ol, ul, dl, table, p, li, dd, dt, h2, h3, h4, h5, h6, td, th, figcaption, caption';

/** A name or a term alone stays in the line of those around it: only who says a sentence turns it. */
const SENTENCE = 20;

const RIGHT = new RegExp(FROM_RIGHT, 'gu');
const LEFT = new RegExp(`(?!${FROM_RIGHT.source})\\p{L}`, 'gu');

/**
 * Gives the blocks of a text that go the other way than most of it their direction, where its author has not: an Arabic quotation in an
 * English article keeps its full stop and its edge. By the majority of letters, so that a foreign word at its beginning turns nothing.
 */
export function turnBlocks(body: HTMLElement): void {
  if (!FROM_RIGHT.test(body.textContent)) return;
  const most = wayOf(body.textContent, 1);
  for (const block of body.querySelectorAll(BLOCKS)) {
    const around = block.closest('[dir]');
    if (around === block) continue;
    const way = wayOf(block.textContent, SENTENCE);
    if (way && way !== (around?.getAttribute('dir') ?? most)) block.setAttribute('dir', way);
  }
}

/** The direction of two thirds of its letters, if they are so many. */
function wayOf(text: string, least: number): 'ltr' | 'rtl' | null {
  const right = text.match(RIGHT)?.length ?? 0;
  const left = text.match(LEFT)?.length ?? 0;
  if (right >= least && right > 2 * left) return 'rtl';
  return left >= least && left > 2 * right ? 'ltr' : null;
}
