/** Pixels of a pull that count as asking; less springs back. */
const ENOUGH = 90;

/** Pulling the page down at its very top asks for a refresh; the page itself does not move. Touch only. Returns how to stop. */
export function pullToRefresh(element: HTMLElement, ask: () => void): () => void {
  let from: number | null = null;
  let far = false;
  const start = ({ touches }: TouchEvent) => {
    from = scrollY <= 0 && touches.length === 1 ? (touches[0]?.clientY ?? null) : null;
    far = false;
  };
  const move = ({ touches }: TouchEvent) => {
    if (from !== null) far = scrollY <= 0 && (touches[0]?.clientY ?? 0) - from > ENOUGH;
  };
  const end = () => {
    if (from !== null && far) ask();
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
