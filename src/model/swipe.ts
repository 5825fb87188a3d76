/** Where a finger was, pixels, and when, milliseconds. */
export interface Touched {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

/** A finger that means to turn over goes so far across, hardly up or down, and without lingering. */
const ACROSS = 72;
const SHARE = 0.2;
const SLANT = 0.4;
const LINGERS = 1000;
/** The screen's edges are the system's own: there it goes back. */
const EDGE = 28;

/** A finger that has gone so far has shown its direction, in pixels. */
const DECIDED = 12;

/** Which way a finger has swiped over a screen of this width; null when it did something else. */
export function swiped(from: Touched, to: Touched, width: number): 'left' | 'right' | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (isFromEdge(from, width) || to.at - from.at > LINGERS) return null;
  if (!isEnough(dx, width) || Math.abs(dy) > Math.abs(dx) * SLANT) return null;
  return dx < 0 ? 'left' : 'right';
}

/** Whether so many pixels across mean it, on a screen of this width. */
export function isEnough(dx: number, width: number): boolean {
  return Math.abs(dx) >= Math.max(ACROSS, width * SHARE);
}

export function isFromEdge({ x }: Pick<Touched, 'x'>, width: number): boolean {
  return x < EDGE || x > width - EDGE;
}

/** What a finger that came down is about: it goes across, up or down, or has not shown yet. */
export function meantBy(dx: number, dy: number): 'across' | 'along' | null {
  if (Math.max(Math.abs(dx), Math.abs(dy)) < DECIDED) return null;
  return Math.abs(dy) > Math.abs(dx) * SLANT ? 'along' : 'across';
}
