/** Rooms where it is done: booths, tables, desks, shelves, drawers, a door. */
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
  oval,
  path,
  plate,
  poly,
  rect,
  span,
} from './canvas.mjs';

/** Two rows of glass booths; speech crosses between them in waves. */
export function booths(rand) {
  const w = 280,
    gap = 30,
    x0 = 40,
    tones = [C.straw, C.brick, C.foam, C.ochre, C.bone];
  let waves = '',
    rooms = '';
  const mid = (i) => x0 + i * (w + gap) + w / 2;
  [
    [0, 2],
    [1, 4],
    [2, 0],
    [3, 3],
    [4, 1],
  ].forEach(([a, b], k) => {
    for (let j = 0; j < 4; j++) {
      const pts = span(150, (t) => {
        const e = t * t * (3 - 2 * t),
          env = Math.sin(t * Math.PI) ** 0.7,
          x = mid(a) + (mid(b) - mid(a)) * e;
        return [
          x + env * (40 - j * 9) * Math.sin(t * (44 + k * 6)) * (0.75 + 0.4 * Math.sin(t * 9 + k)),
          330 + 408 * t,
        ];
      });
      waves += path(curve(pts), { stroke: tones[k], w: j ? 1.8 : 6, o: j ? 0.7 : 1, cap: 'round' });
    }
  });
  for (const row of [0, 1])
    for (let i = 0; i < 5; i++) {
      const x = x0 + i * (w + gap),
        y = row ? 730 : 70,
        h = 268,
        tone = row ? tones[[2, 4, 0, 3, 1].indexOf(i)] : tones[i];
      rooms += rect(x, y, w, h, { fill: '#0f2a30' }) + rect(x, y, w, h, { fill: tone, o: 0.17 });
      rooms += hatch(`M${x} ${y}h${w}v${h}h${-w}z`, [x, y, w, h], 90, 14, { stroke: C.foam, w: 1, o: 0.25 });
      const cx = x + w / 2;
      rooms +=
        path(
          `M${cx - 84} ${y + h}Q${cx - 80} ${y + 166} ${cx} ${y + 160}Q${cx + 80} ${y + 166} ${cx + 84} ${y + h}Z`,
          { fill: tone },
        ) + oval(cx, y + 108, 37, 46, { fill: tone });
      rooms +=
        path(
          `M${cx - 44} ${y + 108}Q${cx - 46} ${y + 50} ${cx} ${y + 50}Q${cx + 46} ${y + 50} ${cx + 44} ${y + 108}`,
          { stroke: C.night, w: 8 },
        ) +
        rect(cx - 54, y + 92, 20, 42, { fill: C.night }) +
        rect(cx + 34, y + 92, 20, 42, { fill: C.night });
      rooms +=
        path(`M${cx + 92} ${y + h}Q${cx + 84} ${y + 190} ${cx + 30} ${y + 156}`, { stroke: C.night, w: 6 }) +
        disc(cx + 28, y + 154, 10, { fill: C.night });
      rooms += path(
        `M${x + 16} ${y + 150}L${x + 130} ${y + 12}M${x + 16} ${y + 190}L${x + 166} ${y + 12}M${x + w - 60} ${y + h - 20}L${x + w - 12} ${y + h - 76}`,
        { stroke: C.bone, w: 4, o: 0.4 },
      );
      rooms +=
        rect(x, y, w, h, { stroke: C.foam, w: 6 }) +
        rect(x - 8, row ? y - 16 : y + h, w + 16, 16, { fill: C.foam }) +
        disc(x + w - 24, y + 24, 8, { fill: C.brick });
    }
  const air = each(30, (i) => path(`M0 ${360 + i * 12}H${W}`, { stroke: C.foam, w: 1, o: 0.16 }));
  return plate(mix(C.teal, C.night, 0.5), rand, air + waves + rooms, C.bone);
}

/** The horseshoe from above, and beside it the second table where no minutes are kept. */
export function arria(rand) {
  const cx = 560,
    cy = 560,
    wood = C.straw;
  let out = path(lines([0, 0, W, H], 45, 46) + lines([0, 0, W, H], -45, 46), {
    stroke: C.sage,
    w: 1.2,
    o: 0.3,
  });
  const shoe = (R, l) => `M${cx - R} ${cy + l}V${cy}A${R} ${R} 0 0 1 ${cx + R} ${cy}V${cy + l}`;
  out +=
    path(shoe(345, 330), { stroke: C.night, w: 132, o: 0.35, t: 'translate(14 16)' }) +
    path(shoe(345, 330), { stroke: wood, w: 120 });
  for (let i = 0; i < 6; i++) out += path(shoe(296 + i * 19, 330), { stroke: C.olive, w: 1.6, o: 0.55 });
  out += path(shoe(405, 330) + shoe(285, 330), { stroke: C.olive, w: 5 });
  const chair = (x, y, a, fill) =>
    group(
      path('M-26 -20Q0 -34 26 -20L22 22Q0 30 -22 22Z', { fill, stroke: C.night, w: 3 }) +
        path('M-30 -26Q0 -48 30 -26', { stroke: fill, w: 10, cap: 'round' }),
      { t: `translate(${n1(x)} ${n1(y)}) rotate(${n1(a)})` },
    );
  for (let i = 0; i < 15; i++) {
    const L = 330,
      arc = Math.PI * 455,
      total = 2 * L + arc,
      s = ((i + 0.5) / 15) * total;
    let x, y, a;
    if (s < L) [x, y, a] = [cx - 455, cy + L - s, -90];
    else if (s > L + arc) [x, y, a] = [cx + 455, cy + (s - L - arc), 90];
    else {
      const q = Math.PI + (s - L) / 455;
      [x, y, a] = [cx + 455 * Math.cos(q), cy + 455 * Math.sin(q), (q * 180) / Math.PI + 90];
    }
    out += chair(x, y, a, i === 7 ? C.brick : C.bone);
    const k = 345 / 455,
      px = s < L || s > L + arc ? cx + (x - cx) * k : cx + (x - cx) * k,
      py = s < L || s > L + arc ? y : cy + (y - cy) * k;
    out += group(
      rect(-22, -15, 44, 30, { fill: C.bone, stroke: C.olive, w: 2 }) +
        path('M-15 -5h30M-15 3h22', { stroke: C.olive, w: 2 }),
      { t: `translate(${n1(px)} ${n1(py)}) rotate(${n1(a)})` },
    );
  }
  out +=
    rect(cx - 66, 500, 132, 390, { fill: wood, stroke: C.olive, w: 5 }) +
    path(
      each(5, (i) => `M${cx - 44 + i * 22} 506v378`),
      { stroke: C.olive, w: 1.5, o: 0.5 },
    );
  const tx = 1330;
  out +=
    oval(tx, 560, 112, 288, { fill: C.night, o: 0.25, t: 'translate(12 14)' }) +
    oval(tx, 560, 112, 288, { fill: mix(C.olive, C.sage, 0.35), stroke: C.bone, w: 5, dash: '18 12' }) +
    oval(tx, 560, 84, 256, { stroke: C.bone, w: 1.6, o: 0.8 });
  const seats = [
    [0, -345, 0],
    [0, 345, 180],
    ...[-210, -70, 70, 210].flatMap((y) => [
      [-152 + Math.abs(y) * 0.16, y, -90],
      [152 - Math.abs(y) * 0.16, y, 90],
    ]),
  ];
  for (const [x, y, a] of seats)
    out += group(
      path('M-26 -20Q0 -34 26 -20L22 22Q0 30 -22 22Z', { stroke: C.bone, w: 3.4 }) +
        path('M-30 -26Q0 -48 30 -26', { stroke: C.bone, w: 4, cap: 'round' }),
      { t: `translate(${n1(tx + x)} ${560 + y}) rotate(${a})` },
    );
  return plate(C.olive, rand, out, C.bone);
}

/** Rows of desks under a green star. */
export function esperanto(rand) {
  const cx = 800,
    cy = 330;
  let out = each(72, (i) => {
    const a = (i / 72) * Math.PI * 2;
    return path(
      poly([
        [cx + 255 * Math.cos(a), cy + 255 * Math.sin(a)],
        [cx + (i % 2 ? 900 : 1200) * Math.cos(a), cy + (i % 2 ? 900 : 1200) * Math.sin(a)],
      ]),
      { stroke: C.leaf, w: i % 2 ? 1.4 : 3, o: 0.45 },
    );
  });
  const star = (R, r) =>
    poly(
      span(9, (_, i) => {
        const a = (i * Math.PI) / 5 - Math.PI / 2,
          q = i % 2 ? r : R;
        return [cx + q * Math.cos(a), cy + q * Math.sin(a)];
      }),
      true,
    );
  out += disc(cx, cy, 262, { fill: C.bone }) + path(star(250, 95.5), { fill: C.leaf });
  for (let i = 0; i < 5; i++) {
    const a = (i * 2 * Math.PI) / 5 - Math.PI / 2,
      b = a + Math.PI / 5;
    out += hatch(
      poly(
        [
          [cx, cy],
          [cx + 250 * Math.cos(a), cy + 250 * Math.sin(a)],
          [cx + 95.5 * Math.cos(b), cy + 95.5 * Math.sin(b)],
        ],
        true,
      ),
      [cx - 260, cy - 260, 520, 520],
      (b * 180) / Math.PI,
      9,
      { stroke: C.night, w: 2.2, o: 0.6 },
    );
  }
  out += disc(cx, cy, 262, { stroke: C.leaf, w: 5 }) + disc(cx, cy, 276, { stroke: C.leaf, w: 2 });
  for (let r = 0; r < 5; r++) {
    const k = 0.62 + r * 0.26,
      y = 640 + r * 86 + r * r * 7,
      wide = 168 * k,
      many = Math.ceil(W / wide) + 2,
      off = r % 2 ? wide / 2 : 0;
    out += rect(0, y + 36 * k, W, 300, { fill: mix(C.olive, C.night, 0.15 + r * 0.09) });
    for (let i = 0; i < many; i++) {
      const x = cx + (i - many / 2) * wide + off;
      out += group(
        path('M-34 40V10Q-34 -12 0 -12Q34 -12 34 10V40Z', { fill: C.night }) +
          disc(0, -32, 20, { fill: C.night }) +
          path('M-70 34H70L78 52H-78Z', { fill: C.straw }) +
          rect(-78, 52, 156, 60, { fill: C.ochre }) +
          path(
            each(7, (j) => `M${-66 + j * 22} 56v52`),
            { stroke: C.wood, w: 2, o: 0.5 },
          ) +
          path('M-28 36H6L8 46H-30Z', { fill: C.bone }) +
          rect(28, 26, 10, 16, { fill: C.leaf }),
        { t: `translate(${n1(x)} ${n1(y)}) scale(${n1(k * 10) / 10})` },
      );
    }
  }
  return plate(mix(C.mist, C.sage, 0.22), rand, out);
}

/** Shelves to the left and right, running to a point. */
export function shelves(rand) {
  const vx = 800,
    vy = 470;
  let out = '';
  const q = (x, y, d) => [vx + (x - vx) / d, vy + (y - vy) / d];
  const depths = span(17, (t, i) => 1 + i * 0.34 + i * i * 0.055);
  out +=
    path(
      poly(
        [
          [0, 0],
          [W, 0],
          [vx, vy],
        ],
        true,
      ),
      { fill: C.wood },
    ) +
    path(
      poly(
        [
          [-900, H],
          [W + 900, H],
          [vx, vy],
        ],
        true,
      ),
      { fill: mix(C.wood, C.ochre, 0.34) },
    );
  const tones = [C.ox, C.sand, C.bone, C.clay, C.brick, C.ochre, mix(C.ox, C.plum, 0.5)];
  const spine = (X, a, b, y0, y1, fill, o) =>
    path(poly([q(X, y0, a), q(X, y0, b), q(X, y1, b), q(X, y1, a)], true), { fill, o });
  for (const X of [-160, 1760])
    for (let i = 16; i >= 0; i--) {
      const a = depths[i],
        b = depths[i + 1],
        dim = Math.min(0.82, i * 0.05);
      out += spine(X, a, b, -420, 1180, mix('#23130e', C.night, dim));
      for (let s = 0; s < 9; s++) {
        const y0 = -400 + s * 172,
          y1 = y0 + 158,
          books = Math.max(3, 17 - i);
        for (let k = 0; k < books; k++) {
          const u = a + (b - a) * (0.06 + 0.9 * (k / books)),
            v = a + (b - a) * (0.06 + 0.9 * ((k + 0.86) / books));
          out += spine(
            X,
            u,
            v,
            y0 + 14 + rand() * 46,
            y1,
            mix(tones[Math.floor(rand() * 7)], '#23130e', dim),
          );
        }
        out += path(poly([q(X, y1 + 7, a), q(X, y1 + 7, b)]), {
          stroke: mix(C.clay, C.wood, dim),
          w: n1(9 / a),
        });
      }
      out += path(poly([q(X, -420, a), q(X, 1180, a)]), {
        stroke: mix(C.clay, C.wood, dim * 0.8),
        w: n1(22 / a),
      });
    }
  for (let i = 0; i < 17; i++) {
    const a = depths[i];
    out +=
      path(poly([q(-160, 1180, a), q(1760, 1180, a)]), { stroke: C.wood, w: n1(5 / a) }) +
      path(poly([q(-160, -420, a), q(1760, -420, a)]), { stroke: C.ochre, w: n1(6 / a), o: 0.6 });
  }
  for (let i = 0; i <= 8; i++)
    out += path(poly([q(-160 + i * 240, 1180, 1), q(-160 + i * 240, 1180, 22)]), { stroke: C.wood, w: 2.4 });
  for (let i = 1; i < 15; i += 2) {
    const [x, y] = q(800, -250, depths[i]),
      k = 34 / depths[i];
    out +=
      path(`M${n1(x)} ${n1(y - k * 4.6)}V${n1(y)}`, { stroke: C.sand, w: n1(3 / depths[i] + 0.8) }) +
      path(`M${n1(x - k * 1.8)} ${n1(y)}Q${n1(x)} ${n1(y - k * 1.9)} ${n1(x + k * 1.8)} ${n1(y)}Z`, {
        fill: C.straw,
      }) +
      oval(x, y + k * 0.1, k, k * 0.42, { fill: C.bone });
  }
  out +=
    rect(vx - 42, vy - 50, 84, 88, { fill: C.straw }) +
    rect(vx - 17, vy - 18, 34, 58, { fill: C.wood }) +
    path(`M800 ${vy + 38}L560 ${H}H1040Z`, { fill: C.straw, o: 0.16 });
  return plate(C.wood, rand, out, C.bone);
}

/** A chest of small drawers, one of them open. */
export function drawers(rand) {
  const cols = 9,
    rows = 6,
    w = 164,
    h = 164,
    x0 = (W - cols * w) / 2,
    y0 = 42,
    oc = 5,
    or = 2;
  let out =
    rect(x0 - 20, 16, cols * w + 40, H + 20, { fill: C.wood }) +
    rect(x0 - 20, 16, cols * w + 40, 20, { fill: C.ochre });
  const front = (x, y, fw, fh, k) => {
    const d = `M${n1(x)} ${n1(y)}h${fw}v${fh}h${-fw}z`;
    let g = rect(x, y, fw, fh, { fill: mix(C.ochre, C.clay, k) });
    for (let i = 0; i < 8; i++)
      g += inside(
        d,
        path(
          curve(
            span(6, (t) => [x + t * fw, y + (i + 0.6) * (fh / 8) + 7 * Math.sin(t * 3 + k * 9 + i * 0.5)]),
          ),
          { stroke: C.wood, w: 1.6, o: 0.45 },
        ),
      );
    g += rect(x + 7, y + 7, fw - 14, fh - 14, { stroke: C.wood, w: 2.4, o: 0.7 });
    const cx = x + fw / 2;
    g +=
      rect(cx - 42, y + fh * 0.2, 84, fh * 0.26, { fill: C.bone, stroke: C.wood, w: 4 }) +
      path(
        `M${n1(cx - 30)} ${n1(y + fh * 0.29)}h${n1(44 + k * 16)}M${n1(cx - 30)} ${n1(y + fh * 0.37)}h${n1(28 + k * 26)}`,
        { stroke: C.plum, w: 3.6 },
      );
    return (
      g + disc(cx, y + fh * 0.7, 16, { fill: C.wood }) + disc(cx - 3, y + fh * 0.7 - 4, 12, { fill: C.straw })
    );
  };
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < cols; c++)
      if (!(r === or && c === oc)) out += front(x0 + c * w + 6, y0 + r * h + 6, w - 12, h - 12, rand());
  const x = x0 + oc * w + 6,
    y = y0 + or * h + 6,
    X = x - 62,
    Y = y + 142,
    FW = 276,
    FH = 214;
  out += rect(x, y, w - 12, h - 12, { fill: '#170d0a' });
  out += rect(X + 18, Y + 26, FW, FH, { fill: '#170d0a', o: 0.6 });
  out += path(
    poly(
      [
        [x, y + 46],
        [x + w - 12, y + 46],
        [X + FW, Y],
        [X, Y],
      ],
      true,
    ),
    { fill: '#2a1712' },
  );
  for (let i = 0; i < 9; i++) {
    const t = i / 9,
      a = x + (X - x) * t,
      b = x + w - 12 + (X + FW - x - w + 12) * t,
      yy = y + 46 + (Y - y - 46) * t,
      up = 62 + (i % 3) * 16 + t * 26,
      tab = a + 14 + ((i * 53) % Math.max(20, b - a - 90));
    out += path(
      `M${n1(a + 8)} ${n1(yy + 12)}V${n1(yy - up * 0.6)}H${n1(tab)}l8 -16h52l8 16H${n1(b - 8)}V${n1(yy + 12)}Z`,
      { fill: i === 5 ? C.brick : i % 2 ? C.bone : C.sand, stroke: C.wood, w: 2.6 },
    );
    out += path(`M${n1(a + 22)} ${n1(yy - up * 0.6 + 12)}h${n1((b - a) * 0.5)}`, {
      stroke: C.plum,
      w: 2,
      o: 0.6,
    });
  }
  out +=
    path(
      poly(
        [
          [x, y + 46],
          [X, Y],
          [X, Y + FH],
          [x, y + h - 12],
        ],
        true,
      ),
      { fill: mix(C.wood, C.ochre, 0.3) },
    ) +
    front(X, Y, FW, FH, 0.25) +
    rect(X, Y, FW, FH, { stroke: C.wood, w: 5 });
  return plate(C.plum, rand, out, C.bone);
}

/** A door left open, a hat, a suitcase ready to go. */
export function persona(rand) {
  let out =
    each(42, (i) => rect(i * 40, 0, 18, 800, { fill: C.wood, o: 0.28 })) +
    rect(0, 800, W, 270, { fill: C.wood }) +
    rect(0, 776, W, 26, { fill: mix(C.ox, C.wood, 0.7) });
  out +=
    path('M930 800H1260L1120 1067H300Z', { fill: C.straw }) +
    hatch('M930 800H1260L1120 1067H300Z', [300, 800, 960, 270], -24, 15, { stroke: C.ochre, w: 2.4, o: 0.7 });
  out +=
    rect(900, 120, 390, 682, { fill: C.bone }) +
    rect(930, 150, 330, 652, { fill: C.straw }) +
    each(14, (i) => path(`M930 ${170 + i * 46}H1260`, { stroke: C.ochre, w: 2, o: 0.6 }));
  out +=
    path('M1260 150L1470 84V900L1260 802Z', { fill: mix(C.ox, C.wood, 0.55) }) +
    path('M1296 194L1436 156V440L1296 446ZM1296 500L1436 502V806L1296 760Z', { stroke: C.clay, w: 5 }) +
    disc(1446, 474, 15, { fill: C.straw });
  out += hatch('M1260 150L1470 84V900L1260 802Z', [1260, 84, 210, 816], 90, 12, {
    stroke: C.night,
    w: 2,
    o: 0.35,
  });
  out += path('M300 1000L840 1000L620 1067L60 1067Z', { fill: '#1d0f0b', o: 0.55 });
  const c = 'M330 640H820Q844 640 844 664V976Q844 1000 820 1000H330Q306 1000 306 976V664Q306 640 330 640Z';
  out +=
    path(c, { fill: C.clay }) +
    hatch(c, [300, 640, 550, 360], 45, 13, { stroke: C.wood, w: 1.6, o: 0.4 }) +
    path('M306 780H844M306 796H844', { stroke: C.wood, w: 4 }) +
    path('M390 640V1000M430 640V1000M720 640V1000M760 640V1000', { stroke: C.wood, w: 5 }) +
    rect(390, 640, 40, 360, { fill: C.wood, o: 0.4 }) +
    rect(720, 640, 40, 360, { fill: C.wood, o: 0.4 });
  out +=
    path(c, { stroke: C.wood, w: 8 }) +
    path(
      'M306 700V664Q306 640 330 640H368ZM844 700V664Q844 640 820 640H782ZM306 940V976Q306 1000 330 1000H368ZM844 940V976Q844 1000 820 1000H782Z',
      { fill: C.wood },
    ) +
    path('M500 640V610Q500 590 520 590H630Q650 590 650 610V640', { stroke: C.wood, w: 15 }) +
    rect(396, 776, 28, 38, { fill: C.straw }) +
    rect(726, 776, 28, 38, { fill: C.straw });
  out += group(
    rect(0, 0, 116, 74, { fill: C.bone, stroke: C.wood, w: 3 }) +
      path('M14 22H100M14 40H76', { stroke: C.ox, w: 5 }),
    { t: 'translate(520 860) rotate(-8)' },
  );
  const hat = 'M-130 0Q-140 -150 -90 -172Q-40 -150 0 -158Q50 -170 94 -150Q134 -120 128 0Z';
  out += group(
    oval(0, 6, 236, 42, { fill: C.night }) +
      path(hat, { fill: C.night }) +
      path('M-134 -6Q0 34 130 -6L130 -52Q0 -14 -136 -52Z', { fill: C.ox }) +
      hatch(hat, [-140, -172, 280, 180], 68, 10, { stroke: C.sky, w: 1.6, o: 0.35 }) +
      path('M-236 6A236 42 0 0 0 236 6', { stroke: C.sky, w: 3, o: 0.7 }),
    { t: 'translate(572 584) rotate(-3)' },
  );
  return plate(C.ox, rand, out, C.bone);
}
