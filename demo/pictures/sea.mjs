/** Water, boats, lakes and ropes. */
import {
  C,
  H,
  W,
  curve,
  disc,
  each,
  group,
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
import { beside, walk } from './walk.mjs';

/** Engraved water: rows that open and grow towards the viewer. */
function swell(top, bottom, rows, stroke, thick = 4, rough = 1) {
  return each(rows, (i) => {
    const f = (i + 1) / rows,
      y = top + (bottom - top) * (0.25 * f + 0.75 * f * f),
      L = 26 + 110 * f;
    const d = curve(
      span(Math.ceil(W / (L * 0.36)), (t) => {
        const x = t * (W + 40) - 20;
        return [x, y + rough * f * (7 * Math.sin(x / L + i * 2.3) + 4 * Math.sin(x / (L * 0.57) + i * 1.1))];
      }),
    );
    return path(d, { stroke, w: n1(0.9 + thick * f * f), o: 0.85 });
  });
}

/** Mountains in folds behind a lake, and the terrace where one waits. */
export function hotel(rand) {
  const nz = noise(rand),
    hz = 560;
  let out =
    disc(1130, 190, 78, { fill: C.brick }) +
    path(
      each(19, (i) => `M0 ${24 + i * 21}H${W}`),
      { stroke: C.blue, w: 1.2, o: 0.28 },
    );
  const range = (base, amp, sx, seed, fill, ink, gap) => {
    const top = (x) =>
      base - amp * (0.25 + 0.95 * Math.abs(((x / sx + seed) % 2) - 1)) - 60 * (nz(x / 60, seed) - 0.5);
    const pts = span(90, (t) => [t * W, top(t * W)]),
      d = `${poly(pts)}L${W} ${hz}L0 ${hz}Z`;
    let s = path(d, { fill }),
      sl = '';
    for (let x = 0; x < W; x += gap) {
      const y = top(x),
        right = top(x + 8) > y;
      sl += `M${x} ${n1(y + 2)}l${right ? 34 : 12} ${n1((right ? 0.9 : 0.35) * (hz - y) * 0.72)}`;
    }
    return (
      s + path(sl, { stroke: ink, w: 1.8, o: 0.55 }) + path(poly(pts), { stroke: ink, w: 3, join: 'round' })
    );
  };
  out +=
    range(380, 260, 330, 0.55, C.bone, C.blue, 9) +
    range(470, 170, 250, 3.1, mix(C.sky, C.mist, 0.35), C.blue, 8) +
    range(540, 120, 390, 7.75, mix(C.sky, C.blue, 0.45), C.ink, 8);
  out += rect(0, hz, W, 300, { fill: mix(C.sky, C.mist, 0.3) }) + swell(hz - 6, 880, 30, C.blue, 2.6, 0.7);
  out += inside(
    `M0 ${hz}H${W}V800H0Z`,
    each(12, (i) =>
      path(`M${1130 - 74 + i * 5} ${hz + 12 + i * 15}h${148 - i * 10}`, {
        stroke: C.brick,
        w: 5,
        cap: 'round',
        o: 0.85,
      }),
    ),
  );
  out += group(
    path('M-90 0H90L64 26H-68Z', { fill: C.ink }) +
      path('M-6 0V-150L70 -12ZM-16 -4V-128L-66 -12Z', { fill: C.bone, stroke: C.ink, w: 3 }),
    { t: 'translate(700 640) scale(.62)' },
  );
  const y = 800;
  out +=
    rect(0, y + 150, W, 130, { fill: C.bone }) +
    path(
      each(16, (i) => `M${800 + (i - 7.5) * 120} ${y + 150}L${800 + (i - 7.5) * 210} ${H}`) +
        `M0 ${y + 186}H${W}M0 ${y + 232}H${W}`,
      { stroke: C.clay, w: 2.4 },
    );
  out +=
    rect(0, y, W, 20, { fill: C.bone, stroke: C.ink, w: 4 }) +
    rect(0, y + 134, W, 22, { fill: C.bone, stroke: C.ink, w: 4 });
  for (let x = 26; x < W; x += 50)
    out +=
      x % 400 < 50
        ? rect(x - 24, y - 12, 48, 168, { fill: C.bone, stroke: C.ink, w: 4 })
        : path(`M${x - 7} ${y + 20}h14v14q22 34 4 62l-3 38h-16l-3 -38q-18 -28 4 -62z`, {
            fill: C.bone,
            stroke: C.ink,
            w: 3.4,
          });
  const x = 400;
  out +=
    path(`M${x - 5} 400h10v590h-10z`, { fill: C.ink }) +
    path(`M${x} 350Q${x + 240} 372 ${x + 330} 520Q${x} 480 ${x - 330} 520Q${x - 240} 372 ${x} 350Z`, {
      fill: C.ox,
      stroke: C.ink,
      w: 4,
    });
  for (const [a, b] of [
    [-250, -140],
    [-50, 50],
    [140, 250],
  ])
    out += path(
      `M${x} 350Q${x + a * 0.8} 380 ${x + a} 496Q${x + (a + b) / 2} 488 ${x + b} 496Q${x + b * 0.8} 380 ${x} 350Z`,
      { fill: C.bone, stroke: C.ink, w: 2.4 },
    );
  const seat = (cx, f) =>
    group(
      path('M-60 -190Q-78 -190 -74 -160L-58 -60H50', { stroke: C.ink, w: 13, cap: 'round', join: 'round' }) +
        path('M-56 -60L-80 44M42 -60L62 44M-20 -60L-6 -6', { stroke: C.ink, w: 9, cap: 'round' }) +
        path('M-66 -104H20V-60', { stroke: C.ink, w: 7 }),
      { t: `translate(${cx} 1010) scale(${f} 1)` },
    );
  out +=
    seat(235, 1) +
    seat(585, -1) +
    oval(410, 896, 112, 18, { fill: C.bone, stroke: C.ink, w: 5 }) +
    path('M410 912V1040M350 1046H470', { stroke: C.ink, w: 9, cap: 'round' }) +
    rect(360, 866, 60, 24, { fill: C.ox, stroke: C.ink, w: 3, t: 'rotate(-4 390 880)' }) +
    path('M448 858h40v20q-4 14 -20 14t-20 -14z', { fill: C.bone, stroke: C.ink, w: 4 });
  return plate(mix(C.mist, C.bone, 0.3), rand, out);
}

/** A lagoon full of small boats, every one with a letter, all making for the city. */
export function relazioni(rand) {
  const hz = 330;
  let out =
    disc(800, 300, 210, { fill: C.straw }) +
    path(
      each(18, (i) => `M0 ${20 + i * 17}H${W}`),
      { stroke: C.teal, w: 1.4, o: 0.35 },
    );
  const dome = (x, y, r) =>
    `M${x - r} ${y}v${-r * 0.5}a${r} ${r * 1.1} 0 0 1 ${2 * r} 0v${r * 0.5}zM${x - 5} ${y - r * 1.5}h10v${-r * 0.55}h-10z`;
  out += path(
    `M240 ${hz}V296H420V280H560V${hz}ZM560 ${hz}V250H760V${hz}ZM760 ${hz}V270H830V${hz}ZM860 ${hz}V288H1010V${hz}ZM1010 ${hz}V262H1180V290H1360V${hz}Z${dome(800, 280, 44)}${dome(880, 296, 30)}${dome(722, 262, 28)}${dome(1240, 296, 52)}M470 ${hz}V120L490 60L510 120V${hz}ZM1120 ${hz}V190l14 -36l14 36v140z`,
    { fill: C.ox },
  );
  out += path(
    each(14, (i) => `M${572 + i * 13} ${hz}v-30a4 4 0 0 1 8 0v30`) +
      each(12, (i) => `M${1022 + i * 13} ${hz}v-26a4 4 0 0 1 8 0v26`),
    { stroke: C.straw, w: 1.8 },
  );
  out += rect(0, hz, W, H, { fill: C.teal }) + swell(hz - 4, H + 60, 44, C.foam, 3, 1);
  for (let i = 0; i < 9; i++)
    out += path(`M${800 - 120 + i * 8} ${hz + 12 + i * 14}H${800 + 120 - i * 8}`, {
      stroke: C.straw,
      w: 5,
      cap: 'round',
    });
  const boats = [];
  for (let r = 0; r < 6; r++)
    for (let i = 0; i < 5 + (r < 3 ? 3 - r : 0); i++) {
      const k = 0.27 + r * r * 0.03 + r * 0.03,
        y = hz + 46 + r * 60 + r * r * 10 + 14 * Math.sin(i * 2.4 + r),
        many = 5 + (r < 3 ? 3 - r : 0),
        x = 800 + (i - (many - 1) / 2) * (150 + r * 58) + (r % 2 ? 64 + r * 9 : 0);
      boats.push([x, y, k, x < 800 ? 1 : -1]);
    }
  for (const [x, y, k, f] of boats)
    out += group(
      path('M-150 26Q0 46 150 26', { stroke: C.bone, w: 4, o: 0.8 }) +
        path('M-168 -22Q-120 24 -40 28H60Q130 22 158 -34L168 -30Q150 30 96 44H-60Q-140 36 -176 -16Z', {
          fill: C.night,
        }) +
        path('M-104 24V-40L-92 -52L-80 -40V24Z', { fill: C.night }) +
        disc(-92, -62, 14, { fill: C.night }) +
        path('M-84 -30L-20 -14M-64 -86L-20 70', { stroke: C.night, w: 7 }) +
        rect(-6, -56, 104, 70, { fill: C.bone, stroke: C.night, w: 5 }) +
        path('M-6 -56L46 -14L98 -56', { stroke: C.night, w: 5 }) +
        disc(46, -16, 13, { fill: C.brick }),
      { t: `translate(${n1(x)} ${n1(y)}) scale(${(k * f).toFixed(3)} ${k.toFixed(3)})` },
    );
  return plate(mix(C.sand, C.rose, 0.4), rand, out);
}

/** A sailing ship, side on. */
function ship(x, y, f, flag) {
  const sail = (cx, top, w, h, b) =>
    path(
      `M${cx - w} ${top}H${cx + w}Q${cx + w + b} ${top + h * 0.5} ${cx + w * 0.96} ${top + h}Q${cx} ${top + h - 18} ${cx - w * 0.96} ${top + h}Q${cx - w + b} ${top + h * 0.5} ${cx - w} ${top}Z`,
      { fill: C.bone, stroke: C.ink, w: 4, join: 'round' },
    ) +
    path(
      each(5, (i) => `M${cx - w + 12 + ((i + 1) * 2 * w) / 6} ${top + 4}q${b} ${h / 2} 0 ${h - 18}`),
      { stroke: C.ink, w: 1.4, o: 0.5 },
    );
  let s = path('M-40 -60V-420M100 -60V-360M-165 -80V-300M200 -70L330 -150', { stroke: C.ink, w: 9 });
  s += path('M-40 -420L330 -150M100 -360L320 -146M-165 -300L-250 -110M-40 -420L-165 -300', {
    stroke: C.ink,
    w: 2,
  });
  s +=
    sail(-40, -300, 82, 170, 26) +
    sail(-40, -396, 58, 84, 18) +
    sail(112, -250, 64, 140, 22) +
    sail(112, -336, 44, 74, 14) +
    path('M-165 -290L-90 -110Q-150 -130 -236 -104Z', { fill: C.bone, stroke: C.ink, w: 4 });
  s += disc(-22, -214, 34, { fill: flag }) + path(`M-40 -420q-40 -12 -90 6q40 8 90 14z`, { fill: flag });
  s +=
    path('M-270 -150L-190 -130L-180 -84Q0 -50 170 -86L190 -110H262Q240 20 150 46H-170Q-240 10 -270 -150Z', {
      fill: C.ox,
      stroke: C.ink,
      w: 5,
      join: 'round',
    }) +
    path('M-250 -92Q0 -26 238 -60M-238 -60Q0 4 226 -24M-222 -26Q0 30 208 8', { stroke: C.straw, w: 4 }) +
    each(7, (i) => rect(-130 + i * 40, -52 + Math.abs(i - 3) * -3, 15, 15, { fill: C.ink }));
  return group(s, { t: `translate(${x} ${y}) scale(${f} ${Math.abs(f)})` });
}

/** Two ships, and the knot their ropes make. */
export function windsor(rand) {
  let out =
    path(
      each(26, (i) => `M0 ${16 + i * 23}H${W}`),
      { stroke: C.ochre, w: 1.3, o: 0.5 },
    ) + rect(0, 620, W, 460, { fill: C.blue });
  out +=
    ship(330, 622, 1.06, C.brick) +
    ship(1270, 622, -1.06, C.teal) +
    inside(`M0 612H${W}V${H}H0Z`, rect(0, 640, W, 440, { fill: C.blue }) + swell(620, 1100, 26, C.sky, 3, 1));
  const bight = [
    [566, 520],
    [528, 640],
    [560, 742],
    [650, 772],
    [750, 772],
    [850, 716],
    [960, 700],
    [1046, 740],
    [1064, 800],
    [1046, 860],
    [960, 900],
    [850, 884],
    [750, 828],
    [650, 828],
    [540, 880],
    [440, 1120],
  ];
  const A = walk(bight, 9),
    B = walk(
      bight.map(([x, y]) => [W - x, y]),
      9,
    );
  const rope = (w, tone) =>
    path(curve(w.map((p) => [p.x, p.y])), { stroke: C.night, w: 52 }) +
    path(curve(w.map((p) => [p.x, p.y])), { stroke: tone, w: 42 }) +
    path(
      w
        .filter((_, i) => i % 2 === 0)
        .map((p) =>
          poly([
            beside(p, -20),
            [beside(p, 20)[0] + 18 * Math.cos(p.a), beside(p, 20)[1] + 18 * Math.sin(p.a)],
          ]),
        )
        .join(''),
      { stroke: C.wood, w: 3.4 },
    );
  out += rope(A, C.straw) + rope(B, C.clay);
  for (const upper of [true, false]) {
    const leg = A.filter((p) => p.x > 730 && p.x < 870 && p.y < 800 === upper);
    out += inside(`M764 ${upper ? 690 : 800}h72v110h-72z`, rope(leg, C.straw));
  }
  return plate(C.sand, rand, out);
}
