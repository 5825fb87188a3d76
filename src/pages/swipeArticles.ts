import { swiped, type Touched } from '../model/swipe.ts';
import type { Reader } from '../state/context.ts';
import { swipes } from '../state/swipes.ts';
import { movesItself } from './movesItself.ts';
import { stepArticles } from './stepArticles.ts';

/**
 * A finger drawn across an article turns over to the next in the list it was opened from, or back, as a page is turned in its
 * language. Not while several fingers are down, the page is enlarged or something is selected, nor over what moves sideways itself.
 * Returns what ends it.
 */
export function swipeArticles(reader: Reader, article: HTMLElement, text: HTMLElement): () => void {
  const over = new AbortController();
  const page = article.parentElement ?? article; // a short article ends above the finger
  let from: Touched | null = null;

  page.addEventListener(
    'touchstart',
    ({ touches, target, timeStamp }) => {
      const [finger] = touches;
      const isFree = touches.length === 1 && swipes.areOn() && (visualViewport?.scale ?? 1) < 1.05;
      from =
        finger && isFree && target instanceof Element && !movesItself(target, page)
          ? { x: finger.clientX, y: finger.clientY, at: timeStamp }
          : null;
    },
    { passive: true, signal: over.signal },
  );
  page.addEventListener('touchcancel', () => (from = null), { signal: over.signal });
  page.addEventListener(
    'touchend',
    ({ changedTouches: [finger], timeStamp }) => {
      const to = finger && { x: finger.clientX, y: finger.clientY, at: timeStamp };
      const way = from && to && getSelection()?.isCollapsed !== false ? swiped(from, to, innerWidth) : null;
      from = null;
      if (!way) return;
      const onward = getComputedStyle(text).direction === 'rtl' ? 'right' : 'left';
      stepArticles(reader, way === onward ? 'next' : 'previous').catch(() => {}); // a store that fails says so over the page
    },
    { passive: true, signal: over.signal },
  );
  return () => over.abort();
}
