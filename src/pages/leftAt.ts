import { findBlock, nameBlock } from '../model/place.ts';
import { nudge } from '../nav/nudge.ts';
import { keepStop, stops } from '../nav/stops.ts';
import { goToBlock, unfold } from '../ui/blocks.ts';
import { lowerBy, type Spot } from '../ui/spot.ts';

/**
 * Adds to the stop of an entry, which has been kept in pixels by now, which spot of its text was being read: pixels hold only
 * for one size of letters, one width and one edition of the text. `words` are those of its blocks.
 */
export function keepSpot(entry: string, words: readonly string[], at: number, spot: Spot): void {
  const stop = stops.get(entry);
  if (stop && at >= 0) keepStop(entry, { ...stop, read: { ...nameBlock(words, at), ...spot } });
}

/**
 * Whether the reader has come back to an entry whose text they had read in; that spot of it stands then where it stood, unless they
 * have gone on by themselves since the page was taken there.
 */
export function comeBack(entry: string, words: readonly string[], blocks: readonly HTMLElement[]): boolean {
  const stop = stops.get(entry);
  if (!stop?.read) return false;
  const block = blocks[findBlock(words, stop.read).at];
  const longest = document.documentElement.scrollHeight - innerHeight; // shorter than it was, maybe
  if (block && Math.abs(scrollY - Math.min(stop.scroll, longest)) < 2) {
    unfold(block);
    nudge(lowerBy(block, stop.read));
  }
  return true;
}

/**
 * Goes to a block, and where so far into it (`share`, from 0 to 1) is too far down to be found from its beginning, to that line of it,
 * which stands then at this height of the screen, in pixels.
 */
export function goToLine(block: HTMLElement, share: number, height: number): void {
  goToBlock(block);
  const further = lowerBy(block, { share, height });
  if (further > innerHeight / 2) nudge(further);
}
