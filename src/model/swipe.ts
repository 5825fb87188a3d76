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

/** Which way a finger has swiped over a screen of this width; null when it did something else. */
export function swiped(from: Touched, to: Touched, width: number): 'left' | 'right' | null {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (from.x < EDGE || from.x > width - EDGE || to.at - from.at > LINGERS) return null;
  if (Math.abs(dx) < Math.max(ACROSS, width * SHARE) || Math.abs(dy) > Math.abs(dx) * SLANT) return null;
  return dx < 0 ? 'left' : 'right';
}
