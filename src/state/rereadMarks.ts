import type { Marks } from './marks.svelte.ts';

/**
 * A tab that slept, or came back by the browser's Back, may have missed what other tabs told it: when it is seen again it
 * reads the marks anew. Returns how to stop.
 */
export function rereadMarks(marks: Marks): () => void {
  const reread = () => {
    if (document.visibilityState === 'visible') void marks.load().catch(() => {}); // a store that fails says so where it is read
  };
  document.addEventListener('visibilitychange', reread);
  addEventListener('pageshow', reread);
  return () => {
    document.removeEventListener('visibilitychange', reread);
    removeEventListener('pageshow', reread);
  };
}
