/** Pixels between a thing and what it belongs to: below, there are a selection's handles. */
const GAP = { above: 8, below: 30 };
const EDGE = 12;

/**
 * Puts an element that stands absolutely in the page beside a place of it, on the side that is wished for if there is room on screen, else on the
 * other, else at the screen's lower edge. Moved by `transform`: nothing else of the page is, and the policy forbids styles in markup alone.
 */
export function placeBeside(element: HTMLElement, place: DOMRect, side: 'above' | 'below'): void {
  const { width, height } = element.getBoundingClientRect();
  // The body is as wide as what is shown of it: a gutter kept for a scrollbar, which some browsers count in, is not.
  const shown = document.body.getBoundingClientRect();
  // The phone's bar of places stands over the lower edge, and the player (`--player`, styles/listening) over that.
  const bar = document.querySelector('.tabs')?.getBoundingClientRect();
  const player = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--player')) || 0;
  const floor = (bar && bar.height > 0 ? Math.min(innerHeight, bar.top) : innerHeight) - player;
  const tops = { above: place.top - GAP.above - height, below: place.bottom + GAP.below };
  const fits = (top: number) => top >= EDGE && top + height <= floor - EDGE;
  const other = side === 'above' ? 'below' : 'above';
  const top = [tops[side], tops[other]].find(fits) ?? floor - EDGE - height;
  const rightmost = shown.right - EDGE - width;
  const left = Math.max(shown.left + EDGE, Math.min(place.left + (place.width - width) / 2, rightmost));
  const from =
    element.offsetParent?.getBoundingClientRect() ?? document.documentElement.getBoundingClientRect();
  element.style.transform = `translate(${Math.round(left - from.left)}px, ${Math.round(top - from.top)}px)`;
}

/** Puts it over a mark in a text, and again whenever the screen or the text has changed its size. Returns what ends that. */
export function stayBeside(element: HTMLElement, mark: HTMLElement): () => void {
  const place = () => placeBeside(element, mark.getBoundingClientRect(), 'above');
  const watch = new ResizeObserver(place);
  const text = mark.closest('.prose');
  if (text) watch.observe(text);
  addEventListener('resize', place);
  place();
  return () => {
    watch.disconnect();
    removeEventListener('resize', place);
  };
}
