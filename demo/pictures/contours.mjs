/** Level lines and offset coasts. */
import { n1 } from './canvas.mjs';

/**
 * Level lines of a height field by marching triangles-in-squares.
 * @param {(x: number, y: number) => number} f @param {number} level @param {[number, number, number, number]} box @param {number} step
 */
export function level(f, lv, [x0, y0, w, h], step) {
  const nx = Math.ceil(w / step),
    ny = Math.ceil(h / step),
    v = [];
  for (let j = 0; j <= ny; j++) for (let i = 0; i <= nx; i++) v.push(f(x0 + i * step, y0 + j * step) - lv);
  /** @type {Map<string, import('./canvas.mjs').Point[]>} */
  const ends = new Map();
  const segs = [];
  for (let j = 0; j < ny; j++)
    for (let i = 0; i < nx; i++) {
      const k = j * (nx + 1) + i,
        c = [
          [i, j, v[k]],
          [i + 1, j, v[k + 1]],
          [i + 1, j + 1, v[k + nx + 2]],
          [i, j + 1, v[k + nx + 1]],
        ];
      const hit = [];
      for (let e = 0; e < 4; e++) {
        const [ax, ay, av] = c[e],
          [bx, by, bv] = c[(e + 1) % 4];
        if (av < 0 !== bv < 0) {
          const t = av / (av - bv);
          hit.push([x0 + (ax + (bx - ax) * t) * step, y0 + (ay + (by - ay) * t) * step]);
        }
      }
      for (let e = 0; e + 1 < hit.length; e += 2) segs.push([hit[e], hit[e + 1]]);
    }
  const key = (p) => `${n1(p[0])} ${n1(p[1])}`;
  segs.forEach((s, i) => s.forEach((p) => ends.set(key(p), [...(ends.get(key(p)) ?? []), i])));
  const used = new Set();
  let d = '';
  for (let i = 0; i < segs.length; i++) {
    if (used.has(i)) continue;
    used.add(i);
    const chain = [segs[i][0], segs[i][1]];
    for (const back of [false, true]) {
      for (;;) {
        const tip = back ? chain[0] : chain[chain.length - 1];
        const next = (ends.get(key(tip)) ?? []).find((s) => !used.has(s));
        if (next === undefined) break;
        used.add(next);
        const p = key(segs[next][0]) === key(tip) ? segs[next][1] : segs[next][0];
        if (back) chain.unshift(p);
        else chain.push(p);
      }
    }
    d += `M${chain.map(key).join('L')}`;
  }
  return d;
}

/** Distance from a point to a closed outline, negative inside. @param {import('./canvas.mjs').Point[]} ring */
export function distance(ring) {
  return (x, y) => {
    let best = Infinity,
      odd = false;
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay] = ring[j],
        [bx, by] = ring[i],
        dx = bx - ax,
        dy = by - ay;
      const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      best = Math.min(best, Math.hypot(x - ax - dx * t, y - ay - dy * t));
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
    }
    return odd ? -best : best;
  };
}
