/** What travelled by wire and by wave: punched tape, code words, cable groups, short wave. */
import { C, H, W, curve, disc, each, lines, mix, n1, path, plate, poly, rect, span } from './canvas.mjs';
import { measure, text } from './letters.mjs';
import { beside, walk } from './walk.mjs';

/** The five-unit teleprinter alphabet, as holes. */
const TAPE = Object.fromEntries(
  'A11000B10011C01110D10010E10000F10110G01011H00101I01100J11010K11110L01001M00111N00110O00011P01101Q11101R01010S10100T00001U11100V01111W11001X10111Y10101Z10001 00100'
    .match(/[A-Z ][01]{5}/g)
    .map((c) => [c[0], c.slice(1)]),
);

/** Punched tape in a long loop over lines of type: the hotline’s first test sentence, on both. */
export function redTelephone(rand) {
  const line = "THE QUICK BROWN FOX JUMPED OVER THE LAZY DOG'S BACK 1234567890";
  let type = '';
  for (let i = 0; i < 16; i++) {
    const y = 34 + i * 65,
      from = (i * 17) % line.length;
    const s = `${line}   ${line}   ${line}`.slice(from, from + 62);
    type += text(s, 30, y, 25, {
      stroke: i === 3 || i === 11 ? C.straw : mix(C.ox, C.rose, 0.5),
      w: 2.6,
      pitch: 14.6,
      o: i % 2 ? 0.55 : 0.8,
    });
  }
  const way = walk(
    [
      [-260, 900],
      [60, 850],
      [420, 700],
      [780, 690],
      [1120, 560],
      [1180, 270],
      [960, 160],
      [770, 300],
      [840, 560],
      [1130, 740],
      [1460, 690],
      [1880, 500],
    ],
    25,
  );
  const words = 'THE QUICK BROWN FOX JUMPED OVER THE LAZY DOGS BACK   ';
  const half = 92;
  let tape = '';
  way.slice(0, -1).forEach((p, i) => {
    const q = way[i + 1],
      turn = 0.5 + 0.5 * Math.sin(p.a + 2.2);
    const tone = mix(C.bone, C.sand, turn * 0.9);
    tape += path(
      poly([beside(p, -half - 9), beside(q, -half - 9), beside(q, half + 9), beside(p, half + 9)], true),
      { fill: C.wood, o: 0.12 },
    );
    tape += path(poly([beside(p, -half), beside(q, -half), beside(q, half), beside(p, half)], true), {
      fill: tone,
      stroke: tone,
      w: 1.2,
    });
    tape += path(`${poly([beside(p, -half), beside(q, -half)])}${poly([beside(p, half), beside(q, half)])}`, {
      stroke: mix(C.ox, C.wood, 0.4),
      w: 2.4,
    });
    if (i === 0) return;
    const code = TAPE[words[i % words.length]];
    [-66, -36, 12, 42, 70].forEach((d, k) => {
      if (code[k] === '1') tape += disc(...beside(p, d), 10.2, { fill: mix(C.ox, C.wood, 0.45) });
    });
    tape += disc(...beside(p, -12), 4.4, { fill: mix(C.ox, C.wood, 0.3) });
  });
  return plate(C.ox, rand, type + tape);
}

/** Telegraph wires with five-letter words sitting on them; one is in colour. */
export function bookCodes(rand) {
  const soft = 'BCDFGLMNPRSTVZ',
    vowel = 'AEIOUY';
  const pick = (s) => s[Math.floor(rand() * s.length)];
  const word = () =>
    rand() < 0.5
      ? pick(soft) + pick(vowel) + pick(soft) + pick(vowel) + pick(soft)
      : pick(vowel) + pick(soft) + pick(vowel) + pick(soft) + pick(vowel);
  let out = path(lines([0, 0, W, H], 0, 13), { stroke: C.olive, w: 1, o: 0.13 });
  const pole = (x, top, k) => {
    let s = path(
      poly(
        [
          [x - 13 * k, H],
          [x - 9 * k, top - 50 * k],
          [x + 9 * k, top - 50 * k],
          [x + 13 * k, H],
        ],
        true,
      ),
      { fill: C.ink },
    );
    for (let i = 0; i < 7; i++) {
      const y = top - 4 + i * 136 * k;
      s += rect(x - 92 * k, y + 16, 184 * k, 15 * k, { fill: C.ink });
      for (const d of [-78, -44, 44, 78])
        s += path(
          `M${n1(x + (d - 8) * k)} ${n1(y + 16)}v${n1(-16 * k)}q${n1(8 * k)} ${n1(-10 * k)} ${n1(16 * k)} 0v${n1(16 * k)}z`,
          { fill: C.ink },
        );
    }
    return s;
  };
  for (let i = 0; i < 7; i++) {
    const y = 100 + i * 136,
      sag = 46;
    for (const d of [0, 10])
      out += path(
        `M-40 ${y + d}Q160 ${y + sag} 250 ${y + d}Q800 ${y + 2 * sag + d} 1350 ${y + d}Q1450 ${y + sag} 1640 ${y + d}`,
        { stroke: C.ink, w: d ? 1.4 : 3 },
      );
    for (let k = 0; k < 5; k++) {
      const t = (k + 1) / 6,
        x = 250 + 1100 * t,
        wy = y + 4 * sag * t * (1 - t),
        lit = i === 3 && k === 2;
      const s = lit ? 'ENVOY' : word();
      if (lit) out += rect(x - 92, wy - 64, 184, 58, { fill: C.brick });
      out += text(s, x, wy - 51, lit ? 34 : 33, {
        stroke: lit ? C.bone : C.ink,
        w: lit ? 7 : 5,
        mid: true,
        pitch: 14.2,
        o: lit ? 1 : 0.9,
      });
    }
  }
  out += pole(250, 84, 1.0) + pole(1350, 84, 1.0);
  return plate(mix(C.paper, C.sage, 0.28), rand, out);
}

/** Cable groups of the telegram, sinking into the Atlantic along the cable. */
export function zimmermann(rand) {
  const groups =
    '130 13042 13401 8501 115 3528 416 17214 6491 11310 18147 18222 21560 10247 11518 23677 13605 3494 14936 98092 5905 11311 10392 10371 0302 21290 5161 39695 23571 17504 11269 18276 18101 0317 0228 17894 4473 22284 22200 19452 21589 67893 5569 13918 8958 12137 1333 4725 4458 5905 17166 13851 4458 17149 14471 6706'.split(
      ' ',
    );
  const top = 330;
  let out = rect(0, 0, W, top, { fill: C.sand });
  out += each(15, (i) =>
    path(`M0 ${300 - i * 20 - i * i * 0.3}H${W}`, { stroke: C.blue, w: 1.6 - i * 0.07, o: 0.4 }),
  );
  const land = (pts) => path(poly(pts, true), { fill: C.ox });
  out += land([
    [-10, 1100],
    [-10, 236],
    [90, 238],
    [160, 282],
    [226, 330],
    [250, 420],
    [300, 560],
    [330, 760],
    [440, 960],
    [520, 1100],
  ]);
  out += land([
    [1610, 1100],
    [1610, 216],
    [1530, 230],
    [1470, 272],
    [1396, 330],
    [1370, 430],
    [1300, 560],
    [1290, 720],
    [1180, 940],
    [1120, 1100],
  ]);
  for (const [x, y] of [
    [110, 240],
    [1500, 248],
  ])
    out += path(
      `M${x - 40} ${y + 6}v-84h80v84M${x - 54} ${y - 76}L${x} ${y - 116}l54 40zM${x} ${y - 116}v-66`,
      { fill: C.ox, stroke: C.ox, w: 5 },
    );
  for (let r = 0; r < 26; r++) {
    const y = top + r * 30;
    out += path(
      curve(
        span(40, (t) => [t * W, y + Math.sin(t * 40 + r * 1.9) * (5 - r * 0.16) + Math.sin(t * 13 + r) * 4]),
      ),
      { stroke: C.sky, w: 1.5, o: 0.6 - r * 0.019 },
    );
  }
  const edge = (y) => [240 + (y - 330) * 0.36 + 60, 1380 - (y - 330) * 0.34 - 40];
  let g = 0;
  for (let row = 0; row < 8; row++) {
    const y = 392 + row * 68,
      [l, r] = edge(y);
    let x = l + (row % 2) * 30;
    while (g < groups.length) {
      const w = measure(groups[g], 29, 13.6);
      if (x + w > r) break;
      const hit =
        ['13042', '67893', '17214', '0302', '22284', '39695', '4458'].includes(groups[g]) && row !== 7;
      out += text(groups[g], x, y, 29, {
        stroke: hit ? C.straw : C.bone,
        w: hit ? 4.4 : 3,
        pitch: 13.6,
        o: hit ? 1 : 0.82,
      });
      if (hit) out += path(`M${n1(x - 4)} ${y + 42}h${n1(w + 8)}`, { stroke: C.brick, w: 6 });
      x += w + 40;
      g++;
    }
  }
  const cable = walk(
    [
      [110, 240],
      [240, 380],
      [330, 720],
      [560, 960],
      [820, 985],
      [1060, 950],
      [1270, 760],
      [1370, 400],
      [1500, 248],
    ],
    13,
  );
  out += path(curve(cable.filter((_, i) => i % 4 === 0).map((p) => [p.x, p.y])), { stroke: C.night, w: 24 });
  out += path(curve(cable.filter((_, i) => i % 4 === 0).map((p) => [p.x, p.y])), { stroke: C.straw, w: 15 });
  out += path(
    cable
      .map((p) =>
        poly([beside(p, -9), [beside(p, 9)[0] + 8 * Math.cos(p.a), beside(p, 9)[1] + 8 * Math.sin(p.a)]]),
      )
      .join(''),
    { stroke: C.night, w: 3 },
  );
  return plate(C.blue, rand, out, C.bone);
}

const MORSE = { T: '-', H: '....', E: '.', N: '-.', V: '...-', O: '---', Y: '-.--' };

/** A mast, and rings of Morse going out from it: the rings spell the magazine’s name. */
export function shortwave(rand) {
  const cx = 800,
    cy = 700;
  const units = [...'THE ENVOY '].flatMap((c) =>
    c === ' ' ? [-4] : [...[...MORSE[c]].flatMap((m) => [m === '-' ? 3 : 1, -1]), -2],
  );
  let out = '';
  for (let i = 0; i < 17; i++) {
    const r = 104 + i * 56,
      unit = 20 / r;
    let a = -Math.PI * 1.5 + i * 0.83,
      d = '';
    const stop = a + Math.PI * 2;
    for (let k = 0; a < stop; k++) {
      const u = units[k % units.length],
        b = Math.min(stop, a + Math.abs(u) * unit * (u > 0 ? 1 : 1.3));
      if (u > 0)
        d += `M${n1(cx + r * Math.cos(a))} ${n1(cy + r * Math.sin(a))}A${r} ${r} 0 0 1 ${n1(cx + r * Math.cos(b))} ${n1(cy + r * Math.sin(b))}`;
      a = b;
    }
    const lit = i % 5 === 3;
    out += path(d, {
      stroke: lit ? C.brick : mix(C.straw, C.sky, Math.min(1, i / 13)),
      w: lit ? 13 : 10 - i * 0.2,
      cap: 'round',
      o: 1 - i * 0.026,
    });
    if (i) out += disc(cx, cy, r - 28, { stroke: C.sky, w: 1, o: 0.28 });
  }
  const hill = curve([
    [-20, 960],
    [240, 930],
    [520, 958],
    [800, 912],
    [1080, 950],
    [1380, 922],
    [1640, 950],
  ]);
  out += path(`${hill}V1100H-20Z`, { fill: C.night }) + path(hill, { stroke: C.sky, w: 3 });
  out += each(9, (i) =>
    path(
      curve([
        [-20, 976 + i * 15],
        [300, 952 + i * 14],
        [800, 936 + i * 15],
        [1300, 950 + i * 14],
        [1640, 968 + i * 14],
      ]),
      { stroke: C.sky, w: 1.4, o: 0.55 - i * 0.05 },
    ),
  );
  let mast = `M800 ${cy}L758 916M800 ${cy}L842 916`;
  for (let i = 0; i < 7; i++) {
    const y = cy + 28 + i * 27,
      w = (y - cy) * 0.194,
      v = w + 5.2;
    mast += `M${n1(cx - w)} ${y}L${n1(cx + v)} ${y + 27}M${n1(cx + w)} ${y}L${n1(cx - v)} ${y + 27}M${n1(cx - w)} ${y}h${n1(2 * w)}`;
  }
  out += path(`M800 ${cy}L420 944M800 ${cy}L1180 940M800 ${cy + 70}L600 944M800 ${cy + 70}L1000 940`, {
    stroke: C.bone,
    w: 1.6,
    o: 0.7,
  });
  out +=
    path(mast, { stroke: C.bone, w: 4, join: 'round' }) +
    disc(cx, cy - 4, 13, { fill: C.brick }) +
    disc(cx, cy - 4, 26, { stroke: C.brick, w: 4 });
  return plate(C.night, rand, out, C.bone);
}
