/** Things on the table: seals, tablets, rulers, envelopes, sacks, flags. */
import {
  C,
  H,
  W,
  curve,
  disc,
  each,
  group,
  hatch,
  inside,
  lines,
  mix,
  n1,
  path,
  plate,
  poly,
  rect,
  span,
} from './canvas.mjs';
import { scrawl } from './cipher.mjs';

/** A wax seal with an irregular edge and an engraved device. */
export function seal(x, y, r, wax, rand, device = 0) {
  const ph = rand() * 6,
    edge = curve(
      span(23, (t) => {
        const a = (t * 2 * Math.PI * 23) / 24,
          q = r * (1 + 0.05 * Math.sin(a * 5 + ph) + 0.035 * Math.sin(a * 9 + ph * 2));
        return [x + q * Math.cos(a), y + q * Math.sin(a)];
      }),
      true,
    );
  const dark = mix(wax, '#1a0d0a', 0.45),
    pale = mix(wax, C.bone, 0.4);
  let s =
    path(edge, { fill: '#1a0d0a', o: 0.35, t: `translate(${n1(r * 0.06)} ${n1(r * 0.1)})` }) +
    path(edge, { fill: wax }) +
    disc(x, y, r * 0.76, { fill: mix(wax, dark, 0.28), stroke: dark, w: n1(r * 0.05) }) +
    disc(x, y, r * 0.66, { stroke: pale, w: n1(r * 0.014), o: 0.8 });
  s += each(44, (i) => {
    const a = (i / 44) * Math.PI * 2;
    return path(
      poly([
        [x + r * 0.68 * Math.cos(a), y + r * 0.68 * Math.sin(a)],
        [x + r * 0.735 * Math.cos(a), y + r * 0.735 * Math.sin(a)],
      ]),
      { stroke: pale, w: n1(r * 0.018), o: 0.8 },
    );
  });
  const star = (n, a, b) =>
    poly(
      span(2 * n - 1, (_, i) => {
        const t = (i * Math.PI) / n - Math.PI / 2,
          q = (i % 2 ? b : a) * r;
        return [x + q * Math.cos(t), y + q * Math.sin(t)];
      }),
      true,
    );
  if (device === 0)
    s +=
      path(star(8, 0.56, 0.2), { fill: wax, stroke: pale, w: n1(r * 0.025) }) +
      disc(x, y, r * 0.13, { fill: dark });
  else if (device === 1)
    s += path(
      `M${n1(x)} ${n1(y - r * 0.5)}V${n1(y + r * 0.5)}M${n1(x - r * 0.36)} ${n1(y - r * 0.18)}H${n1(x + r * 0.36)}M${n1(x - r * 0.42)} ${n1(y + r * 0.12)}Q${n1(x - r * 0.36)} ${n1(y + r * 0.48)} ${n1(x)} ${n1(y + r * 0.5)}Q${n1(x + r * 0.36)} ${n1(y + r * 0.48)} ${n1(x + r * 0.42)} ${n1(y + r * 0.12)}`,
      { stroke: pale, w: n1(r * 0.06), cap: 'round' },
    );
  else
    s += path(
      `M${n1(x - r * 0.44)} ${n1(y + r * 0.3)}L${n1(x - r * 0.5)} ${n1(y - r * 0.24)}L${n1(x - r * 0.2)} ${n1(y + r * 0.04)}L${n1(x)} ${n1(y - r * 0.4)}L${n1(x + r * 0.2)} ${n1(y + r * 0.04)}L${n1(x + r * 0.5)} ${n1(y - r * 0.24)}L${n1(x + r * 0.44)} ${n1(y + r * 0.3)}Z`,
      { stroke: pale, w: n1(r * 0.05), join: 'round' },
    );
  return (
    s +
    path(
      `M${n1(x - r * 0.8)} ${n1(y - r * 0.26)}A${n1(r * 0.84)} ${n1(r * 0.84)} 0 0 1 ${n1(x - r * 0.1)} ${n1(y - r * 0.84)}`,
      { stroke: pale, w: n1(r * 0.05), cap: 'round', o: 0.75 },
    )
  );
}

/** A folded sheet from which ribbons and seals hang. */
export function consent(rand) {
  let out = path(lines([0, 0, W, H], 45, 20), { stroke: C.sage, w: 1, o: 0.22 });
  out += rect(170, 0, 1280, 520, { fill: C.night, o: 0.4 }) + rect(150, -20, 1300, 520, { fill: C.bone });
  for (let i = 0; i < 8; i++)
    out += path(scrawl(230, 62 + i * 46, i === 7 ? 780 : 1130, 15, rand), {
      stroke: C.ink,
      w: 2.8,
      cap: 'round',
    });
  out +=
    path('M150 430H1450V560H150Z', { fill: C.sand }) +
    path('M150 430H1450', { stroke: C.clay, w: 5 }) +
    hatch('M150 430H1450V560H150Z', [150, 430, 1300, 130], 0, 12, { stroke: C.clay, w: 1.2, o: 0.6 }) +
    path('M475 -20V430M800 -20V430M1125 -20V430', { stroke: C.clay, w: 2.5, o: 0.6 });
  [
    [290, 880, 112, C.ox, C.straw, 0],
    [545, 780, 96, C.brick, C.teal, 1],
    [800, 900, 128, C.ox, C.straw, 2],
    [1060, 775, 98, C.brick, C.teal, 0],
    [1312, 872, 114, C.ox, C.straw, 1],
  ].forEach(([x, y, r, wax, rib, dev]) => {
    out += path(`M${x - 26} 492h52`, { stroke: C.ink, w: 6, cap: 'round' });
    for (const [a, b] of [
      [-24, -1],
      [4, 1],
    ]) {
      const d = `M${x + a} 494C${x + a + b * 30} 620 ${x + a - b * 24} 690 ${x + a + b * 6} ${y + r * 1.45}l10 -16l12 16C${x + a + 22 - b * 24} 690 ${x + a + 22 + b * 30} 620 ${x + a + 22} 494Z`;
      out +=
        path(d, { fill: rib, stroke: C.ink, w: 2.4 }) +
        hatch(d, [x - 70, 490, 140, 600], 0, 8, { stroke: C.ink, w: 1.2, o: 0.4 });
    }
    out += seal(x, y, r, wax, rand, dev);
  });
  return plate(mix(C.olive, C.night, 0.35), rand, out, C.bone);
}

/** Guilloche: the envelope of many sines round a ring. */
function guilloche(cx, cy, r0, r1, petals, turns, pen) {
  let s = '';
  for (let k = 0; k < turns; k++) {
    const ph = (k / turns) * Math.PI * 2;
    s += path(
      poly(
        span(petals * 26, (t) => {
          const a = t * Math.PI * 2,
            q =
              (r0 + r1) / 2 +
              ((r1 - r0) / 2) * Math.sin(petals * a + ph) * (0.82 + 0.18 * Math.cos(petals * 2 * a));
          return [cx + q * Math.cos(a), cy + q * Math.sin(a)];
        }),
        true,
      ),
      pen,
    );
  }
  return s;
}

/** A letter in folds, its seal, and the engraver’s rosette behind. */
export function credentials(rand) {
  let out =
    guilloche(800, 533, 470, 690, 36, 5, { stroke: C.teal, w: 1.5, o: 0.65 }) +
    guilloche(800, 533, 690, 900, 48, 3, { stroke: C.ochre, w: 1.4, o: 0.6 });
  out += path('M412 86L1222 50L1236 410L1226 724L1240 1000L402 1016L418 700L406 400Z', {
    fill: C.wood,
    o: 0.25,
    t: 'translate(20 22)',
  });
  out +=
    path('M412 86L1222 50L1236 410L406 400Z', { fill: C.bone }) +
    path('M406 400L1236 410L1226 724L418 700Z', { fill: mix(C.bone, C.sand, 0.55) }) +
    path('M418 700L1226 724L1240 1000L402 1016Z', { fill: C.bone });
  out +=
    path('M406 400L1236 410M418 700L1226 724', { stroke: C.clay, w: 4 }) +
    path('M412 86L1222 50L1236 410L1226 724L1240 1000L402 1016L418 700L406 400Z', {
      stroke: C.teal,
      w: 4,
      join: 'round',
    });
  out +=
    guilloche(818, 190, 34, 92, 16, 8, { stroke: C.ochre, w: 1.6 }) +
    guilloche(818, 190, 6, 40, 9, 6, { stroke: C.teal, w: 1.4 });
  for (let i = 0; i < 8; i++)
    out += path(scrawl(500, 352 + i * 46 + (i > 1 ? 8 : 0), i === 7 ? 380 : 630, 16, rand), {
      stroke: C.ink,
      w: 3,
      cap: 'round',
    });
  out += path(
    curve([
      [520, 880],
      [580, 800],
      [600, 900],
      [650, 830],
      [680, 900],
      [760, 850],
      [720, 900],
      [850, 870],
    ]),
    { stroke: C.ink, w: 5, cap: 'round' },
  );
  out +=
    path('M1000 720L930 1040L990 1010L1040 1060L1060 760ZM1080 740L1120 1056L1170 1004L1236 1030L1130 720Z', {
      fill: C.teal,
    }) +
    hatch(
      'M1000 720L930 1040L990 1010L1040 1060L1060 760ZM1080 740L1120 1056L1170 1004L1236 1030L1130 720Z',
      [920, 700, 330, 370],
      0,
      9,
      { stroke: C.bone, w: 1.4, o: 0.5 },
    );
  return plate(mix(C.straw, C.paper, 0.55), rand, out + seal(1072, 780, 172, C.ox, rand, 2));
}

/** A ruled bar under interference rings. */
export function metre(rand) {
  const cx = 1010,
    cy = 340;
  let out = '';
  for (let i = 1; i < 46; i++) {
    const r = 84 * Math.sqrt(i * 2.1),
      w = Math.max(1.4, 34 / Math.sqrt(i) - 1.5);
    out += disc(cx, cy, r, {
      stroke: mix(C.blue, C.sky, Math.min(1, i / 40)),
      w: n1(w),
      o: Math.max(0.15, 0.95 - i * 0.016),
    });
  }
  out += disc(cx, cy, 62, { fill: C.brick });
  const bar = 'M-20 690H1500V900H-20Z';
  out +=
    rect(-20, 900, 1540, 40, { fill: C.ink, o: 0.35 }) +
    path(bar, { fill: C.straw }) +
    path('M1500 690L1560 660V866L1500 900Z', { fill: C.ochre }) +
    path('M-20 690L40 660H1560L1500 690Z', { fill: C.bone });
  out += path(
    each(12, (i) => `M-20 ${796 + i * 8.6}H1500`),
    { stroke: C.ochre, w: 1.4, o: 0.8 },
  );
  let t = '',
    red = '';
  for (let i = 0; i <= 152; i++) {
    const x = 30 + i * 9.6,
      l = i % 10 === 0 ? 96 : i % 5 === 0 ? 66 : 40;
    t += `M${n1(x)} 690v${l}`;
    if (i % 50 === 0) red += `M${n1(x)} 660v190`;
  }
  out +=
    path(t, { stroke: C.ink, w: 2.6 }) +
    path(red, { stroke: C.brick, w: 7 }) +
    path(bar, { stroke: C.ink, w: 5 }) +
    path('M1500 690L1560 660V866L1500 900M40 660H1560', { stroke: C.ink, w: 4 });
  out +=
    path(
      each(9, (i) => `M0 ${966 + i * 12}H${W}`),
      { stroke: C.blue, w: 1.4, o: 0.5 },
    ) + path(`M${cx} ${cy}V660`, { stroke: C.brick, w: 4, dash: '4 14', cap: 'round' });
  return plate(C.mist, rand, out);
}

/** One stroke of the stylus: a broad head, a thin tail. */
const wedge = (x, y, s, a) => {
  const c = Math.cos(a) * s,
    q = Math.sin(a) * s,
    at = (u, v) => `${n1(x + c * u - q * v)} ${n1(y + q * u + c * v)}`;
  return `M${at(-0.04, -0.27)}L${at(0.08, 0)}L${at(-0.04, 0.27)}L${at(0.3, 0.05)}L${at(1.05, 0.02)}V${at(1.05, -0.02).split(' ')[1]}L${at(0.3, -0.05)}Z`;
};
/** A written line of wedges in groups. */
function wedges(x, y, len, s, rand) {
  let d = '',
    at = x;
  const V = Math.PI / 2,
    down = (dx, k = 1.1) => {
      d += wedge(at + dx * s, y - s * 0.52, s * k, V);
    },
    flat = (dx, dy, k = 1) => {
      d += wedge(at + dx * s, y + dy * s, s * k, 0);
    };
  while (at < x + len - s * 1.9) {
    const kind = Math.floor(rand() * 5);
    if (kind === 0) {
      down(0);
      down(0.5);
      at += s * 0.62;
    } else if (kind === 1) {
      flat(-0.1, -0.3);
      flat(-0.1, 0.28);
      down(0.95);
      at += s * 1.1;
    } else if (kind === 2) {
      d += wedge(at + s * 0.6, y, s * 0.72, 2.35) + wedge(at + s * 0.6, y, s * 0.72, -2.35);
      down(0.95);
      at += s * 1.1;
    } else if (kind === 3) {
      flat(-0.1, 0, 1.4);
      down(0.4);
      down(0.8);
      at += s * 1.25;
    } else {
      flat(0, -0.34, 0.8);
      flat(0, 0, 0.8);
      flat(0, 0.34, 0.8);
      at += s * 0.85;
    }
    at += s * 0.58;
  }
  return d;
}

/** Two tablets facing: wedges on the left, columns of signs on the right. */
export function kadesh(rand) {
  let out = path(lines([0, 0, W, H], 0, 12), { stroke: C.ochre, w: 1, o: 0.22 });
  const clay = curve(
    [
      [100, 120],
      [400, 84],
      [706, 116],
      [738, 500],
      [716, 940],
      [410, 984],
      [104, 948],
      [72, 520],
    ],
    true,
    0.11,
  );
  out += path(clay, { fill: '#120a08', o: 0.6, t: 'translate(18 22)' }) + path(clay, { fill: C.clay });
  for (let i = 0; i < 12; i++) {
    const y = 178 + i * 66;
    out +=
      path(`M116 ${y + 37}H704`, { stroke: C.wood, w: 1.4, o: 0.5 }) +
      inside(clay, path(wedges(136, y + 4, 580, 40, rand), { fill: C.wood }));
  }
  out += inside(
    clay,
    each(20, (i) =>
      path(
        curve([
          [738 - i * 6, 100],
          [754 - i * 6, 520],
          [728 - i * 6, 960],
        ]),
        { stroke: C.wood, w: 2, o: 0.4 - i * 0.02 },
      ),
    ),
  );
  const st = 'M880 984V250Q880 84 1192 84Q1504 84 1504 250V984Z';
  out += path(st, { fill: '#120a08', o: 0.6, t: 'translate(18 22)' }) + path(st, { fill: C.sand });
  out +=
    each(7, (i) => path(`M${902 + i * 97} 300V960`, { stroke: C.ox, w: 3 })) +
    path('M902 300H1484', { stroke: C.ox, w: 5 });
  out +=
    disc(1192, 196, 44, { fill: C.ox }) +
    path('M1150 196Q1040 130 930 210Q1030 196 1154 222ZM1234 196Q1344 130 1454 210Q1354 196 1230 222Z', {
      fill: C.ox,
    }) +
    path('M1120 206Q1040 168 970 204M1264 206Q1344 168 1414 204', { stroke: C.sand, w: 3 });
  const sign = [
    (x, y) =>
      path(
        `M${x - 30} ${y}q30 -34 60 0q-30 30 -60 0zM${x - 20} ${y + 14}q-2 16 -14 20M${x + 4} ${y + 16}v18`,
        { stroke: C.wood, w: 5 },
      ) + disc(x, y, 7, { fill: C.wood }),
    (x, y) => path(`M${x - 32} ${y}l8 -10l8 10l8 -10l8 10l8 -10l8 10l8 -10l8 10`, { stroke: C.wood, w: 6 }),
    (x, y) =>
      path(`M${x - 26} ${y + 22}q-4 -30 14 -36q2 -18 16 -16q12 4 8 18q18 6 12 34z`, { fill: C.wood }) +
      path(`M${x + 12} ${y - 18}l14 4M${x - 8} ${y + 22}v14M${x + 8} ${y + 22}v14`, { stroke: C.wood, w: 4 }),
    (x, y) =>
      path(`M${x - 4} ${y + 34}V${y - 28}q22 0 18 36q-4 24 -18 26`, { fill: C.wood, stroke: C.wood, w: 5 }),
    (x, y) => disc(x, y, 23, { stroke: C.wood, w: 6 }) + disc(x, y, 6, { fill: C.wood }),
    (x, y) => path(`M${x - 28} ${y - 10}h56q-4 28 -28 28t-28 -28z`, { fill: C.wood }),
    (x, y) =>
      path(`M${x} ${y - 2}V${y + 34}M${x - 20} ${y + 8}h40M${x} ${y - 2}q-26 -34 0 -34q26 0 0 34`, {
        stroke: C.wood,
        w: 7,
      }),
    (x, y) => path(`M${x - 30} ${y + 14}v-14h20v-14h20v-14h20v42z`, { stroke: C.wood, w: 5 }),
  ];
  for (let c = 0; c < 6; c++)
    for (let r = 0; r < 9; r++) out += sign[Math.floor(rand() * 8)](950 + c * 97, 346 + r * 72);
  return plate(mix(C.wood, C.night, 0.4), rand, out, C.bone);
}

/** Clay letters on their shelves. */
export function amarna(rand) {
  let out = '';
  for (let r = 0; r < 3; r++) {
    const y = 340 + r * 334;
    out +=
      rect(0, y - 300, W, 300, { fill: mix(C.plum, C.night, 0.45) }) +
      path(
        each(24, (i) => `M0 ${y - 296 + i * 12.4}H${W}`),
        { stroke: C.mauve, w: 1, o: 0.28 },
      );
    let x = 26 - r * 50,
      k = 0;
    while (x < W) {
      const w = 118 + rand() * 92,
        h = 150 + rand() * 110,
        lit = r === 1 && k === 4,
        tone = lit ? C.straw : mix(C.clay, C.wood, 0.1 + rand() * 0.35),
        a = (rand() - 0.5) * 5;
      const t = curve(
        [
          [8, 6],
          [w / 2, -6],
          [w - 8, 6],
          [w + 4, h / 2],
          [w - 6, h],
          [w / 2, h + 2],
          [6, h],
          [-4, h / 2],
        ],
        true,
        0.13,
      );
      let s = path(t, { fill: '#160c12', o: 0.6, t: 'translate(13 4)' }) + path(t, { fill: tone });
      for (let q = 0; q < Math.floor((h - 26) / 23); q++)
        s += path(wedges(17, 26 + q * 23, w - 14, 17, rand), { fill: C.wood });
      s +=
        inside(
          t,
          each(7, (i) =>
            path(`M${n1(w + 3 - i * 4)} 0V${n1(h)}`, { stroke: C.wood, w: 2, o: 0.5 - i * 0.07 }),
          ),
        ) + path(t, { stroke: C.wood, w: 2 });
      out += group(s, { t: `translate(${n1(x)} ${n1(y - h)}) rotate(${n1(a)} ${n1(w / 2)} ${n1(h)})` });
      x += w + 20 + rand() * 14;
      k++;
    }
    out +=
      rect(0, y, W, 34, { fill: C.ochre }) +
      path(`M0 ${y + 10}H${W}M0 ${y + 22}H${W}`, { stroke: C.wood, w: 2, o: 0.6 }) +
      rect(0, y + 34, W, 20, { fill: '#160c12' });
  }
  return plate(C.plum, rand, out, C.bone);
}

/** An envelope with its flap lifted, a candle, and a clock at seven. */
export function blackChamber(rand) {
  const fx = 470,
    fy = 330;
  let out = '';
  for (let i = 0; i < 24; i++)
    out += disc(fx, fy, 70 + i * 38, {
      stroke: C.straw,
      w: n1(9 - i * 0.32),
      o: n1(Math.max(0.05, 0.5 - i * 0.02) * 10) / 10,
    });
  out +=
    rect(0, 880, W, 200, { fill: C.wood }) +
    path(
      each(12, (i) => `M0 ${892 + i * 15}H${W}`),
      { stroke: C.clay, w: 1.4, o: 0.5 },
    ) +
    rect(0, 874, W, 10, { fill: C.clay });
  out +=
    rect(420, 470, 100, 400, { fill: C.bone }) +
    hatch('M420 470h100v400h-100z', [420, 470, 100, 400], 90, 10, { stroke: C.ochre, w: 2, o: 0.6 }) +
    path('M414 474q14 -16 26 0q12 22 20 60q8 26 16 -6q6 -40 20 -50q20 -14 30 0z', { fill: C.bone }) +
    path('M340 870h260l-34 54h-192z', { fill: C.ochre, stroke: C.wood, w: 4 }) +
    path('M600 890q60 -4 56 30q-10 26 -60 4', { stroke: C.ochre, w: 12 });
  out +=
    path('M470 474v-44', { stroke: C.wood, w: 6 }) +
    path('M470 200Q540 320 520 388Q504 434 470 436Q436 434 420 388Q400 320 470 200Z', { fill: C.straw }) +
    path('M470 292Q504 360 494 396Q486 420 470 422Q454 420 446 396Q436 360 470 292Z', { fill: C.brick });
  out +=
    path('M690 640H1190V960H690Z', { fill: '#120a10', o: 0.5, t: 'translate(16 18)' }) +
    path('M690 640L940 420L1190 640Z', {
      fill: mix(C.sand, C.bone, 0.4),
      stroke: C.wood,
      w: 5,
      join: 'round',
    }) +
    hatch('M690 640L940 420L1190 640Z', [690, 420, 500, 220], 0, 11, { stroke: C.clay, w: 1.4, o: 0.7 });
  out +=
    path('M750 650V560H1130V650Z', { fill: C.bone, stroke: C.wood, w: 3 }) +
    path(scrawl(780, 604, 320, 13, rand) + scrawl(780, 640, 320, 13, rand), { stroke: C.ink, w: 2.4 });
  out +=
    path('M690 640L940 820L1190 640V960H690Z', { fill: C.sand, stroke: C.wood, w: 5, join: 'round' }) +
    path('M690 960L900 792M1190 960L980 792', { stroke: C.wood, w: 4 }) +
    seal(940, 452, 54, C.ox, rand, 1);
  const cx = 1350,
    cy = 330;
  out +=
    disc(cx, cy, 176, { fill: C.wood }) +
    disc(cx, cy, 160, { fill: C.bone, stroke: C.ochre, w: 9 }) +
    each(60, (i) => {
      const a = (i * Math.PI) / 30,
        l = i % 5 ? 10 : 30;
      return path(
        poly([
          [cx + 146 * Math.cos(a), cy + 146 * Math.sin(a)],
          [cx + (146 - l) * Math.cos(a), cy + (146 - l) * Math.sin(a)],
        ]),
        { stroke: C.ink, w: i % 5 ? 2.4 : 7 },
      );
    });
  out +=
    path(
      `M${cx} ${cy}L${n1(cx + 84 * Math.cos((Math.PI * 2) / 3))} ${n1(cy + 84 * Math.sin((Math.PI * 2) / 3))}`,
      { stroke: C.ink, w: 12, cap: 'round' },
    ) +
    path(`M${cx} ${cy}V${cy - 124}`, { stroke: C.ink, w: 7, cap: 'round' }) +
    disc(cx, cy, 13, { fill: C.brick });
  return plate(mix(C.plum, C.night, 0.55), rand, out, C.bone);
}
