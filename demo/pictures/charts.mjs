/** Coasts and claims: Antarctica, the ocean of Tordesillas, the peninsula, the spice islands. */
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
  mix,
  n1,
  noise,
  oval,
  path,
  plate,
  poly,
  rect,
  span,
} from './canvas.mjs';
import { distance, level } from './contours.mjs';
import { text } from './letters.mjs';

/** Degrees from the pole of the ice edge, by east longitude. */
const ICE = [
  [0, 20],
  [20, 20],
  [35, 21],
  [50, 23],
  [60, 23],
  [68, 21],
  [72, 18.5],
  [78, 20.5],
  [90, 23.5],
  [100, 24],
  [110, 24],
  [120, 23],
  [130, 24],
  [142, 23],
  [152, 21],
  [163, 19.5],
  [171, 18.5],
  [166, 13.5],
  [178, 12],
  [190, 11.5],
  [200, 12],
  [208, 13.5],
  [220, 14.5],
  [232, 16],
  [245, 15.6],
  [258, 17],
  [270, 17],
  [280, 17],
  [288, 18.6],
  [293, 22.5],
  [298, 25.6],
  [303, 26.6],
  [300, 23.6],
  [297, 20],
  [299, 15.6],
  [305, 13.4],
  [316, 11.8],
  [324, 12],
  [331, 14.4],
  [338, 16.4],
  [346, 18],
  [352, 19.2],
];

/** Seven claims meeting at the pole, over the contours of the ice. */
export function antarctic(rand) {
  const cx = 800,
    cy = 545,
    k = 20.6;
  const at = (lon, r) => [
    cx + Math.sin((lon * Math.PI) / 180) * r * k,
    cy - Math.cos((lon * Math.PI) / 180) * r * k,
  ];
  const ring = ICE.map(([lon, r]) => at(lon, r)),
    coast = curve(ring, true),
    far = distance(ring),
    nz = noise(rand);
  const all = [0, 0, W, H];
  let sea = '';
  for (let i = 1; i < 9; i++)
    sea += path(
      level((x, y) => far(x, y) + 12 * nz(x / 90, y / 90), i * i * 3 + 10 * i, all, 14),
      { stroke: C.foam, w: 2.2 - i * 0.18, o: 0.75 - i * 0.07 },
    );
  let out = sea + path(coast, { fill: C.bone });
  const wedge = (a, b, fill, angle) => {
    const d = poly([[cx, cy], ...span(16, (t) => at(a + (b - a) * t, 60))], true);
    return path(d, { fill, o: 0.3 }) + hatch(d, all, angle, 11, { stroke: fill, w: 2.4, o: 0.75 });
  };
  out += inside(
    coast,
    wedge(-20, 45, C.teal, 20) +
      wedge(45, 136, C.ochre, 70) +
      wedge(136, 142, C.blue, 0) +
      wedge(142, 160, C.ochre, 70) +
      wedge(160, 210, C.olive, 120) +
      wedge(270, 307, C.ox, 45) +
      wedge(280, 340, C.plum, -30) +
      wedge(286, 335, C.blue, 90),
  );
  const height = (x, y) => {
    const e = Math.hypot(x - cx - 140, y - cy + 20);
    return -far(x, y) * 0.9 - e * 0.25 + 90 * nz(x / 130, y / 130);
  };
  for (let i = 0; i < 12; i++)
    out += inside(
      coast,
      path(level(height, -60 + i * 32, all, 13), { stroke: C.ink, w: i % 4 === 0 ? 2.6 : 1.2, o: 0.6 }),
    );
  out += path(coast, { stroke: C.ink, w: 4 });
  for (const lon of [-20, 45, 136, 142, 160, 210, 270, 280, 286, 307, 335, 340])
    out += path(poly([[cx, cy], at(lon, 30)]), {
      stroke: C.ox,
      w: 3,
      dash: lon === 210 || lon === 270 ? '14 10' : 'none',
      o: 0.95,
    });
  out += disc(cx, cy, 17, { fill: C.bone, stroke: C.ox, w: 5 }) + disc(cx, cy, 6, { fill: C.ox });
  out +=
    disc(cx, cy, 30 * k, { stroke: C.foam, w: 2, o: 0.7 }) +
    each(72, (i) =>
      path(poly([at(i * 5, 30), at(i * 5, i % 6 ? 30.6 : 31.6)]), { stroke: C.foam, w: 2, o: 0.7 }),
    );
  return plate(C.teal, rand, out, C.bone);
}

/** Two hemispheres of rhumb lines, and between them one straight line through the ocean. */
export function tordesillas(rand) {
  const cy = H / 2,
    R = 480,
    xs = [262, 1338],
    line = 800;
  let out = '';
  for (let i = 0; i < 34; i++)
    out += path(
      curve(
        span(50, (t) => [t * W, 16 + i * 32 + Math.sin(t * 60 + i * 2.4) * 4 + Math.sin(t * 17 + i) * 6]),
      ),
      { stroke: C.blue, w: 1.4, o: 0.35 },
    );
  xs.forEach((cx, s) => {
    const ring = `M${cx - R} ${cy}a${R} ${R} 0 1 0 ${2 * R} 0a${R} ${R} 0 1 0 ${-2 * R} 0Z`,
      tint = s ? C.ochre : C.teal;
    out += path(ring, { fill: C.bone });
    const nodes = [
      [cx, cy],
      ...span(15, (t) => [
        cx + Math.cos((t * 2 * Math.PI * 15) / 16) * R,
        cy + Math.sin((t * 2 * Math.PI * 15) / 16) * R,
      ]),
    ];
    let d = '';
    nodes.forEach(([x, y], i) =>
      nodes.forEach(([u, v], j) => {
        if (j > i && (i === 0 || (j - i) % 4 === 3 || j - i === 8))
          d += `M${n1(x)} ${n1(y)}L${n1(u)} ${n1(v)}`;
      }),
    );
    out += path(d, { stroke: tint, w: 1.5, o: 0.75 });
    for (let i = 1; i < 5; i++) out += disc(cx, cy, (R * i) / 5, { stroke: tint, w: 1, o: 0.5 });
    const star = (r, w, turn) =>
      poly(
        span(15, (t, i) => {
          const a = ((t * 15) / 16) * 2 * Math.PI + turn,
            q = i % 2 ? w : r;
          return [cx + Math.sin(a) * q, cy - Math.cos(a) * q];
        }),
        true,
      );
    out +=
      disc(cx, cy, 126, { fill: C.bone, stroke: tint, w: 3 }) +
      path(star(122, 44, Math.PI / 8), { fill: mix(tint, C.bone, 0.5) }) +
      path(star(186, 40, 0), { fill: tint }) +
      disc(cx, cy, 12, { fill: C.bone });
    out +=
      path(ring, { stroke: tint, w: 9 }) +
      disc(cx, cy, R + 14, { stroke: tint, w: 2 }) +
      each(90, (i) =>
        path(
          poly([
            [cx + Math.cos((i * Math.PI) / 45) * (R + 14), cy + Math.sin((i * Math.PI) / 45) * (R + 14)],
            [
              cx + Math.cos((i * Math.PI) / 45) * (R + (i % 5 ? 22 : 34)),
              cy + Math.sin((i * Math.PI) / 45) * (R + (i % 5 ? 22 : 34)),
            ],
          ]),
          { stroke: tint, w: 2 },
        ),
      );
  });
  out += rect(line - 13, 0, 26, H, { fill: C.sand }) + rect(line - 6, 0, 12, H, { fill: C.ox });
  return plate(C.sand, rand, out);
}

const COREA = [
  [124.4, 40.1],
  [125.1, 39.6],
  [125.35, 39.3],
  [125.1, 38.75],
  [124.75, 38.1],
  [125.3, 37.7],
  [126.0, 37.85],
  [126.55, 37.75],
  [126.6, 37.3],
  [126.8, 37.0],
  [126.2, 36.8],
  [126.5, 36.3],
  [126.6, 35.9],
  [126.45, 35.5],
  [126.35, 35.1],
  [126.3, 34.6],
  [126.6, 34.3],
  [127.0, 34.6],
  [127.4, 34.55],
  [127.7, 34.8],
  [128.2, 34.85],
  [128.6, 34.95],
  [129.05, 35.1],
  [129.35, 35.4],
  [129.5, 36.0],
  [129.4, 36.7],
  [129.3, 37.15],
  [128.9, 37.75],
  [128.45, 38.3],
  [128.1, 38.8],
  [127.55, 39.1],
  [127.4, 39.4],
  [127.6, 39.75],
  [128.3, 40.0],
  [129.2, 40.65],
  [129.7, 40.95],
  [129.7, 41.5],
  [130.2, 42.1],
  [130.7, 42.3],
];
const YALU = [
  [130.2, 42.9],
  [129.9, 43.0],
  [129.4, 42.4],
  [128.9, 42.0],
  [128.1, 42.0],
  [127.5, 41.5],
  [126.9, 41.75],
  [126.5, 41.3],
  [125.7, 40.8],
  [125.0, 40.5],
];

/** The peninsula and the parallel that two colonels chose. */
export function parallel(rand) {
  const at = ([lon, lat]) => [790 + (lon - 127.35) * 86, 520 - (lat - 38.0) * 108];
  const ring = [...COREA, ...YALU].map(at),
    nz = noise(rand),
    far = distance(ring),
    all = [0, 0, W, H];
  const main = [
    [124.4, 40.1],
    [123.6, 39.75],
    [122.6, 39.5],
    [121.3, 38.8],
    [120.9, 39.4],
    [121.6, 40.2],
    [117, 40.5],
    [117, 44.5],
    [134.5, 44.5],
    [133.5, 43],
    [131.9, 43.2],
    [131.2, 42.6],
    [130.7, 42.3],
    ...YALU,
  ].map(at);
  const land = curve(ring, true, 0.12),
    north = poly(main, true),
    y = at([127, 38])[1];
  const both = distance(main);
  let out = '';
  for (let i = 1; i < 14; i++)
    out += path(
      level(
        (a, b) => Math.min(far(a, b), both(a, b)) + 10 * nz(a / 70, b / 70),
        i * 13 + i * i * 1.2,
        all,
        13,
      ),
      { stroke: C.blue, w: 2 - i * 0.09, o: 0.62 - i * 0.04 },
    );
  out += path(north, { fill: mix(C.mist, C.sage, 0.5), stroke: C.olive, w: 2 });
  out += path(land, { fill: C.bone });
  const hills = (a, b) => nz(a / 70, b / 70) + 0.0009 * (a - 800) - Math.max(0, 40 + far(a, b)) * 0.012;
  for (let i = 0; i < 9; i++)
    out += inside(
      land,
      path(level(hills, 0.34 + i * 0.07, [480, 0, 640, H], 11), {
        stroke: C.olive,
        w: i % 3 ? 1.3 : 2.4,
        o: 0.75,
      }),
    );
  out += inside(land, inside(`M0 ${y}H${W}V${H}H0Z`, rect(0, 0, W, H, { fill: C.ochre, o: 0.28 })));
  out += path(land, { stroke: C.ink, w: 4, join: 'round' });
  for (const [lon, lat, r] of [[126.55, 33.4, 38]])
    out += oval(...at([lon, lat]), r, r * 0.5, { fill: C.bone, stroke: C.ink, w: 3 });
  for (let lat = 33; lat < 43; lat++)
    if (lat !== 38) out += path(`M0 ${at([0, lat])[1]}H${W}`, { stroke: C.ink, w: 1, o: 0.25 });
  for (let lon = 119; lon < 137; lon++)
    out += path(`M${at([lon, 0])[0]} 0V${H}`, { stroke: C.ink, w: 1, o: 0.25 });
  out += path(`M0 ${y}H${W}`, { stroke: C.brick, w: 13 });
  out +=
    rect(1346, y - 42, 150, 84, { fill: C.brick }) +
    text('38', 1421, y - 27, 54, { stroke: C.bone, w: 9, mid: true });
  for (const c of [
    [126.98, 37.57],
    [125.75, 39.03],
  ])
    out += disc(...at(c), 11, { fill: C.bone, stroke: C.ink, w: 5 });
  return plate(mix(C.sky, C.mist, 0.52), rand, out);
}

/** Spice islands on either side of a line, and over them a balance: ducats against cloves. */
export function zaragoza(rand) {
  const all = [0, 560, W, 520],
    isles = [
      [170, 900, 120, 46],
      [420, 800, 60, 24],
      [560, 980, 130, 50],
      [1010, 830, 84, 32],
      [1260, 940, 150, 58],
      [1480, 800, 70, 26],
      [900, 1010, 70, 26],
    ];
  const nz = noise(rand),
    f = (x, y) =>
      Math.min(...isles.map(([a, b, p, q]) => (Math.hypot((x - a) / p, (y - b) / q) - 1) * q)) +
      9 * nz(x / 50, y / 50);
  let out = '';
  for (let i = 1; i < 9; i++)
    out += path(level(f, 6 + i * 13, all, 12), { stroke: C.foam, w: 2.2 - i * 0.16, o: 0.8 - i * 0.07 });
  for (const [x, y, p, q] of isles) {
    const hill = curve(
      [
        [x - p, y + q * 0.3],
        [x - p * 0.6, y - q * 0.5],
        [x - p * 0.2, y - q * 2.1],
        [x + p * 0.15, y - q * 2.2],
        [x + p * 0.55, y - q * 0.7],
        [x + p, y + q * 0.3],
        [x, y + q * 0.8],
      ],
      true,
    );
    out +=
      path(hill, { fill: C.olive }) +
      hatch(hill, [x, y - q * 2.4, p * 1.2, q * 3.4], 62, 8, { stroke: C.straw, w: 2, o: 0.6 }) +
      path(hill, { stroke: C.straw, w: 3 });
  }
  out += path(`M800 0V${H}`, { stroke: C.brick, w: 9, dash: '34 16' });
  out += path('M800 110V520M800 470L756 560H844Z', { stroke: C.straw, w: 12, fill: C.straw, join: 'round' });
  out +=
    path('M350 240L800 176L1250 120L1250 112L800 158L350 232Z', {
      fill: C.straw,
      stroke: C.straw,
      w: 9,
      join: 'round',
    }) +
    disc(800, 176, 30, { fill: C.night, stroke: C.straw, w: 9 }) +
    path('M800 110l-20 -44l20 -34l20 34z', { fill: C.straw });
  const pan = (x, top, y) =>
    path(`M${x} ${top}L${x - 165} ${y}M${x} ${top}L${x + 165} ${y}M${x} ${top}V${y}`, {
      stroke: C.straw,
      w: 3.4,
    }) +
    path(
      `M${x - 180} ${y}H${x + 180}Q${x + 130} ${y + 88} ${x} ${y + 88}Q${x - 130} ${y + 88} ${x - 180} ${y}Z`,
      { fill: C.straw },
    ) +
    path(
      each(5, (i) => `M${x - 140 + i * 14} ${y + 18 + i * 13}H${x + 140 - i * 14}`),
      { stroke: C.night, w: 2, o: 0.6 },
    );
  let gold = '';
  for (let r = 0; r < 6; r++)
    for (let i = 0; i < 5 - (r > 3 ? r - 3 : 0) - (r % 2); i++)
      gold += oval(350 + (i - (4 - (r > 3 ? r - 3 : 0) - (r % 2)) / 2) * 60, 484 - r * 22, 31, 13, {
        fill: C.ochre,
        stroke: C.night,
        w: 2.6,
      });
  const clove = (x, y, a) =>
    group(
      path('M0 0Q10 40 0 92Q-10 40 0 0Z', { fill: C.brick, stroke: C.brick, w: 9 }) +
        disc(0, -8, 15, { fill: C.brick }) +
        path('M-22 8L0 -4L22 8M-14 -20L0 -4L14 -20', { stroke: C.brick, w: 7, cap: 'round' }),
      { t: `translate(${x} ${y}) rotate(${a})` },
    );
  out +=
    pan(350, 240, 500) +
    gold +
    pan(1250, 120, 380) +
    [
      [1150, 318, 62],
      [1205, 292, -14],
      [1258, 276, 8],
      [1310, 296, 28],
      [1352, 330, -70],
    ]
      .map((c) => clove(...c))
      .join('') +
    path('M1070 380H1430Q1380 468 1250 468Q1120 468 1070 380Z', { fill: C.straw }) +
    path(
      each(5, (i) => `M${1110 + i * 14} ${398 + i * 13}H${1390 - i * 14}`),
      { stroke: C.night, w: 2, o: 0.6 },
    );
  return plate(mix(C.teal, C.night, 0.55), rand, out, C.bone);
}
