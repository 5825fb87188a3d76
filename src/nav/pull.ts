/** Pixels of a pull that count as asking; less springs back. */
const ENOUGH = 90;

/**
 * Pulling the page down at its very top asks for a refresh; the page itself does not move. Touch only; not over what lies on the page
 * or would scroll back itself, not on an enlarged page, and not more across than down. Returns how to stop.
 */
export function pullToRefresh(element: HTMLElement, ask: () => void): () => void {
  /** Copied: of a finger iOS has one object, which goes along with it. */
  let from: { readonly x: number; readonly y: number } | null = null;
  let far = false;
  const start = ({ touches, target }: TouchEvent) => {
    const isFree = touches.length === 1 && scrollY <= 0 && (visualViewport?.scale ?? 1) < 1.05;
    const finger = isFree && target instanceof Element && !isTaken(target) ? touches[0] : null;
    from = finger ? { x: finger.clientX, y: finger.clientY } : null;
    far = false;
  };
  const move = ({ touches: [finger] }: TouchEvent) => {
    if (!from || !finger) return;
    const down = finger.clientY - from.y;
    far = scrollY <= 0 && down > Math.max(ENOUGH, Math.abs(finger.clientX - from.x));
  };
  const end = () => {
    if (from && far) ask();
    from = null;
  };
  const cancel = () => (from = null);
  element.addEventListener('touchstart', start, { passive: true });
  element.addEventListener('touchmove', move, { passive: true });
  element.addEventListener('touchend', end);
  element.addEventListener('touchcancel', cancel);
  return () => {
    element.removeEventListener('touchstart', start);
    element.removeEventListener('touchmove', move);
    element.removeEventListener('touchend', end);
    element.removeEventListener('touchcancel', cancel);
  };
}

function isTaken(target: Element): boolean {
  if (target.closest('dialog, [popover], [role="dialog"]')) return true;
  for (let box: Element | null = target; box; box = box.parentElement) if (box.scrollTop > 0) return true;
  return false;
}
