/** Walk along a soft curve in equal steps: for tapes, tracks, caravans, ropes. */

/**
 * @typedef {Object} Step
 * @property {number} x @property {number} y
 * @property {number} a heading in radians
 * @property {number} s distance from the start
 */

/** @param {import('./canvas.mjs').Point[]} pts @param {number} stride @param {boolean} [close] @returns {Step[]} */
export function walk(pts, stride, close = false) {
  const m = pts.length,
    fine = [];
  const at = (i) => (close ? pts[(i + m) % m] : pts[Math.max(0, Math.min(m - 1, i))]);
  for (let i = 0; i < (close ? m : m - 1); i++) {
    const [p, q, r, s] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let k = 0; k < 60; k++) {
      const t = k / 60,
        t2 = t * t,
        t3 = t2 * t;
      fine.push(
        [0, 1].map(
          (c) =>
            0.5 *
            (2 * q[c] +
              (r[c] - p[c]) * t +
              (2 * p[c] - 5 * q[c] + 4 * r[c] - s[c]) * t2 +
              (3 * q[c] - p[c] - 3 * r[c] + s[c]) * t3),
        ),
      );
    }
  }
  fine.push(close ? pts[0] : pts[m - 1]);
  const steps = [];
  let gone = 0,
    next = 0;
  for (let i = 1; i < fine.length; i++) {
    const [x0, y0] = fine[i - 1],
      [x1, y1] = fine[i],
      len = Math.hypot(x1 - x0, y1 - y0);
    while (len > 0 && next <= gone + len) {
      const t = (next - gone) / len;
      steps.push({ x: x0 + (x1 - x0) * t, y: y0 + (y1 - y0) * t, a: Math.atan2(y1 - y0, x1 - x0), s: next });
      next += stride;
    }
    gone += len;
  }
  return steps;
}

/** A point beside the walk: d to the right of the heading. @param {Step} p @param {number} d @returns {import('./canvas.mjs').Point} */
export const beside = (p, d) => [p.x - Math.sin(p.a) * d, p.y + Math.cos(p.a) * d];
