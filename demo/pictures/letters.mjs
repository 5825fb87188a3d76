/** A stroke alphabet drawn for the magazine: capitals and figures on a 10 by 14 body, so that no plate needs a font. */
import { group, n1, path } from './canvas.mjs';

/** @type {Record<string, string>} */
const GLYPHS = {
  A: 'M0 14L5 0L10 14M1.9 9H8.1',
  B: 'M0 0V14H6Q10 14 10 10.4Q10 6.9 6 6.9H0M6 6.9Q9.2 6.9 9.2 3.4Q9.2 0 6 0H0',
  C: 'M10 3Q8.5 0 5.3 0Q0 0 0 7Q0 14 5.3 14Q8.5 14 10 11',
  D: 'M0 0V14H4Q10 14 10 7Q10 0 4 0Z',
  E: 'M9 0H0V14H9M0 6.8H7',
  F: 'M9 0H0V14M0 6.8H7',
  G: 'M10 3Q8.5 0 5.3 0Q0 0 0 7Q0 14 5.3 14Q10 14 10 8H6',
  H: 'M0 0V14M10 0V14M0 6.8H10',
  I: 'M5 0V14M2.5 0H7.5M2.5 14H7.5',
  J: 'M8 0V10Q8 14 4.5 14Q1 14 1 10.5',
  K: 'M0 0V14M9.5 0L0 8.6M3.4 5.6L10 14',
  L: 'M0.5 0V14H9',
  M: 'M0 14V0L5 9L10 0V14',
  N: 'M0 14V0L10 14V0',
  O: 'M5 0Q10 0 10 7Q10 14 5 14Q0 14 0 7Q0 0 5 0Z',
  P: 'M0 14V0H6Q10 0 10 3.8Q10 7.6 6 7.6H0',
  Q: 'M5 0Q10 0 10 7Q10 14 5 14Q0 14 0 7Q0 0 5 0ZM6 10.4L10.4 15',
  R: 'M0 14V0H6Q10 0 10 3.8Q10 7.6 6 7.6H0M5 7.6L10 14',
  S: 'M9.3 2.6Q8 0 5 0Q.7 0 .7 3.5Q.7 6.3 5 6.8Q9.8 7.4 9.8 10.5Q9.8 14 5 14Q1.5 14 .2 11.2',
  T: 'M0 0H10M5 0V14',
  U: 'M0 0V9Q0 14 5 14Q10 14 10 9V0',
  V: 'M0 0L5 14L10 0',
  W: 'M-.5 0L2.3 14L5 4L7.7 14L10.5 0',
  X: 'M0 0L10 14M10 0L0 14',
  Y: 'M0 0L5 7V14M10 0L5 7',
  Z: 'M0 0H10L0 14H10',
  0: 'M5 0Q9.2 0 9.2 7Q9.2 14 5 14Q.8 14 .8 7Q.8 0 5 0Z',
  1: 'M2 3L5.5 0V14M2 14H9',
  2: 'M.8 3.5Q1.2 0 5 0Q9.2 0 9.2 3.8Q9.2 6 6.5 8.2L.8 14H9.5',
  3: 'M1 0H9L4.8 5.6Q9.6 5.4 9.6 9.8Q9.6 14 5 14Q1.6 14 .6 11',
  4: 'M7 14V0L.5 9.8H9.8',
  5: 'M8.6 0H2L1.3 6Q3 5 5 5Q9.4 5 9.4 9.4Q9.4 14 4.8 14Q1.8 14 .6 11.6',
  6: 'M8.4 .6Q3.5 1 1.5 6.4Q-.6 14 5 14Q9.3 14 9.3 9.8Q9.3 5.8 5.2 5.8Q1.8 5.8 .9 9',
  7: 'M.6 0H9.4L4 14',
  8: 'M5 6.4Q1.2 6.4 1.2 3.2Q1.2 0 5 0Q8.8 0 8.8 3.2Q8.8 6.4 5 6.4Q.6 6.4 .6 10.2Q.6 14 5 14Q9.4 14 9.4 10.2Q9.4 6.4 5 6.4Z',
  9: 'M1.6 13.4Q6.5 13 8.5 7.6Q10.6 0 5 0Q.7 0 .7 4.2Q.7 8.2 4.8 8.2Q8.2 8.2 9.1 5',
  "'": 'M5 0V3.4',
  '.': 'M4.6 13.6H5.4',
  ',': 'M5.4 12.6L4.2 16',
  '-': 'M2 7.4H8',
  '/': 'M1 15L9 -1',
  '+': 'M5 3V12M.5 7.5H9.5',
};

/** Width a line of text takes. @param {string} s @param {number} size cap height @param {number} [pitch] advance in body units */
export const measure = (s, size, pitch = 14) => ((s.length - 1) * pitch + 10) * (size / 14);

/**
 * Set a line, fixed pitch, like a teleprinter.
 * @param {string} s capitals, figures and spaces @param {number} x left edge @param {number} y top of the capitals @param {number} size cap height
 * @param {{stroke: string, w?: number, o?: number, pitch?: number, mid?: boolean}} pen w is the stroke in sheet units; mid centres on x
 */
export function text(s, x, y, size, { stroke, w = size / 8, o = 1, pitch = 14, mid = false }) {
  const k = size / 14,
    x0 = mid ? x - measure(s, size, pitch) / 2 : x;
  let body = '';
  [...s].forEach((ch, i) => {
    if (GLYPHS[ch]) body += `<path d="${GLYPHS[ch]}" transform="translate(${n1(i * pitch)} 0)"/>`;
  });
  return group(body, {
    fill: 'none',
    stroke,
    w: n1((w / k) * 10) / 10,
    o,
    cap: 'round',
    join: 'round',
    t: `translate(${n1(x0)} ${n1(y)}) scale(${k.toFixed(3)})`,
  });
}

/** One letter in the middle of a box, as a path. @param {string} ch @param {number} cx @param {number} cy @param {number} size @param {string} stroke @param {number} [w] */
export function letter(ch, cx, cy, size, stroke, w = size / 8) {
  const k = size / 14;
  return path(GLYPHS[ch] ?? '', {
    stroke,
    w: Math.round((w / k) * 100) / 100,
    cap: 'round',
    join: 'round',
    t: `translate(${n1(cx - 5 * k)} ${n1(cy - 7 * k)}) scale(${k.toFixed(3)})`,
  });
}
