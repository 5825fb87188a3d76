/** Journeys and processions: coaches, camels, a giraffe, flags, a façade with a letterbox, a sack. */
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
  oval,
  path,
  plate,
  poly,
  rect,
  span,
} from './canvas.mjs';
import { level } from './contours.mjs';
import { orb } from './globes.mjs';
import { seal } from './objects.mjs';
import { text } from './letters.mjs';
import { beside, walk } from './walk.mjs';

/** Two façades that do not look at each other, and the letterbox between. */
export function letterbox(rand) {
  let out = path(
    each(50, (i) => `M0 ${10 + i * 18}H${W}`),
    { stroke: C.clay, w: 1.2, o: 0.4 },
  );
  const house = (x, w, tone, trim, arch) => {
    let s =
      rect(x, 90, w, 850, { fill: tone }) +
      path(
        each(30, (i) => `M${x} ${130 + i * 27}h${w}`),
        { stroke: trim, w: 1.3, o: 0.35 },
      ) +
      rect(x - 24, 66, w + 48, 34, { fill: trim }) +
      rect(x - 12, 104, w + 24, 12, { fill: trim }) +
      rect(x - 12, 500, w + 24, 16, { fill: trim }) +
      each(Math.floor(w / 30), (i) => rect(x + 6 + i * 30, 116, 14, 16, { fill: trim }));
    for (let r = 0; r < 2; r++)
      for (let c = 0; c < 3; c++) {
        const a = x + 56 + c * ((w - 112 - 92) / 2),
          y = 190 + r * 390;
        if (r === 1 && c === 1) {
          s +=
            path(`M${a - 14} 940V${arch ? 660 : 620}${arch ? `a60 60 0 0 1 120 0` : 'h120'}V940Z`, {
              fill: C.ink,
              stroke: trim,
              w: 10,
            }) +
            path(`M${a + 46} ${arch ? 604 : 626}V940`, { stroke: trim, w: 3 }) +
            disc(a + 34, 790, 6, { fill: C.straw });
          continue;
        }
        s +=
          rect(a - 30, y, 30, 210, { fill: trim }) +
          rect(a + 92, y, 30, 210, { fill: trim }) +
          path(
            each(13, (i) => `M${a - 26} ${y + 12 + i * 15.6}h22M${a + 96} ${y + 12 + i * 15.6}h22`),
            { stroke: tone, w: 4 },
          );
        s +=
          rect(a, y, 92, 210, { fill: C.ink }) +
          path(`M${a + 46} ${y}v210M${a} ${y + 70}h92M${a} ${y + 140}h92`, { stroke: C.sand, w: 4 }) +
          rect(a, y, 92, 210, { stroke: trim, w: 7 }) +
          (arch
            ? path(`M${a - 14} ${y - 10}q60 -52 120 0z`, { fill: trim })
            : path(`M${a - 16} ${y - 10}L${a + 46} ${y - 44}L${a + 108} ${y - 10}z`, { fill: trim })) +
          rect(a - 12, y + 210, 116, 13, { fill: trim });
      }
    return s;
  };
  out += house(-40, 580, C.blue, C.sky, true) + house(1060, 580, C.olive, C.sage, false);
  out +=
    rect(0, 936, W, 140, { fill: C.ink }) +
    path(
      each(8, (i) => `M0 ${952 + i * 16}H${W}`),
      { stroke: C.sand, w: 1.2, o: 0.4 },
    );
  const cx = 800;
  out +=
    oval(cx, 1010, 150, 22, { fill: '#0b1218' }) +
    rect(cx - 22, 720, 44, 290, { fill: C.wood }) +
    rect(cx - 80, 990, 160, 26, { fill: C.wood });
  const b = `M${cx - 150} 760V440A150 130 0 0 1 ${cx + 150} 440V760Z`;
  out +=
    path(b, { fill: C.ox, stroke: C.wood, w: 8 }) +
    hatch(b, [cx - 150, 300, 300, 470], 90, 11, { stroke: C.brick, w: 3, o: 0.7 }) +
    rect(cx - 168, 752, 336, 26, { fill: C.wood }) +
    rect(cx - 104, 440, 208, 40, { fill: C.wood }) +
    rect(cx - 116, 424, 232, 16, { fill: C.straw });
  out +=
    path(`M${cx - 84} 452L${cx - 62} 330H${cx + 70}L${cx + 84} 452Z`, {
      fill: C.bone,
      stroke: C.wood,
      w: 4,
    }) +
    path(`M${cx - 62} 330L${cx + 6} 398L${cx + 70} 330`, { stroke: C.wood, w: 4 }) +
    disc(cx + 5, 396, 13, { fill: C.brick }) +
    rect(cx - 104, 452, 208, 30, { fill: C.wood });
  out +=
    rect(cx - 84, 528, 168, 168, { fill: C.brick, stroke: C.wood, w: 6 }) +
    path(`M${cx - 17} 556h34v39h39v34h-39v39h-34v-39h-39v-34h39z`, { fill: C.bone });
  const fly = (x, y, a) =>
    group(
      rect(-42, -28, 84, 56, { fill: C.bone, stroke: C.wood, w: 4 }) +
        path('M-42 -28L0 8L42 -28', { stroke: C.wood, w: 4 }),
      { t: `translate(${x} ${y}) rotate(${a})` },
    );
  out +=
    path('M566 660Q590 250 770 300M1034 660Q1010 180 830 300', {
      stroke: C.wood,
      w: 5,
      dash: '3 16',
      cap: 'round',
    }) +
    fly(598, 430, -58) +
    fly(1006, 380, 62);
  return plate(C.rose, rand, out);
}

/** A round city, a long road of camels, and the bend of a northern river. */
export function caravan(rand) {
  const nz = noise(rand),
    all = [0, 0, W, H],
    cx = 300,
    cy = 790;
  const f = (x, y) => nz(x / 260, y / 150) + 0.0004 * (x - y);
  let out = '';
  for (let i = 0; i < 13; i++)
    out += path(level(f, 0.12 + i * 0.07, all, 15), {
      stroke: i % 4 ? C.clay : C.ochre,
      w: i % 4 ? 1.7 : 3.4,
      o: 0.8,
    });
  const river = [
    [1060, -40],
    [1130, 90],
    [1290, 150],
    [1330, 260],
    [1250, 350],
    [1290, 450],
    [1470, 480],
    [1660, 600],
  ];
  const d = curve(river);
  out += path(d, { stroke: C.sand, w: 132 }) + path(d, { stroke: C.teal, w: 104, cap: 'butt' });
  for (const k of [-38, -24, -10, 6, 22, 37])
    out += path(curve(walk(river, 24).map((p, i) => beside(p, k + 4 * Math.sin(i * 0.7 + k)))), {
      stroke: C.foam,
      w: 2.4,
      o: 0.8,
    });
  for (let i = 0; i < 34; i++) {
    const x = 1380 + (i % 7) * 36 + (rand() - 0.5) * 20,
      y = 70 + Math.floor(i / 7) * 62 + rand() * 20;
    out += path(`M${n1(x)} ${n1(y - 44)}L${n1(x + 16)} ${n1(y)}H${n1(x - 16)}ZM${n1(x)} ${n1(y)}v12`, {
      fill: C.olive,
      stroke: C.olive,
      w: 4,
    });
  }
  const ring = (r, w, c) => disc(cx, cy, r, { stroke: c, w });
  out +=
    disc(cx, cy, 262, { fill: C.sand }) +
    ring(252, 9, C.teal) +
    ring(226, 26, C.ox) +
    each(64, (i) => {
      const a = (i / 64) * Math.PI * 2;
      return path(
        poly([
          [cx + 211 * Math.cos(a), cy + 211 * Math.sin(a)],
          [cx + 241 * Math.cos(a), cy + 241 * Math.sin(a)],
        ]),
        { stroke: C.sand, w: 3 },
      );
    });
  out +=
    ring(188, 6, C.ox) +
    ring(124, 6, C.ox) +
    each(44, (i) => {
      const a = (i / 44) * Math.PI * 2;
      return path(
        poly([
          [cx + 130 * Math.cos(a), cy + 130 * Math.sin(a)],
          [cx + 184 * Math.cos(a), cy + 184 * Math.sin(a)],
        ]),
        { stroke: C.ox, w: 7, o: 0.8 },
      );
    });
  for (let i = 0; i < 4; i++)
    out += group(
      rect(116, -17, 160, 34, { fill: C.sand }) +
        path('M116 -17h150M116 17h150', { stroke: C.ox, w: 4 }) +
        rect(240, -24, 36, 48, { fill: C.ox }),
      { t: `translate(${cx} ${cy}) rotate(${45 + i * 90})` },
    );
  out +=
    disc(cx, cy, 58, { fill: C.teal }) +
    rect(cx - 34, cy - 34, 68, 68, { fill: C.sand }) +
    disc(cx, cy, 20, { fill: C.ox });
  const way = walk(
    [
      [486, 604],
      [620, 500],
      [560, 340],
      [700, 220],
      [900, 290],
      [880, 480],
      [970, 640],
      [1150, 640],
      [1180, 500],
      [1216, 398],
    ],
    13,
  );
  out +=
    path(curve(way.filter((_, i) => i % 4 === 0).map((p) => [p.x, p.y])), {
      stroke: C.bone,
      w: 13,
      o: 0.75,
    }) +
    path(
      way
        .map((p, i) =>
          i % 2
            ? ''
            : poly([
                [p.x, p.y],
                [p.x + 8 * Math.cos(p.a), p.y + 8 * Math.sin(p.a)],
              ]),
        )
        .join(''),
      { stroke: C.ox, w: 6, cap: 'round' },
    );
  const camel =
    'M-40 0L-34 -34Q-42 -52 -26 -60Q-12 -84 2 -60Q8 -58 16 -60Q30 -58 36 -72L40 -96Q46 -106 64 -98L66 -90L50 -86L44 -52Q38 -36 28 -34L34 0H26L18 -32H-18L-26 -30L-30 0Z';
  for (let i = 7; i < way.length - 6; i += 8) {
    const p = way[i],
      flip = Math.cos(p.a) < 0 ? -1 : 1;
    out += group(
      path(camel, { fill: C.ink, stroke: C.sand, w: 3, join: 'round' }) +
        (i % 3
          ? rect(-22, -64, 22, 26, { fill: C.brick })
          : disc(-10, -82, 9, { fill: C.ink }) + path('M-20 -74h20l4 26h-28z', { fill: C.teal })),
      { t: `translate(${n1(p.x)} ${n1(p.y + 4)}) scale(${0.95 * flip} .95)` },
    );
  }
  for (const [x, y] of [
    [1196, 372],
    [1120, 412],
    [1150, 330],
  ])
    out +=
      path(`M${x - 36} ${y}L${x} ${y - 54}L${x + 36} ${y}Z`, { fill: C.bone, stroke: C.ink, w: 4 }) +
      path(`M${x} ${y - 54}v-16M${x} ${y - 54}L${x - 8} ${y}`, { stroke: C.ink, w: 3 });
  return plate(mix(C.straw, C.sand, 0.5), rand, out);
}

/** Coach and pair, side on, facing right. */
function coach(x, y, k, body, trim, no) {
  const horse = (dx) =>
    group(
      path(
        'M-70 -64Q-78 -100 -44 -104Q0 -98 34 -108Q52 -132 66 -160Q70 -176 80 -166Q104 -150 112 -126L98 -118L82 -130Q74 -96 60 -76L66 -40L58 0H48L50 -40L36 -62Q0 -54 -40 -62L-52 -36L-42 0H-54L-66 -38ZM-72 -92Q-96 -84 -92 -40Q-82 -60 -70 -76Z',
        { fill: C.ink, stroke: C.straw, w: 2, join: 'round' },
      ) + path('M68 -168l-2 -30q14 8 10 26', { fill: C.brick }),
      { t: `translate(${dx} 0)` },
    );
  const wheel = (wx, r) =>
    disc(wx, -r, r, { stroke: C.ink, w: 8 }) +
    disc(wx, -r, 9, { fill: trim }) +
    each(10, (i) =>
      path(
        poly([
          [wx, -r],
          [wx + r * Math.cos(i * 0.628), -r + r * Math.sin(i * 0.628)],
        ]),
        { stroke: C.ink, w: 4 },
      ),
    );
  let s = horse(250) + horse(330) + path('M120 -70H370', { stroke: C.ink, w: 4 });
  s +=
    path('M-130 -200H70Q86 -130 50 -78Q0 -58 -76 -78Q-132 -110 -130 -200Z', {
      fill: body,
      stroke: C.ink,
      w: 5,
    }) +
    path('M-142 -204Q-30 -238 82 -204V-192H-142Z', { fill: C.ink }) +
    rect(-74, -188, 78, 52, { fill: C.bone, stroke: trim, w: 5 }) +
    path('M-110 -122Q-30 -100 64 -122', { stroke: trim, w: 5 });
  s +=
    path('M-150 -70Q-30 -30 130 -72', { stroke: C.ink, w: 8 }) +
    wheel(-100, 52) +
    wheel(92, 40) +
    path('M56 -100L86 -150H140L128 -124H100L84 -92Z', { fill: C.ink }) +
    disc(112, -196, 14, { fill: C.ink }) +
    path('M96 -182h32l8 40h-46z', { fill: trim }) +
    path('M128 -168Q240 -250 300 -190', { stroke: C.ink, w: 2.6 }) +
    disc(-152, -172, 12, { fill: C.ink }) +
    path('M-166 -158h24v60h-24z', { fill: trim }) +
    path('M-176 -98h60v10h-60z', { fill: C.ink });
  return group(s + text(String(no), -34, -176, 29, { stroke: C.ink, w: 5, mid: true }), {
    t: `translate(${n1(x)} ${n1(y)}) scale(${k})`,
  });
}

/** Coaches come into a square one behind the other. */
export function precedence(rand) {
  let out = path(
    each(26, (i) => `M0 ${12 + i * 15}H${W}`),
    { stroke: C.ochre, w: 1.3, o: 0.5 },
  );
  out += rect(0, 230, W, 200, { fill: C.bone }) + rect(0, 214, W, 20, { fill: C.plum });
  for (let i = 0; i < 17; i++) {
    const x = i * 100 - 30;
    if (i > 0 && i < 4) continue;
    out +=
      path(`M${x} 430V340a32 32 0 0 1 64 0V430Z`, { fill: C.plum }) +
      rect(x + 10, 256, 44, 44, { fill: C.mauve, stroke: C.plum, w: 4 });
  }
  out += group(
    rect(1230, 120, 280, 310, { fill: C.bone, stroke: C.plum, w: 6 }) +
      path('M1210 124L1370 40L1530 124Z', { fill: C.plum }) +
      path('M1256 430V280a114 114 0 0 1 228 0V430Z', { fill: C.plum }) +
      path('M1284 430V290a86 86 0 0 1 172 0V430Z', { fill: mix(C.sand, C.rose, 0.4) }),
    { t: 'translate(-1130 0)' },
  );
  out += rect(0, 430, W, 640, { fill: C.straw });
  for (let i = 0; i < 14; i++)
    out += path(`M0 ${n1(430 + i * 16 + i * i * 2.6)}H${W}`, { stroke: C.ochre, w: 2 });
  for (let i = -6; i < 30; i++)
    out += path(`M${240 + i * 46} 430L${240 + i * 190} ${H}`, { stroke: C.ochre, w: 2 });
  out += path('M196 432Q330 520 620 640T1200 1000M274 432Q420 500 760 600T1640 960', {
    stroke: C.bone,
    w: 4,
    o: 0.8,
  });
  out +=
    coach(222, 472, 0.32, C.teal, C.straw, 5) +
    coach(404, 540, 0.43, C.plum, C.straw, 4) +
    coach(610, 634, 0.58, C.teal, C.straw, 3) +
    coach(880, 770, 0.8, C.plum, C.straw, 2) +
    coach(1072, 990, 1.08, C.ox, C.straw, 1);
  const hat = (x, y, k) =>
    group(
      path('M-60 80Q-58 20 0 16Q58 20 60 80L66 260H-66Z', { fill: C.ink, stroke: C.ochre, w: 2.4 }) +
        disc(0, -4, 30, { fill: C.ink }) +
        path(
          'M-74 -44Q-40 -8 0 -8Q40 -8 74 -44Q44 -36 32 -48Q22 -66 0 -66Q-22 -66 -32 -48Q-44 -36 -74 -44Z',
          { fill: C.ink, stroke: C.straw, w: 2.4 },
        ),
      { t: `translate(${n1(x)} ${n1(y)}) scale(${k})` },
    );
  for (let r = 0; r < 3; r++)
    for (let i = 0; i < 7 - r; i++) {
      const x = 40 + i * 104 + (r % 2) * 50 - r * 6,
        y = 940 - (2 - r) * 62 + i * 6 + rand() * 12;
      if (x < 600 - (2 - r) * 150) out += hat(x, y, 0.92);
    }
  return plate(mix(C.sand, C.rose, 0.4), rand, out);
}

/** A row of flags, none higher than another. */
export function flags(rand) {
  let out =
    path(
      each(40, (i) => `M0 ${14 + i * 22}H${W}`),
      { stroke: C.blue, w: 1.2, o: 0.2 },
    ) +
    each(
      3,
      (i) =>
        rect(0, 840 + i * 40, W, 40, { fill: mix(C.sand, C.clay, 0.1 + i * 0.18) }) +
        path(`M0 ${840 + i * 40}H1600`, { stroke: C.ink, w: 2.4 }) +
        path(
          each(22, (k) => `M${k * 80 + (i % 2) * 40} ${840 + i * 40}v40`),
          { stroke: C.ink, w: 1.2, o: 0.6 },
        ),
    ) +
    rect(0, 960, W, 120, { fill: C.blue }) +
    path(
      each(7, (i) => `M0 ${974 + i * 15}H${W}`),
      { stroke: C.mist, w: 1.2, o: 0.4 },
    ) +
    path('M0 118H1600', { stroke: C.ox, w: 2, dash: '16 10', o: 0.8 });
  const two = [
    [C.ox, C.bone],
    [C.blue, C.straw],
    [C.bone, C.ox],
    [C.straw, C.blue],
    [C.blue, C.bone],
    [C.ox, C.straw],
    [C.bone, C.blue],
    [C.straw, C.ox],
  ];
  const mark = [
    (c) => path('M-20 430V262H180V430Z', { fill: c }) + path('M8 262a56 56 0 0 1 112 0z', { fill: c }),
    (c) => path('M-20 120L150 400M-20 210L100 420M50 120L170 310', { stroke: c, w: 26 }),
    (c) => path('M-20 190H180M-20 260H180M-20 330H180', { stroke: c, w: 28 }),
    (c) => path('M-20 110L84 260L-20 420Z', { fill: c }),
    (c) => path('M-20 100H64V260H180V430H64V260H-20Z', { fill: c }),
    (c) => path('M64 180L128 260L64 340L0 260Z', { fill: c }) + disc(64, 260, 18, { fill: C.ox }),
    (c) => path(lines([-20, 100, 200, 330], 90, 26), { stroke: c, w: 11 }),
    (c) => each(9, (i) => disc(22 + (i % 3) * 42, 200 + Math.floor(i / 3) * 60, 13, { fill: c })),
  ];
  for (let i = 0; i < 8; i++) {
    const x = 80 + i * 190,
      [g, m] = two[i],
      ph = i * 0.9;
    const edge = (y) => span(12, (t) => [t * 134, y + 13 * Math.sin(t * 5 + ph) * t + t * t * 26]);
    const d = `${poly(edge(130))}L${edge(390)
      .reverse()
      .map((p) => p.map(n1).join(' '))
      .join('L')}Z`;
    let s =
      path(d, { fill: C.ink, o: 0.18, t: 'translate(8 12)' }) +
      path(d, { fill: g }) +
      inside(
        d,
        group(mark[i](m), { t: `translate(0 ${n1(8 + 5 * Math.sin(ph))})` }) +
          each(34, (k) =>
            path(poly(span(10, (t) => [t * 136, 126 + k * 9 + 13 * Math.sin(t * 5 + ph) * t + t * t * 26])), {
              stroke: C.ink,
              w: 1.2,
              o: 0.24,
            }),
          ) +
          path(`M${n1(52 + 20 * Math.sin(ph))} 110V440h26V110Z`, { fill: C.ink, o: 0.16 }),
      );
    s += path(d, { stroke: C.ink, w: 3, join: 'round' });
    out +=
      rect(x - 8, 118, 13, 860, { fill: C.ink }) +
      rect(x - 4, 118, 3, 860, { fill: C.mist, o: 0.6 }) +
      disc(x - 2, 110, 14, { fill: C.ochre, stroke: C.ink, w: 3 }) +
      path(`M${x + 12} 580Q${x + 26} 740 ${x + 6} 880`, { stroke: C.ink, w: 2 }) +
      group(s, { t: `translate(${x + 4} -12) scale(1.24 1.5)` }) +
      rect(x - 30, 944, 58, 26, { fill: C.ink }) +
      path(`M${x - 20} 972L${x - 150} 1080h40L${x + 16} 972z`, { fill: C.ink, o: 0.4 });
  }
  return plate(C.mist, rand, out);
}

/** A giraffe’s neck rising over the graticule of a map. */
export function giraffe(rand) {
  const at = orb(500, 1500, 1560, 26, -8);
  let grid = '';
  for (let lon = -60; lon <= 70; lon += 6)
    grid += poly(
      span(40, (t) => {
        const p = at(lon, t * 86);
        return [p.x, p.y];
      }),
    );
  for (let lat = 0; lat < 88; lat += 6)
    grid += poly(
      span(60, (t) => {
        const p = at(-70 + t * 150, lat);
        return [p.x, p.y];
      }),
    );
  const nz = noise(rand),
    land = (x, y) => nz(x / 330 + 4, y / 260) - 0.00018 * Math.abs(y - 560);
  let out = '';
  for (let i = 0; i < 6; i++)
    out += path(level(land, 0.46 + i * 0.028, [0, 0, W, H], 14), {
      stroke: C.teal,
      w: i ? 1.3 : 4,
      o: i ? 0.55 : 0.9,
    });
  out += path(grid, { stroke: C.teal, w: 2, o: 0.75 });
  const neck =
    'M420 1100C520 860 640 640 800 420C850 340 880 270 905 205L1010 270C1000 340 980 410 940 500C850 700 800 900 800 1100Z';
  const head =
    'M890 232C880 170 930 130 1000 136C1060 150 1120 196 1190 250C1222 276 1226 310 1196 326C1150 344 1090 330 1040 318C1000 312 985 305 960 300Z';
  const ear = 'M900 190C850 176 810 150 800 120C850 112 900 130 930 164Z',
    horn = 'M936 146L926 62M988 134L992 52';
  out +=
    path(neck, { fill: C.bone, stroke: C.bone, w: 26, join: 'round' }) +
    path(head + ear, { fill: C.bone, stroke: C.bone, w: 26, join: 'round' });
  out +=
    path(horn, { stroke: C.wood, w: 22, cap: 'round' }) +
    disc(926, 60, 18, { fill: C.wood }) +
    disc(992, 50, 18, { fill: C.wood });
  out += path(neck, { fill: C.straw }) + path(ear, { fill: C.ochre, stroke: C.wood, w: 4 });
  let patches = '';
  for (let r = 0; r < 21; r++)
    for (let c = -5; c <= 5; c++) {
      const t = r / 20,
        wide = 168 - 118 * t,
        gap = wide / 2.6,
        mx = 612 + 348 * t ** 0.72 + (c + (r % 2) / 2) * gap * 0.92,
        my = 1120 - 905 * (1.35 * t - 0.35 * t * t) + c * gap * 0.3,
        s = gap * 0.55;
      patches += path(
        poly(
          span(5, (q) => {
            const a = ((q * 5) / 6 + 0.08) * Math.PI * 2 + rand() * 0.4,
              e = s * (0.82 + rand() * 0.26);
            return [mx + e * Math.cos(a) * 0.84, my + e * Math.sin(a) * 1.05];
          }),
          true,
        ),
        { fill: C.ox, stroke: C.ox, w: n1(s * 0.14), join: 'round' },
      );
    }
  out += inside(
    neck,
    patches + path(lines([400, 200, 640, 900], 118, 12), { stroke: C.wood, w: 1.5, o: 0.35 }),
  );
  out +=
    path('M905 205C870 300 830 370 780 440C640 640 500 860 400 1100', {
      stroke: C.wood,
      w: 22,
      cap: 'round',
    }) +
    path('M905 205C870 300 830 370 780 440C640 640 500 860 400 1100', {
      stroke: C.ochre,
      w: 30,
      dash: '4 9',
      o: 0.9,
    });
  out +=
    path(head, { fill: C.straw, stroke: C.wood, w: 5 }) +
    path('M1100 196C1160 226 1214 270 1222 296C1216 324 1180 334 1130 332C1120 290 1116 240 1100 196Z', {
      fill: C.ochre,
    }) +
    disc(1000, 196, 21, { fill: C.wood }) +
    disc(1006, 190, 6, { fill: C.bone }) +
    path('M972 178Q992 160 1022 172M978 168l-12 -10M992 162l-6 -13', { stroke: C.wood, w: 5, cap: 'round' }) +
    path('M1220 304Q1160 306 1110 288M1180 262l16 6', { stroke: C.wood, w: 6, cap: 'round' }) +
    disc(930, 236, 16, { fill: C.ox }) +
    disc(962, 262, 12, { fill: C.ox }) +
    disc(1030, 262, 10, { fill: C.ox });
  return plate(mix(C.mist, C.foam, 0.45), rand, out);
}

/** The sack: sealed at the neck, labelled, not to be opened. */
export function pouch(rand) {
  let out =
    path(lines([0, 0, W, H], 0, 15), { stroke: C.foam, w: 1, o: 0.22 }) +
    rect(0, 900, W, 180, { fill: C.night, o: 0.55 });
  const sack =
    'M700 300C560 360 430 500 410 720C396 880 450 976 560 986C720 1000 900 1000 1050 984C1160 970 1200 870 1184 720C1160 500 1040 360 900 300Z';
  const neck =
    'M700 300C660 230 610 170 560 120C640 110 660 80 720 96C760 60 830 66 870 92C930 76 960 108 1040 116C990 170 940 230 900 300Z';
  out +=
    oval(800, 986, 470, 34, { fill: '#081013', o: 0.7 }) +
    path(sack + neck, { fill: C.sand, stroke: C.wood, w: 6, join: 'round' });
  out +=
    hatch(sack, [390, 290, 820, 720], 62, 13, { stroke: C.ochre, w: 1.7, o: 0.6 }) +
    hatch(sack, [390, 290, 820, 720], -62, 13, { stroke: C.ochre, w: 1.7, o: 0.6 });
  const fold = [
    'M730 320C640 440 560 600 540 860',
    'M770 320C720 460 690 560 690 700',
    'M870 320C960 440 1040 600 1070 860',
    'M835 320C880 440 920 520 930 640',
    'M700 292C690 220 650 170 620 124',
    'M760 290C758 220 740 150 728 104',
    'M830 290C836 220 850 150 862 104',
    'M890 292C906 220 950 170 980 124',
  ];
  out +=
    path(fold.join(''), { stroke: C.wood, w: 4.5, cap: 'round', o: 0.75 }) +
    inside(
      sack,
      each(18, (i) =>
        path(`M${1050 + i * 9} 340C${1130 + i * 9} 560 ${1130 + i * 8} 820 ${1040 + i * 8} 1000`, {
          stroke: C.wood,
          w: 3,
          o: 0.4,
        }),
      ),
    );
  out +=
    path('M690 284Q800 316 910 284V322Q800 356 690 322Z', { fill: C.ox, stroke: C.wood, w: 4 }) +
    path('M690 296Q800 328 910 296M690 309Q800 342 910 309', { stroke: C.straw, w: 4, dash: '12 7' });
  out += path('M720 330C640 420 690 470 640 540M880 330C930 400 900 440 930 470', { stroke: C.ox, w: 9 });
  out += group(
    path('M0 0H400L450 70V300L400 370H0Z', { fill: C.bone, stroke: C.wood, w: 5, join: 'round' }) +
      path('M22 22H392L430 76V294L392 348H22Z', { stroke: C.teal, w: 3 }) +
      disc(408, 185, 17, { fill: C.sand, stroke: C.wood, w: 5 }) +
      text('DIPLOMATIC', 50, 62, 40, { stroke: C.ox, w: 7, pitch: 11.9 }) +
      text('BAG', 50, 128, 40, { stroke: C.ox, w: 7, pitch: 11.9 }) +
      path('M50 210H350M50 250H350M50 290H260', { stroke: C.teal, w: 4 }) +
      path('M50 210h120M50 250h190M50 290h70', { stroke: C.ink, w: 12 }),
    { t: 'translate(470 560) rotate(-5)' },
  );
  return plate(C.teal, rand, out + seal(960, 500, 100, C.ox, rand, 0), C.bone);
}
