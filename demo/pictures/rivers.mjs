/** Rivers and the borders laid across them. */
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
  noise,
  path,
  plate,
  poly,
  rect,
  span,
} from './canvas.mjs';

/** A braided river wandering over a straight survey grid. */
export function silt(rand) {
  const nz = noise(rand),
    mid = (x) => 560 + 150 * Math.sin(x / 300 - 0.6) + 70 * Math.sin(x / 127 + 1);
  let out = '';
  for (let i = -2; i < 26; i++)
    out += path(
      curve(
        span(46, (t) => {
          const x = -20 + t * 1640;
          return [x, mid(x) + (i - 12) * 62 + 50 * (nz(x / 150, i * 0.35) - 0.5)];
        }),
      ),
      { stroke: C.ochre, w: 1.3, o: 0.6 },
    );
  const bed = (k) =>
    curve(
      [
        ...span(50, (t) => {
          const x = -40 + t * 1680;
          return [x, mid(x) - k - 40 * nz(x / 130, 3)];
        }),
        ...span(50, (t) => {
          const x = 1640 - t * 1680;
          return [x, mid(x) + k + 40 * nz(x / 130, 9)];
        }),
      ],
      true,
    );
  out += path(bed(128), { fill: mix(C.sand, C.bone, 0.55), stroke: C.ochre, w: 2 });
  const strands = 9;
  for (let s = 0; s < strands; s++) {
    const off = (x) =>
      118 * Math.sin(x / (150 + s * 17) + s * 2.1) * (0.45 + 0.55 * nz(x / 240, s * 3)) +
      34 * Math.sin(x / 74 + s);
    const pts = span(90, (t) => {
      const x = -40 + t * 1680;
      return [x, mid(x) + off(x)];
    });
    const w = s === 2 ? 34 : 9 + (s % 3) * 5;
    out += path(curve(pts), { stroke: C.teal, w, cap: 'round' });
    if (w > 12) out += path(curve(pts), { stroke: C.foam, w: w - 8, dash: '60 26', cap: 'butt', o: 0.35 });
  }
  const old = curve(
    span(40, (t) => {
      const x = -40 + t * 1680;
      return [x, 330 + 120 * Math.sin(x / 300 + 0.8) + 40 * Math.sin(x / 110)];
    }),
  );
  out += path(old, { stroke: C.teal, w: 5, dash: '3 16', cap: 'round', o: 0.8 });
  out += path(each(11, (i) => `M${40 + i * 152} 0V${H}`) + each(7, (i) => `M0 ${76 + i * 152}H${W}`), {
    stroke: C.ox,
    w: 3,
    o: 0.9,
  });
  out += path(each(10, (i) => `M${116 + i * 152} 0V${H}`) + each(7, (i) => `M0 ${i * 152}H${W}`), {
    stroke: C.ox,
    w: 1,
    dash: '6 8',
    o: 0.6,
  });
  for (let i = 0; i < 11; i++)
    for (let j = 0; j < 7; j++)
      out += path(`M${40 + i * 152 - 9} ${76 + j * 152}h18m-9 -9v18`, { stroke: C.ox, w: 6 });
  return plate(C.sand, rand, out);
}

/** A small island with its trees between two banks, each bank with its own hatching. */
export function pheasant(rand) {
  const up = (x, k) => 300 + 70 * Math.sin(x / 330 + 0.4) + 24 * Math.sin(x / 120) + k,
    low = (x, k) => 790 + 66 * Math.sin(x / 330 + 0.1) + 20 * Math.sin(x / 140 + 2) - k;
  const row = (f, k) => span(40, (t) => [-20 + t * 1640, f(-20 + t * 1640, k)]);
  const north = `${curve(row(up, 0))}L1640 -20L-20 -20Z`,
    south = `${curve(row(low, 0))}L1640 1100L-20 1100Z`;
  let out = '';
  for (let i = 1; i < 20; i++) {
    const m = i / 20;
    out += path(
      curve(
        span(60, (t) => {
          const x = -20 + t * 1640,
            dx = (x - 800) / 330,
            push = Math.exp(-dx * dx * dx * dx) * 100 * (m < 0.5 ? -1 : 1) * (1 - Math.abs(m - 0.5) * 1.7);
          return [x, up(x, 0) * (1 - m) + low(x, 0) * m + push + 4 * Math.sin(x / 50 + i * 2)];
        }),
      ),
      { stroke: C.sky, w: 2.2, o: 0.7 },
    );
  }
  out +=
    path(north, { fill: mix(C.olive, C.sage, 0.25) }) +
    hatch(north, [0, 0, W, 420], 45, 19, { stroke: C.straw, w: 3, o: 0.7 });
  out +=
    path(south, { fill: C.ochre }) +
    hatch(south, [0, 690, W, 400], -45, 19, { stroke: C.bone, w: 3, o: 0.6 }) +
    hatch(south, [0, 690, W, 400], 45, 38, { stroke: C.ox, w: 1.6, o: 0.5 });
  for (const [f, c] of [
    [up, C.olive],
    [low, C.ox],
  ])
    out += path(curve(row(f, 0)), { stroke: C.bone, w: 12 }) + path(curve(row(f, 0)), { stroke: c, w: 5 });
  const isle = curve(
    [
      [470, 560],
      [560, 500],
      [740, 480],
      [960, 486],
      [1100, 520],
      [1170, 566],
      [1080, 616],
      [900, 640],
      [700, 632],
      [540, 604],
    ],
    true,
  );
  let spot = '';
  spot +=
    path(isle, { fill: C.blue, t: 'translate(10 16)', o: 0.7 }) +
    path(isle, { fill: C.bone, stroke: C.ink, w: 5 });
  spot +=
    hatch(isle, [460, 470, 360, 180], 45, 15, { stroke: C.olive, w: 2.4, o: 0.75 }) +
    inside(
      'M820 0H1600V1067H820Z',
      hatch(isle, [820, 470, 370, 180], -45, 15, { stroke: C.ox, w: 2.4, o: 0.75 }),
    );
  const trees = [];
  for (let i = 0; i < 34; i++)
    trees.push([520 + (i % 17) * 37 + rand() * 18, 528 + Math.floor(i / 17) * 56 + rand() * 26]);
  trees
    .filter(([x]) => Math.abs(x - 820) > 70)
    .sort((a, b) => a[1] - b[1])
    .forEach(([x, y]) => {
      const r = 17 + rand() * 10;
      spot +=
        path(`M${n1(x)} ${n1(y)}v${n1(r + 14)}`, { stroke: C.ink, w: 4 }) +
        disc(x, y, r, { fill: C.olive, stroke: C.ink, w: 2.4 }) +
        path(
          `M${n1(x - r * 0.5)} ${n1(y)}a${n1(r * 0.5)} ${n1(r * 0.5)} 0 0 1 ${n1(r * 0.5)} ${n1(-r * 0.5)}`,
          { stroke: C.straw, w: 2.4 },
        );
    });
  spot +=
    path('M792 606V506L820 470L848 506V606Z', { fill: C.bone, stroke: C.ink, w: 5, join: 'round' }) +
    path('M780 606h80', { stroke: C.ink, w: 8 }) +
    path('M808 530h24M808 548h24M808 566h24', { stroke: C.ink, w: 3 });
  out += group(spot, { t: 'translate(-270 -200) scale(1.34)' });
  return plate(C.blue, rand, out, C.bone);
}

/** Patches inside patches, crossed by a house whose front door the border enters. */
export function baarle(rand) {
  const nz = noise(rand);
  let out = each(30, (i) =>
    path(curve(span(30, (t) => [t * W, i * 38 + 26 * (nz(t * 7, i * 0.3) - 0.5)])), {
      stroke: C.plum,
      w: 1.2,
      o: 0.26,
    }),
  );
  const patch = (pts, fill, angle, ink) => {
    const d = poly(pts, true);
    return (
      path(d, { fill }) +
      hatch(d, [0, 0, W, H], angle, 17, { stroke: ink, w: 1.8, o: 0.5 }) +
      path(d, { stroke: C.bone, w: 12, join: 'round' }) +
      path(d, { stroke: C.plum, w: 5, dash: '22 10 4 10', join: 'round' })
    );
  };
  out += patch(
    [
      [70, 180],
      [330, 70],
      [640, 90],
      [820, 60],
      [1010, 190],
      [950, 420],
      [806, 520],
      [806, 930],
      [560, 1000],
      [300, 930],
      [150, 760],
      [190, 520],
      [40, 400],
    ],
    C.teal,
    30,
    C.foam,
  );
  out += patch(
    [
      [300, 250],
      [470, 220],
      [560, 330],
      [470, 470],
      [310, 440],
    ],
    C.rose,
    100,
    C.plum,
  );
  out += patch(
    [
      [374, 300],
      [450, 306],
      [460, 380],
      [384, 392],
    ],
    C.teal,
    30,
    C.foam,
  );
  out += patch(
    [
      [280, 640],
      [420, 620],
      [470, 730],
      [400, 840],
      [290, 800],
    ],
    C.rose,
    100,
    C.plum,
  );
  out += patch(
    [
      [1130, 90],
      [1400, 60],
      [1540, 190],
      [1480, 330],
      [1260, 360],
      [1120, 250],
    ],
    C.ochre,
    -20,
    C.bone,
  );
  out += patch(
    [
      [1240, 160],
      [1370, 140],
      [1400, 240],
      [1270, 270],
    ],
    C.rose,
    100,
    C.plum,
  );
  out += patch(
    [
      [1300, 760],
      [1500, 720],
      [1560, 900],
      [1420, 1000],
      [1270, 930],
    ],
    C.ochre,
    -20,
    C.bone,
  );
  const wall = 560,
    base = 930;
  out += rect(540, wall, 532, base - wall, { fill: C.wood, t: 'translate(16 12)', o: 0.35 });
  out +=
    rect(540, wall, 266, base - wall, { fill: C.foam }) + rect(806, wall, 266, base - wall, { fill: C.bone });
  out += inside(
    `M540 ${wall}H1072V${base}H540Z`,
    path(
      each(20, (i) => `M540 ${wall + i * 19}h532`),
      { stroke: C.plum, w: 1.2, o: 0.4 },
    ),
  );
  out +=
    path(`M500 ${wall}L806 350L1112 ${wall}Z`, { fill: C.ox, stroke: C.plum, w: 5, join: 'round' }) +
    hatch(`M500 ${wall}L806 350L1112 ${wall}Z`, [500, 350, 612, 210], 0, 14, {
      stroke: C.rose,
      w: 2,
      o: 0.6,
    });
  out += rect(930, 386, 56, 110, { fill: C.ox, stroke: C.plum, w: 5 });
  const win = (a) =>
    rect(a, 640, 104, 130, { fill: C.plum }) +
    path(`M${a + 52} 640v130M${a} 705h104`, { stroke: C.bone, w: 6 }) +
    rect(a, 640, 104, 130, { stroke: C.bone, w: 6 });
  out += win(592) + win(916);
  out +=
    rect(736, 690, 140, 240, { fill: C.plum, stroke: C.bone, w: 8 }) +
    disc(856, 820, 8, { fill: C.straw }) +
    rect(540, wall, 532, base - wall, { stroke: C.plum, w: 5 });
  out +=
    path(`M806 ${wall - 210}V1067`, { stroke: C.bone, w: 14 }) +
    path('M806 350V1067', { stroke: C.brick, w: 8, dash: '26 12' });
  return plate(C.rose, rand, out);
}

/** The same thing as a surveyor draws it: streets, plots, and the border through the rooms. */
export function baarlePlan(rand) {
  const tilt = 'rotate(-7 800 533)';
  const plots = [];
  for (const [y, dir] of [
    [40, 1],
    [620, -1],
    [700, 1],
    [1240, -1],
  ])
    for (let x = -160, i = 0; x < 1760; i++) {
      const w = 90 + rand() * 80,
        h = 130 + rand() * 110;
      plots.push([x, dir > 0 ? y : y - h, w - 8, h, i]);
      x += w + (rand() < 0.12 ? 60 : 0);
    }
  const isle = poly(
    [
      [330, -60],
      [620, 10],
      [700, 300],
      [1010, 330],
      [1080, 150],
      [1330, 120],
      [1420, 420],
      [1240, 560],
      [1190, 860],
      [820, 930],
      [640, 760],
      [420, 800],
      [260, 500],
      [380, 280],
    ],
    true,
  );
  const hole = poly(
    [
      [760, 420],
      [930, 440],
      [960, 600],
      [800, 640],
      [720, 540],
    ],
    true,
  );
  let houses = '';
  for (const [x, y, w, h, i] of plots)
    houses +=
      rect(x, y, w, h, { fill: C.bone, stroke: C.ink, w: 3 }) +
      path(
        `M${n1(x + w * (0.3 + 0.4 * rand()))} ${n1(y)}v${n1(h * 0.55)}M${n1(x)} ${n1(y + h * 0.55)}h${n1(w)}`,
        { stroke: C.ink, w: 1.6 },
      ) +
      (i % 3
        ? ''
        : path(lines([x + w / 2 - 20, y + h * 0.8 - 20, 40, 40], 45, 8), { stroke: C.ink, w: 1.2, o: 0.6 }));
  let out = group(houses, { t: tilt });
  const all = [0, 0, W, H];
  out +=
    path(isle + hole, { fill: C.ochre, 'fill-rule': 'evenodd', o: 0.34 }) +
    hatch(isle, all, 52, 22, { stroke: C.ox, w: 1.3, o: 0.35 });
  out +=
    path(isle + hole, { stroke: C.bone, w: 15, join: 'round' }) +
    path(isle + hole, { stroke: C.ox, w: 8, join: 'round', dash: '34 12 6 12' });
  out += group(
    path('M0 -70L22 30L0 14L-22 30Z', { fill: C.ink }) + disc(0, -10, 62, { stroke: C.ink, w: 3 }),
    { t: 'translate(1500 130)' },
  );
  return plate(C.paper, rand, out);
}
