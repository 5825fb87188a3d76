import { isFolded } from './blocks.ts';

/** Milliseconds for which the page stays where it was scrolled to. */
const LEFT_ALONE = 5000;
/** Milliseconds within which a scroll of our own begins, and between two steps of it. */
const BEGUN = 1500;
const STEP = 300;
const PANEL = '[popover], dialog, [role="dialog"]';

/**
 * Whether the page goes along with the sentence that is read: not once the reader is elsewhere, by hand, by Contents, Find, a note or a
 * link, until the sentence is in sight again; and not from under what they have selected or opened.
 */
export class Following {
  #range: Range | null = null;
  #floor = 0;
  #movedAt = -Infinity;
  #isElsewhere = false;
  /** Of a scroll of our own: where it leads, in pixels from the top of the page, how far that is yet, and until when its next step counts. */
  #way: { readonly to: number; left: number; until: number } | null = null;
  readonly #over = new AbortController();

  constructor() {
    const { signal } = this.#over;
    addEventListener('scroll', () => this.#scrolled(), { passive: true, signal });
    // Either ends a scroll of our own.
    for (const name of ['wheel', 'touchmove'])
      addEventListener(name, () => (this.#way = null), { passive: true, signal });
  }

  /** Brings what is read into sight. `floor`: what covers the foot of the screen, in pixels. `stays`: not this time. */
  bring(range: Range, floor: number, stays: boolean): void {
    [this.#range, this.#floor] = [range, floor];
    if (isHidden(range)) return;
    if (isInSight(range, floor)) this.#isElsewhere = false;
    const isLate = performance.now() - this.#movedAt > LEFT_ALONE;
    if (stays || this.#isElsewhere || !isLate || isBusy()) return;
    const { top, bottom } = range.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight - floor) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const far = top - innerHeight / 4;
    this.#way = { to: scrollY + far, left: Math.abs(far), until: performance.now() + BEGUN };
    scrollBy({ top: far, behavior: isCalm ? 'instant' : 'smooth' });
  }

  /** The reader wants to go along, wherever they are. */
  again(): void {
    [this.#isElsewhere, this.#movedAt] = [false, -Infinity];
  }

  end(): void {
    this.#over.abort();
  }

  #scrolled(): void {
    if (this.#isOwn()) return;
    this.#movedAt = performance.now();
    const range = this.#range;
    if (range && !isHidden(range)) this.#isElsewhere = !isInSight(range, this.#floor);
  }

  /** Ours comes nearer and nearer, about; one that goes elsewhere has taken its place. */
  #isOwn(): boolean {
    const [way, now] = [this.#way, performance.now()];
    if (!way) return false;
    const left = Math.abs(way.to - scrollY);
    if (now > way.until || left > way.left + innerHeight / 2) this.#way = null;
    else [way.left, way.until] = [Math.min(way.left, left), now + STEP];
    return this.#way !== null;
  }
}

function isHidden(range: Range): boolean {
  const holder = range.startContainer.parentElement;
  return range.getBoundingClientRect().height === 0 || (holder !== null && isFolded(holder));
}

function isInSight(range: Range, floor: number): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight - floor;
}

function isBusy(): boolean {
  return getSelection()?.isCollapsed === false || Boolean(document.activeElement?.closest(PANEL));
}
