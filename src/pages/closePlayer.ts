import type { Reader } from '../state/context.ts';
import type { Listening } from '../state/listening.svelte.ts';
import { player } from '../state/player.svelte.ts';

/**
 * What a press on the player's own button does: it goes, and what came next with it, which can be had back. The keyboard goes back to
 * `opener`, which had it before.
 */
export function closePlayer({ messages }: Reader, listening: Listening, opener: Element | null): void {
  const inside = document.activeElement?.closest('.player');
  // From under the text nothing moves; from the end of the page there is a way to go back.
  const isOver = inside ? getComputedStyle(inside).position === 'fixed' : false;
  const undo = listening.close();
  player.open = false;
  if (undo) {
    const run = () => {
      undo();
      player.open = true;
    };
    messages.say('The player is closed, and its list is cleared.', { label: 'Undo', run });
  }
  if (!inside) return;
  const back = opener?.isConnected ? opener : document.getElementById('main');
  if (back instanceof HTMLElement) back.focus({ preventScroll: isOver });
}
