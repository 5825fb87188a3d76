/** Tables and texts: the Great Cipher’s numbers, Bellaso’s alphabets, the dispatch that was cut. */
import { C, H, W, curve, hatch, mix, path, plate, rect } from './canvas.mjs';
import { letter, text } from './letters.mjs';

/** The left half of the lily, and its middle column. */
const LILY = [
  '..............#',
  '.............##',
  '............###',
  '...........####',
  '...........####',
  '....####...####',
  '..#######..####',
  '.#########.####',
  '.####.####.####',
  '.###...###.####',
  '.###...###..###',
  '..###..####.###',
  '...#....###..##',
  '......#########',
  '......#########',
  '........###..##',
  '......####..###',
  '......###...###',
  '..............#',
].map((half) => half + [...half.slice(0, -1)].reverse().join(''));

/** A sheet of cipher numbers; the filled squares make the King’s lily. */
export function greatCipher(rand) {
  const cw = 53,
    ch = 53,
    cols = 29,
    rows = 19,
    x0 = (W - cols * cw) / 2,
    y0 = (H - rows * ch) / 2;
  let fill = '',
    type = '',
    rule = '';
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++) {
      const on = LILY[r][c] === '#',
        x = x0 + c * cw,
        y = y0 + r * ch;
      if (on) fill += rect(x + 1.5, y + 1.5, cw - 3, ch - 3, { fill: mix(C.ox, C.brick, rand() * 0.45) });
      type += text(String(1 + Math.floor(rand() * 587)), x + cw / 2, y + 18.5, 17, {
        stroke: on ? C.bone : C.ink,
        w: on ? 2.1 : 1.8,
        o: on ? 0.9 : 0.55,
        mid: true,
        pitch: 13,
      });
    }
  for (let c = 0; c <= cols; c++) rule += `M${x0 + c * cw} ${y0}v${rows * ch}`;
  for (let r = 0; r <= rows; r++) rule += `M${x0} ${y0 + r * ch}h${cols * cw}`;
  return plate(
    C.paper,
    rand,
    fill +
      path(rule, { stroke: C.ink, w: 1, o: 0.35 }) +
      type +
      rect(x0 - 8, y0 - 8, cols * cw + 16, rows * ch + 16, { stroke: C.ink, w: 4 }),
  );
}

/** A table of shifted alphabets: the same letter lights up from corner to corner. */
export function tabulaRecta(rand) {
  const cell = 62,
    x0 = 87,
    y0 = 66,
    lit = 18;
  let out = '';
  for (let r = 0; r < 15; r++)
    for (let c = 0; c < 23; c++) {
      const k = (r + c) % 26,
        x = x0 + c * cell + 31,
        y = y0 + r * cell + 31,
        far = Math.abs(r + c - lit);
      const ch = String.fromCharCode(65 + k),
        on = r + c === lit;
      if (on) out += rect(x - 31, y - 31, cell, cell, { fill: C.straw });
      else if (far < 5) out += rect(x - 31, y - 31, cell, cell, { fill: C.straw, o: 0.26 - far * 0.05 });
      out += letter(
        ch,
        x,
        y,
        on ? 34 : 27,
        on ? C.night : mix(C.straw, C.sky, Math.min(1, far / 7)),
        on ? 6 : 2.8,
      );
    }
  let rule = '';
  for (let c = 0; c <= 23; c++) rule += `M${x0 + c * cell} ${y0}v${15 * cell}`;
  for (let r = 0; r <= 15; r++) rule += `M${x0} ${y0 + r * cell}h${23 * cell}`;
  return plate(
    mix(C.night, C.blue, 0.35),
    rand,
    path(rule, { stroke: C.sky, w: 1, o: 0.3 }) +
      out +
      rect(x0 - 10, y0 - 10, 23 * cell + 20, 15 * cell + 20, { stroke: C.straw, w: 3 }),
    C.bone,
  );
}

/** The small table: a row and a column picked out, and the letter where they cross. */
export function smallTable(rand) {
  const cell = 104,
    cols = 13,
    rows = 8,
    x0 = (W - cols * cell) / 2 + 26,
    y0 = (H - rows * cell) / 2 + 26,
    R = 4,
    K = 8;
  let out =
    rect(x0, y0 + R * cell, cols * cell, cell, { fill: C.foam }) +
    rect(x0 + K * cell, y0, cell, rows * cell, { fill: C.foam });
  out += rect(x0 + K * cell, y0 + R * cell, cell, cell, { fill: C.ox });
  out +=
    rect(x0 - cell, y0, cell - 12, rows * cell, { fill: C.teal }) +
    rect(x0, y0 - cell, cols * cell, cell - 12, { fill: C.teal });
  for (let r = -1; r < rows; r++)
    for (let c = -1; c < cols; c++) {
      if (r < 0 && c < 0) continue;
      const head = r < 0 || c < 0,
        k = r < 0 ? c : c < 0 ? r : r + c,
        on = r === R && c === K;
      const live = head && (r === R || c === K);
      out += letter(
        String.fromCharCode(65 + (k % 26)),
        x0 + c * cell + cell / 2 - (c < 0 ? 6 : 0),
        y0 + r * cell + cell / 2 - (r < 0 ? 6 : 0),
        46,
        on ? C.bone : live ? C.straw : head ? C.bone : C.ink,
        on || live ? 9 : head ? 6 : 4.4,
      );
    }
  let rule = '';
  for (let c = 0; c <= cols; c++) rule += `M${x0 + c * cell} ${y0}v${rows * cell}`;
  for (let r = 0; r <= rows; r++) rule += `M${x0} ${y0 + r * cell}h${cols * cell}`;
  return plate(C.mist, rand, out + path(rule, { stroke: C.teal, w: 2 }));
}

/** A line of handwriting that says nothing: loops and stems at a slant. @param {number} x @param {number} y @param {number} len @param {number} s @param {() => number} rand */
export function scrawl(x, y, len, s, rand) {
  let d = '',
    at = x;
  while (at < x + len - s * 2) {
    const stop = Math.min(x + len, at + s * (2 + rand() * 5));
    const pts = [];
    for (let k = 0; at < stop; k++) {
      const up = rand() < 0.2 ? 1.9 : 0.85,
        down = rand() < 0.12 ? 0.8 : 0;
      pts.push([at, y + s * down], [at + s * 0.42, y - s * up], [at + s * 0.2, y - s * 0.1]);
      at += s * 0.56;
    }
    if (pts.length > 2) d += curve(pts);
    at += s * 0.8;
  }
  return d;
}

/** Two columns: the telegram with its lines struck out, and the short text that was left. */
export function emsEdited(rand) {
  let out = '';
  const sheet = (x, y, w, h) =>
    rect(x + 14, y + 16, w, h, { fill: C.wood, o: 0.35 }) +
    rect(x, y, w, h, { fill: C.bone }) +
    rect(x + 14, y + 14, w - 28, h - 28, { stroke: C.ink, w: 1.2, o: 0.3 });
  out += sheet(96, 66, 760, 1100) + sheet(960, 66, 548, 690);
  const kept = [0, 1, 9, 13, 14];
  for (let i = 0; i < 17; i++) {
    const y = 150 + i * 55,
      len = i === 16 ? 330 : 610 + rand() * 30,
      cut = !kept.includes(i);
    out += path(scrawl(160, y, len, 17, rand), {
      stroke: C.ink,
      w: 3,
      o: cut ? 0.55 : 1,
      cap: 'round',
      join: 'round',
    });
    if (cut)
      out += path(
        curve([
          [146, y - 8 + rand() * 6],
          [360, y - 12 + rand() * 8],
          [600, y - 10 + rand() * 8],
          [166 + len, y - 14 + rand() * 10],
        ]),
        { stroke: C.brick, w: 9, cap: 'round' },
      );
  }
  for (let i = 0; i < 8; i++)
    out += path(scrawl(1012, 170 + i * 66, i === 7 ? 230 : 430, 19, rand), {
      stroke: C.ink,
      w: 3.6,
      cap: 'round',
      join: 'round',
    });
  out += path(
    'M862 208C920 210 908 150 960 152M862 650C930 640 900 330 960 300M862 890C960 880 900 520 960 470',
    { stroke: C.straw, w: 5, dash: '2 14', cap: 'round' },
  );
  const pen = `translate(1120 930) rotate(-24)`;
  out += `<g transform="${pen}">${path('M0 0L70 -22L420 -24Q440 0 420 24L70 22Z', { fill: C.straw })}${path('M70 -22L0 0L70 22Z', { fill: C.bone })}${path('M70 0H6', { stroke: C.ink, w: 3 })}${path('M90 -8H410M90 8H410', { stroke: C.wood, w: 2, o: 0.5 })}</g>`;
  out += path(
    curve([
      [1116, 934],
      [1040, 962],
      [980, 948],
      [900, 985],
    ]),
    { stroke: C.brick, w: 9, cap: 'round' },
  );
  return plate(mix(C.plum, C.night, 0.35), rand, out, C.bone);
}

/** Two texts of equal standing, held by one brace. */
export function twoColumns(rand) {
  let out = '';
  for (const side of [0, 1]) {
    const x = side ? 940 : 150,
      w = 510;
    for (let p = 0, y = 170; p < 3; p++) {
      for (let i = 0; i < 6; i++, y += 37) {
        let at = x + (i === 0 ? 50 : 0);
        const stop = i === 5 ? x + w * (0.5 + 0.16 * p) : x + w;
        while (at < stop - 14) {
          const l = Math.min(stop - at, side ? 18 + rand() * 54 : 34 + rand() * 96);
          out += rect(at, y, l, 15, { fill: side ? C.ox : C.blue, o: 0.92 });
          at += l + 13;
        }
      }
      y += 44;
    }
    out += path(`M${x} 122h${w}M${x} 938h${w}`, { stroke: side ? C.ox : C.blue, w: 4 });
  }
  const brace =
    'M716 122C800 122 800 160 800 230V420C800 500 800 530 884 530C800 530 800 560 800 640V830C800 900 800 938 716 938';
  out += path(brace, { stroke: C.ink, w: 16, cap: 'round' });
  out =
    hatch(`M0 0H${W}V${H}H0Z`, [0, 0, W, H], 45, 16, { stroke: C.ochre, w: 1, o: 0.2 }) +
    rect(70, 70, 1460, 927, { fill: C.bone }) +
    rect(84, 84, 1432, 899, { stroke: C.ochre, w: 3 }) +
    out;
  return plate(C.straw, rand, out);
}
