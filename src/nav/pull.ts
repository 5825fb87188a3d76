/** Pixels of a pull that count as asking; less springs back. */
const ENOUGH = 90;

/** Pulling the page down at its very top asks for a refresh; the page itself does not move. Touch only. */
export function pullToRefresh(ask: () => void): (element: HTMLElement) => () => void {
  return (element) => {
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
    const listening: [keyof HTMLElementEventMap, EventListener][] = [
      ['touchstart', start as EventListener],
      ['touchmove', move as EventListener],
      ['touchend', end],
      ['touchcancel', () => (from = null)],
    ];
    for (const [name, listener] of listening) element.addEventListener(name, listener, { passive: true });
    return () => {
      for (const [name, listener] of listening) element.removeEventListener(name, listener);
    };
  };
}
