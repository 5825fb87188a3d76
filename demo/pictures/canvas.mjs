/**
 * The drawing board: sheet size, inks, seeded chance, and the few SVG marks every plate is made of.
 * @typedef {[number, number]} Point
 * @typedef {Object} Pen
 * @property {string} [fill]    fill colour (none unless given)
 * @property {string} [stroke]  line colour
 * @property {number} [w]       line width
 * @property {number} [o]       opacity
 * @property {string} [dash]    dash pattern
 * @property {string} [cap]     line cap
 * @property {string} [join]    line join
 * @property {string} [t]       transform
 */

export const W = 1600;
export const H = 1067;

/** The magazine's inks. Every plate takes two to four of them. */
export const C = {
  paper: '#efe6d4',
  bone: '#f6f0e2',
  sand: '#e3d5b6',
  mist: '#dde2da',
  rose: '#ecd8c8',
  clay: '#c99a66',
  ink: '#1c2a35',
  blue: '#1f3f57',
  sky: '#7f9fae',
  ox: '#8f2a1e',
  brick: '#b6482f',
  ochre: '#bf8a34',
  straw: '#dcb869',
  olive: '#464f2b',
  sage: '#93996b',
  teal: '#24565b',
  foam: '#9dbdb4',
  plum: '#46263a',
  mauve: '#a9808f',
  night: '#13202c',
  dusk: '#22384a',
  wood: '#3a2119',
  leaf: '#2f6b45',
};

const KEYS = {
  w: 'stroke-width',
  o: 'opacity',
  dash: 'stroke-dasharray',
  cap: 'stroke-linecap',
  join: 'stroke-linejoin',
  t: 'transform',
};

/** One decimal is plenty at 1,600 pixels. @param {number} v */
export const n1 = (v) => String(Math.round(v * 10) / 10);

/** @param {Pen} pen */
const attrs = (pen) =>
  Object.entries({ fill: 'none', ...pen })
    .map(([k, v]) => `${KEYS[k] ?? k}="${v}"`)
    .join(' ');

/** @param {string} d @param {Pen} pen */
export const path = (d, pen) => `<path d="${d}" ${attrs(pen)}/>`;
/** @param {number} x @param {number} y @param {number} w @param {number} h @param {Pen} pen */
export const rect = (x, y, w, h, pen) =>
  `<rect x="${n1(x)}" y="${n1(y)}" width="${n1(w)}" height="${n1(h)}" ${attrs(pen)}/>`;
/** @param {number} x @param {number} y @param {number} r @param {Pen} pen */
export const disc = (x, y, r, pen) => `<circle cx="${n1(x)}" cy="${n1(y)}" r="${n1(r)}" ${attrs(pen)}/>`;
/** @param {number} x @param {number} y @param {number} rx @param {number} ry @param {Pen} pen */
export const oval = (x, y, rx, ry, pen) =>
  `<ellipse cx="${n1(x)}" cy="${n1(y)}" rx="${n1(rx)}" ry="${n1(ry)}" ${attrs(pen)}/>`;
/** Group: pass only what should be inherited. @param {string} body @param {Pen} [pen] */
export const group = (body, pen = {}) =>
  `<g ${Object.entries(pen)
    .map(([k, v]) => `${KEYS[k] ?? k}="${v}"`)
    .join(' ')}>${body}</g>`;

/** Straight joins. @param {Point[]} pts @param {boolean} [close] */
export const poly = (pts, close = false) =>
  `M${pts.map(([x, y]) => `${n1(x)} ${n1(y)}`).join('L')}${close ? 'Z' : ''}`;

/** A soft curve through the points (Catmull–Rom as Béziers). @param {Point[]} pts @param {boolean} [close] @param {number} [k] tension */
export function curve(pts, close = false, k = 1 / 6) {
  const m = pts.length;
  const at = (i) => (close ? pts[(i + m) % m] : pts[Math.max(0, Math.min(m - 1, i))]);
  let d = `M${n1(pts[0][0])} ${n1(pts[0][1])}`;
  for (let i = 0; i < (close ? m : m - 1); i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    d += `C${n1(b[0] + (c[0] - a[0]) * k)} ${n1(b[1] + (c[1] - a[1]) * k)} ${n1(c[0] - (e[0] - b[0]) * k)} ${n1(c[1] - (e[1] - b[1]) * k)} ${n1(c[0])} ${n1(c[1])}`;
  }
  return close ? `${d}Z` : d;
}

let clips = 0;
/** Show the body only inside the path. @param {string} d @param {string} body */
export function inside(d, body) {
  const id = `c${clips++}`;
  return `<clipPath id="${id}"><path d="${d}"/></clipPath><g clip-path="url(#${id})">${body}</g>`;
}

/** Parallel lines over a box, at an angle in degrees. @param {[number, number, number, number]} box @param {number} angle @param {number} gap */
export function lines([x, y, w, h], angle, gap) {
  const a = (angle * Math.PI) / 180,
    r = Math.hypot(w, h) / 2,
    cx = x + w / 2,
    cy = y + h / 2;
  let d = '';
  for (let s = -r; s <= r; s += gap) {
    const px = cx - Math.sin(a) * s,
      py = cy + Math.cos(a) * s;
    d += `M${n1(px - Math.cos(a) * r)} ${n1(py - Math.sin(a) * r)}L${n1(px + Math.cos(a) * r)} ${n1(py + Math.sin(a) * r)}`;
  }
  return d;
}

/** Fill a shape with parallel lines. @param {string} d @param {[number, number, number, number]} box @param {number} angle @param {number} gap @param {Pen} pen */
export const hatch = (d, box, angle, gap, pen) => inside(d, path(lines(box, angle, gap), pen));

/** Points along a parameter. @template T @param {number} count @param {(t: number, i: number) => T} f @returns {T[]} */
export const span = (count, f) => Array.from({ length: count + 1 }, (_, i) => f(i / count, i));

/** 0 to n-1, joined as markup. @param {number} count @param {(i: number) => string} f */
export const each = (count, f) => Array.from({ length: count }, (_, i) => f(i)).join('');

/** Blend two hex colours. @param {string} a @param {string} b @param {number} t */
export function mix(a, b, t) {
  const v = (s, i) => parseInt(s.slice(i, i + 2), 16);
  return `#${[1, 3, 5]
    .map((i) =>
      Math.round(v(a, i) + (v(b, i) - v(a, i)) * t)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** Seeded chance: the same word always gives the same numbers (FNV-1a into a small counter hash). @param {string} word @returns {() => number} */
export function chance(word) {
  let s = 2166136261;
  for (const ch of word) s = Math.imul(s ^ ch.codePointAt(0), 16777619) >>> 0;
  return () => {
    s = (s + 0x9e3779b9) >>> 0;
    let z = s;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 4294967296;
  };
}

/** Smooth value noise in two dimensions, roughly 0 to 1. @param {() => number} rand */
export function noise(rand) {
  const N = 128,
    grid = Float64Array.from({ length: N * N }, rand);
  const at = (x, y) => {
    const i = Math.floor(x),
      j = Math.floor(y),
      e = (t) => t * t * t * (t * (6 * t - 15) + 10);
    const q = (a, b) => grid[(((b % N) + N) % N) * N + (((a % N) + N) % N)],
      u = e(x - i),
      v = e(y - j);
    const top = q(i, j) * (1 - u) + q(i + 1, j) * u,
      low = q(i, j + 1) * (1 - u) + q(i + 1, j + 1) * u;
    return top * (1 - v) + low * v;
  };
  return (x, y) =>
    0.58 * at(x, y) + 0.28 * at(2.03 * x + 17, 2.03 * y + 5) + 0.14 * at(4.1 * x + 51, 4.1 * y + 23);
}

/** The finished sheet: ground, drawing, and the flecks a printed sheet has. @param {string} ground @param {() => number} rand @param {string} body @param {string} [fleck] */
export function plate(ground, rand, body, fleck) {
  const light = parseInt(ground.slice(1, 3), 16) > 128;
  let d = '';
  for (let i = 0; i < 420; i++) {
    const x = rand() * W,
      y = rand() * H,
      a = rand() * Math.PI,
      l = 1 + rand() * 4;
    d += `M${n1(x)} ${n1(y)}l${n1(Math.cos(a) * l)} ${n1(Math.sin(a) * l)}`;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}">${rect(0, 0, W, H, { fill: ground })}${body}${path(d, { stroke: fleck ?? (light ? C.ink : C.bone), w: 1, o: 0.16 })}</svg>`;
}
