/** The Nordic embassies: five buildings, one copper band, drawn six ways. */
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
import { walk } from './walk.mjs';

const BAND = [
  [250, 560],
  [300, 300],
  [520, 170],
  [800, 210],
  [1060, 130],
  [1310, 240],
  [1400, 500],
  [1290, 760],
  [1040, 900],
  [800, 850],
  [540, 930],
  [320, 800],
];
const BLOCKS = [
  [
    [340, 420],
    [500, 260],
    [640, 300],
    [600, 480],
    [430, 540],
  ],
  [
    [720, 280],
    [1010, 210],
    [1060, 380],
    [760, 440],
  ],
  [
    [1140, 270],
    [1270, 310],
    [1320, 560],
    [1170, 590],
    [1120, 420],
  ],
  [
    [860, 560],
    [1080, 520],
    [1220, 700],
    [1030, 830],
    [880, 770],
  ],
  [
    [380, 640],
    [560, 560],
    [760, 600],
    [760, 780],
    [540, 850],
    [400, 760],
  ],
];
const TONES = [C.ochre, C.foam, C.straw, C.sky, C.bone];
const lift = (pts, k) => pts.map(([x, y]) => [x, y - k]);

/** Seen from the air: the band as a wall of slats, the blocks as solids. */
export function embassies(rand) {
  const wall = walk(BAND, 9, true),
    up = 86;
  let out =
    each(26, (i) => path(`M${-200 + i * 84} 1100L${200 + i * 84} -40`, { stroke: C.sky, w: 1, o: 0.16 })) +
    each(24, (i) => path(`M0 ${i * 48}L1600 ${i * 48 - 60}`, { stroke: C.sky, w: 1, o: 0.16 }));
  out += path(
    curve(
      BAND.map(([x, y]) => [x + 60, y + 56]),
      true,
    ),
    { fill: '#0b141c', o: 0.6 },
  );
  out += path(curve(BAND, true), { fill: mix(C.dusk, C.teal, 0.4) });
  const slat = (p, i) =>
    path(`M${n1(p.x)} ${n1(p.y)}V${n1(p.y - up)}`, {
      stroke: mix(C.brick, C.clay, 0.35 + 0.45 * Math.abs(Math.cos(p.a)) + (i % 2) * 0.14),
      w: 6.2,
    });
  const back = wall.filter((p) => Math.cos(p.a) > 0),
    front = wall.filter((p) => Math.cos(p.a) <= 0);
  out += back
    .sort((a, b) => a.y - b.y)
    .map((p, i) => slat(p, i))
    .join('');
  BLOCKS.forEach((b, k) => {
    const hgt = [70, 58, 80, 64, 74][k];
    out += path(
      poly(
        b.map(([x, y]) => [x + 34, y + 30]),
        true,
      ),
      { fill: '#0b141c', o: 0.45 },
    );
    b.forEach((p, i) => {
      const q = b[(i + 1) % b.length];
      out += path(poly([p, q, [q[0], q[1] - hgt], [p[0], p[1] - hgt]], true), {
        fill: mix(TONES[k], C.night, p[0] > q[0] ? 0.62 : 0.4),
        stroke: C.night,
        w: 2,
      });
    });
    const top = poly(lift(b, hgt), true);
    out +=
      path(top, { fill: TONES[k], stroke: C.night, w: 3, join: 'round' }) +
      hatch(top, [b[0][0] - 100, 60, 620, 800], [20, 70, 110, 160, 45][k], 13, {
        stroke: C.night,
        w: 1.4,
        o: 0.35,
      });
  });
  out +=
    front
      .sort((a, b) => a.y - b.y)
      .map((p, i) => slat(p, i))
      .join('') + path(curve(lift(BAND, up), true), { stroke: C.straw, w: 4 });
  return plate(C.night, rand, out, C.bone);
}

/** 1: the measured plan. */
export function plan(rand) {
  let out = path(lines([0, 0, W, H], 0, 40) + lines([0, 0, W, H], 90, 40), { stroke: C.blue, w: 1, o: 0.2 });
  const ring = curve(BAND, true),
    way = walk(BAND, 15, true);
  out += path(ring, { fill: C.bone });
  BLOCKS.forEach((b, k) => {
    const d = poly(b, true);
    out +=
      path(d, { fill: mix(C.blue, C.sky, k * 0.12) }) +
      hatch(d, [b[0][0] - 200, 100, 700, 900], 35 + k * 30, 9, { stroke: C.bone, w: 1.2, o: 0.55 }) +
      path(d, { stroke: C.ink, w: 6, join: 'round' });
  });
  out += path(
    'M680 240Q690 420 660 520Q620 580 800 500T1090 470Q1140 660 1270 660M820 880Q830 640 800 500M300 590Q460 560 660 520',
    { stroke: C.sky, w: 15, cap: 'round', o: 0.5 },
  );
  out +=
    path(ring, { stroke: C.bone, w: 34 }) +
    path(
      way
        .map(
          (p) =>
            `M${n1(p.x - 13 * Math.sin(p.a))} ${n1(p.y + 13 * Math.cos(p.a))}L${n1(p.x + 13 * Math.sin(p.a))} ${n1(p.y - 13 * Math.cos(p.a))}`,
        )
        .join(''),
      { stroke: C.brick, w: 8 },
    );
  out += path(
    'M250 1010H1400M250 990v40M1400 990v40M1500 150V920M1480 150h40M1480 920h40M1325 990v40M826 996v28',
    { stroke: C.ink, w: 3 },
  );
  out += group(path('M0 -66L20 26L0 12L-20 26Z', { fill: C.ox }) + disc(0, -8, 58, { stroke: C.ink, w: 3 }), {
    t: 'translate(130 150)',
  });
  return plate(C.paper, rand, out);
}

/** 2: the band close to, slat by slat, going from copper to green. */
export function band(rand) {
  let out = each(20, (i) => path(`M0 ${40 + i * 17}H${W}`, { stroke: C.teal, w: 1.4, o: 0.4 - i * 0.015 }));
  const top = (x) => 150 + 120 * Math.sin(x / 410 + 0.5),
    low = (x) => 900 + 44 * Math.sin(x / 410 + 0.5);
  const nz = noise(rand);
  for (let i = 0; i < 86; i++) {
    const x = i * 19 - 10,
      bend = 0.5 + 0.5 * Math.cos(x / 410 + 0.5),
      green = Math.max(0, Math.min(1, (nz(x / 160, 1) - 0.3) * 1.9 + (x - 900) / 1700));
    const tone = mix(mix(C.brick, C.clay, bend * 0.8), C.foam, green * 0.85);
    out += path(
      poly(
        [
          [x, top(x)],
          [x + 13, top(x + 13)],
          [x + 13, low(x + 13)],
          [x, low(x)],
        ],
        true,
      ),
      { fill: tone },
    );
    out += path(
      poly(
        [
          [x + 13, top(x + 13)],
          [x + 19, top(x + 19) + 5],
          [x + 19, low(x + 19) - 5],
          [x + 13, low(x + 13)],
        ],
        true,
      ),
      { fill: mix(tone, C.wood, 0.72) },
    );
    for (let k = 1; k < 7; k++) {
      const y = top(x) + ((low(x) - top(x)) * k) / 7;
      out +=
        path(`M${x} ${n1(y)}h13`, { stroke: C.wood, w: 2.4 }) + disc(x + 6.5, y + 11, 1.8, { fill: C.wood });
    }
  }
  out += path(curve(span(40, (t) => [t * W, low(t * W)])) + `L${W} ${H}L0 ${H}Z`, { fill: C.dusk });
  for (let i = 0; i < 13; i++)
    out += path(curve(span(40, (t) => [t * W, low(t * W) + 6 + i * i * 1.3 + i * 5])), {
      stroke: C.foam,
      w: 1.6,
      o: 0.6 - i * 0.04,
    });
  const man = (x, y, k) =>
    group(
      disc(0, -78, 11, { fill: C.night }) +
        path('M-13 -62H13L17 -20H9L7 16H-7L-9 -20H-17Z', { fill: C.night }) +
        path('M0 16L90 40', { stroke: C.night, w: 9, o: 0.4 }),
      { t: `translate(${x} ${y}) scale(${k})` },
    );
  out += man(1120, 962, 1.5) + man(1182, 966, 1.4);
  return plate(C.mist, rand, out);
}

/** 3: five façades side by side, each of another material. */
export function facades(rand) {
  const w = 296,
    x0 = 60,
    top = [400, 320, 440, 350, 410];
  let out = path(lines([0, 0, W, 900], 0, 14), { stroke: C.plum, w: 1, o: 0.16 });
  const face = (i, fill) => rect(x0 + i * w, top[i], w - 8, 910 - top[i], { fill });
  out +=
    path(`M0 300Q400 90 800 210T1600 120V400Q1200 300 800 400T0 470Z`, { fill: mix(C.brick, C.clay, 0.5) }) +
    inside(
      'M0 300Q400 90 800 210T1600 120V400Q1200 300 800 400T0 470Z',
      path(
        each(134, (i) => `M${i * 12} 60v420`),
        { stroke: C.plum, w: 3.4, o: 0.55 },
      ),
    );
  out += each(5, (i) => face(i, [C.straw, C.dusk, C.clay, C.olive, C.bone][i]));
  let d = '';
  for (let y = top[0] + 12; y < 890; y += 16)
    out += path(`M${x0 + 10} ${y}H${x0 + w - 20}`, { stroke: C.wood, w: 7, o: 0.75 });
  for (let k = 1; k < 4; k++) out += rect(x0 + k * 72, top[0], 7, 510, { fill: C.straw });
  for (let r = 0; r < 7; r++)
    for (let c = 0; c < 4; c++) {
      const X = x0 + w + 12 + c * 68,
        Y = top[1] + 14 + r * 82;
      out +=
        rect(X, Y, 60, 69, { fill: mix(C.sky, C.bone, rand() * 0.7) }) +
        path(`M${X + 8} ${Y + 60}L${X + 52} ${Y + 8}`, { stroke: C.bone, w: 2.4, o: 0.8 });
    }
  for (let r = 0; r < 15; r++)
    for (let c = 0; c < 9; c++)
      d += `M${x0 + 2 * w + 22 + c * 31} ${top[2] + 22 + r * 30}m-${n1(5 + 5 * Math.abs(Math.sin(r * 0.5 + c * 0.6)))} 0a${n1(5 + 5 * Math.abs(Math.sin(r * 0.5 + c * 0.6)))} ${n1(5 + 5 * Math.abs(Math.sin(r * 0.5 + c * 0.6)))} 0 1 0 ${n1(10 + 10 * Math.abs(Math.sin(r * 0.5 + c * 0.6)))} 0a${n1(5 + 5 * Math.abs(Math.sin(r * 0.5 + c * 0.6)))} ${n1(5 + 5 * Math.abs(Math.sin(r * 0.5 + c * 0.6)))} 0 1 0 -${n1(10 + 10 * Math.abs(Math.sin(r * 0.5 + c * 0.6)))} 0`;
  out += path(d, { fill: C.wood });
  for (let r = 0; r < 13; r++)
    for (let x = x0 + 3 * w - (r % 2) * 34, k = 0; x < x0 + 4 * w - 10; x += 68, k++) {
      const a = Math.max(x, x0 + 3 * w),
        b = Math.min(x + 64, x0 + 4 * w - 8);
      if (b > a) out += rect(a, top[3] + r * 43.1, b - a, 39.4, { fill: mix(C.olive, C.sage, rand() * 0.7) });
    }
  const f5 = `M${x0 + 4 * w} ${top[4]}h${w - 8}v500h${8 - w}z`;
  for (let k = 0; k < 20; k++)
    out += inside(
      f5,
      path(
        curve(
          span(20, (t) => [
            x0 + 4 * w + t * w,
            top[4] - 30 + k * 30 + 26 * Math.sin(t * 5 + k * 0.35) + 8 * Math.sin(t * 15 + k),
          ]),
        ),
        { stroke: C.plum, w: 2 + (k % 4) * 1.6, o: 0.75 },
      ),
    );
  out +=
    rect(0, 910, W, 160, { fill: C.plum }) +
    path(
      each(8, (i) => `M0 ${930 + i * i * 2.6 + i * 4}H${W}`) +
        each(25, (i) => `M${i * 66} 910L${(i - 12) * 120 + 800} 1067`),
      { stroke: C.rose, w: 1.4, o: 0.4 },
    );
  out += each(
    5,
    (i) =>
      rect(x0 + i * w + 112, 800, 72, 110, { fill: C.plum }) +
      rect(x0 + i * w + 112, 800, 72, 110, { stroke: C.bone, w: 5 }) +
      path(`M${x0 + i * w + 148} 800v110`, { stroke: C.bone, w: 4 }),
  );
  return plate(C.rose, rand, out);
}

/** 4: water in the gap between two buildings, with their reflection. */
export function water(rand) {
  const hz = 500,
    left = [
      [0, 60],
      [620, 330],
      [620, hz],
      [0, 640],
    ],
    right = [
      [W, 0],
      [980, 320],
      [980, hz],
      [W, 690],
    ];
  let out = path(
    each(16, (i) => `M0 ${20 + i * 30}H${W}`),
    { stroke: C.sky, w: 1.5, o: 0.45 },
  );
  out +=
    rect(620, 400, 360, 100, { fill: C.clay }) +
    path(
      each(36, (i) => `M${624 + i * 10} 400v100`),
      { stroke: C.wood, w: 3, o: 0.7 },
    );
  out += path(
    poly(
      [
        [0, 640],
        [620, hz],
        [980, hz],
        [W, 690],
        [W, H],
        [0, H],
      ],
      true,
    ),
    { fill: C.teal },
  );
  const wall = (pts, a, b, cols, tone) => {
    let s = path(poly(pts, true), { fill: tone });
    for (let c = 0; c < cols; c++)
      for (let r = 0; r < 6; r++) {
        const q = (u, v) => {
          const g = 1 - (1 - u) ** 1.7,
            x = pts[0][0] + (pts[1][0] - pts[0][0]) * g,
            y0 = pts[0][1] + (pts[1][1] - pts[0][1]) * g,
            y1 = pts[3][1] + (pts[2][1] - pts[3][1]) * g;
          return [x, y0 + (y1 - y0) * v];
        };
        s += path(
          poly(
            [
              q((c + 0.14) / cols, (r + 0.16) / 6),
              q((c + 0.86) / cols, (r + 0.16) / 6),
              q((c + 0.86) / cols, (r + 0.84) / 6),
              q((c + 0.14) / cols, (r + 0.84) / 6),
            ],
            true,
          ),
          { fill: rand() < 0.2 ? C.straw : b, o: 0.95 },
        );
      }
    return s;
  };
  out +=
    wall(left, 0, mix(C.blue, C.sky, 0.35), 9, C.blue) +
    wall(right, 0, mix(C.olive, C.sage, 0.5), 9, C.olive);
  const mirror = [
    ['M0 640L620 500V640L0 1067Z', C.blue],
    ['M1600 690L980 500V640L1600 1067Z', C.olive],
    ['M620 500H980V590H620Z', C.clay],
  ];
  for (const [d, c] of mirror)
    out += inside(
      d,
      each(60, (i) => path(`M0 ${506 + i * 9.6}H${W}`, { stroke: c, w: 3.4 + i * 0.04, o: 0.85 })),
    );
  for (let i = 0; i < 34; i++) {
    const y = 508 + i * 6 + i * i * 0.35;
    out += path(curve(span(70, (t) => [t * W, y + Math.sin(t * (90 - i) + i * 2) * (1 + i * 0.16)])), {
      stroke: C.foam,
      w: 1 + i * 0.05,
      o: 0.55,
    });
  }
  out +=
    path('M560 560L1060 566L1090 586L520 580Z', { fill: C.bone }) +
    path('M520 580L1090 586V598L520 592Z', { fill: C.ink }) +
    path(each(13, (i) => `M${560 + i * 41} ${562 + i * 0.4}v-46`) + 'M556 518L1062 522', {
      stroke: C.ink,
      w: 4,
    });
  return plate(C.mist, rand, out);
}

/** 5: the windows at night. */
export function night(rand) {
  let out =
    each(60, () => disc(rand() * W, rand() * 330, 1 + rand() * 1.6, { fill: C.bone, o: 0.6 })) +
    disc(1330, 170, 62, { fill: C.straw }) +
    disc(1304, 156, 58, { fill: C.night });
  const blocks = [
    [60, 400, 300],
    [330, 300, 330],
    [640, 450, 330],
    [930, 350, 320],
    [1230, 430, 320],
  ];
  blocks.forEach(([x, y, w], k) => {
    out += rect(x, y, w, 900 - y, { fill: [C.dusk, '#0d1720', '#1b2d3b', '#0f1b26', C.dusk][k] });
    const cols = Math.floor((w - 24) / [46, 60, 36, 50, 74][k]),
      ch = [52, 70, 44, 90, 58][k],
      cw = (w - 24) / cols;
    for (let r = 0; r < Math.floor((880 - y) / ch); r++)
      for (let c = 0; c < cols; c++) {
        const on = rand() < [0.32, 0.2, 0.26, 0.3, 0.36][k],
          X = x + 12 + c * cw + 5,
          Y = y + 16 + r * ch,
          a = cw - 10,
          b = ch - 16;
        out += rect(
          X,
          Y,
          a,
          b,
          on ? { fill: mix(C.straw, C.ochre, rand() * 0.7) } : { stroke: C.sky, w: 1.4, o: 0.35 },
        );
        if (on && rand() < 0.5)
          out += path(`M${n1(X + a / 2)} ${n1(Y)}v${n1(b)}`, { stroke: C.night, w: 2.4 });
        if (on && rand() < 0.22)
          out +=
            disc(X + a * 0.3, Y + b * 0.56, 6, { fill: C.night }) +
            path(`M${n1(X + a * 0.3 - 10)} ${n1(Y + b)}q10 -${n1(b * 0.5)} 20 0z`, { fill: C.night });
      }
  });
  for (let i = 0; i < 120; i++) {
    const x = i * 13.5,
      y = 780 + 40 * Math.sin(x / 300 + 1);
    out += rect(x, y, 8, 170, { fill: mix(C.brick, C.clay, 0.3 + 0.3 * Math.sin(x / 300)), o: 0.96 });
  }
  out +=
    rect(0, 926, W, 150, { fill: '#0b141c' }) +
    each(9, (i) =>
      path(`M0 ${940 + i * 15}H${W}`, {
        stroke: C.ochre,
        w: 2,
        o: 0.4 - i * 0.04,
        dash: `${60 - i * 4} ${20 + i * 11}`,
      }),
    );
  return plate(C.night, rand, out, C.bone);
}
