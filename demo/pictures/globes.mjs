/** Spheres: meridians, atmosphere, orbits, and a journey round the world. */
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
import { beside, walk } from './walk.mjs';

/** A point of the globe as seen from afar. @param {number} cx @param {number} cy @param {number} R @param {number} tilt degrees @param {number} roll degrees */
export function orb(cx, cy, R, tilt, roll = 0) {
  const T = (tilt * Math.PI) / 180,
    Z = (roll * Math.PI) / 180;
  return (lon, lat) => {
    const a = (lon * Math.PI) / 180,
      b = (lat * Math.PI) / 180;
    const x = Math.cos(b) * Math.sin(a),
      y0 = Math.sin(b),
      z0 = Math.cos(b) * Math.cos(a);
    const y = y0 * Math.cos(T) - z0 * Math.sin(T),
      z = y0 * Math.sin(T) + z0 * Math.cos(T);
    return {
      x: cx + R * (x * Math.cos(Z) + y * Math.sin(Z)),
      y: cy - R * (y * Math.cos(Z) - x * Math.sin(Z)),
      z,
    };
  };
}

/** Only the near side of a line on the globe. */
const near = (pts) => {
  let d = '',
    up = true;
  for (const p of pts) {
    if (p.z > 0) {
      d += `${up ? 'M' : 'L'}${n1(p.x)} ${n1(p.y)}`;
      up = false;
    } else up = true;
  }
  return d;
};
const graticule = (at, gap) =>
  each(360 / gap, (i) => near(span(60, (t) => at(i * gap, -90 + 180 * t)))) +
  each(180 / gap - 1, (i) => near(span(120, (t) => at(-180 + 360 * t, -90 + gap * (i + 1)))));

/** Two meridians, two degrees and a little apart, drawn as rivals. */
export function meridien(rand) {
  const cx = 800,
    cy = 600,
    R = 640,
    at = orb(cx, cy, R, 32, 12);
  let out = path(lines([0, 0, W, H], 0, 15), { stroke: C.blue, w: 1, o: 0.25 });
  out += disc(cx + 14, cy + 18, R, { fill: C.blue, o: 0.25 }) + disc(cx, cy, R, { fill: C.bone });
  const ring = `M${cx - R} ${cy}a${R} ${R} 0 1 0 ${2 * R} 0a${R} ${R} 0 1 0 ${-2 * R} 0Z`;
  for (let i = 0; i < 26; i++)
    out += inside(
      ring,
      disc(cx - 200 + i * 3, cy - 220 + i * 3, R * 1.02 + i * 17, {
        stroke: C.blue,
        w: 2 + i * 0.12,
        o: 0.35,
      }),
    );
  out += path(graticule(at, 10), { stroke: C.blue, w: 1.7, o: 0.75 });
  const band = [...span(80, (t) => at(-4, -90 + 180 * t)), ...span(80, (t) => at(6, 90 - 180 * t))].filter(
    (p) => p.z > -0.02,
  );
  out += path(
    poly(
      band.map((p) => [p.x, p.y]),
      true,
    ),
    { fill: C.straw, o: 0.75 },
  );
  const mer = (lon) => near(span(120, (t) => at(lon, -90 + 180 * t)));
  out += path(mer(-4), { stroke: C.blue, w: 11 }) + path(mer(6), { stroke: C.brick, w: 11 });
  for (let lat = -50; lat <= 88; lat += 4) {
    const p = at(-4, lat),
      q = at(6, lat);
    if (p.z > 0)
      out += path(`M${n1(p.x)} ${n1(p.y)}L${n1(q.x)} ${n1(q.y)}`, {
        stroke: C.ink,
        w: lat % 20 === 0 ? 4 : 1.5,
      });
  }
  const star = (p, c) =>
    disc(p.x, p.y, 25, { fill: C.bone, stroke: c, w: 8 }) + disc(p.x, p.y, 8, { fill: c });
  out += star(at(-4, 51.5), C.blue) + star(at(6, 46.5), C.brick);
  out += path(ring, { stroke: C.blue, w: 6 });
  return plate(C.rose, rand, out);
}

/** The air in rings round a polar globe, thin where the pole is. */
export function ozone(rand) {
  const cx = 800,
    cy = 850,
    R = 420,
    at = orb(cx, cy, R, 42, 0);
  let out = '';
  for (let i = 0; i < 24; i++) {
    const f = i / 23,
      r = R + 34 + i * 19;
    for (let k = 0; k < 160; k++) {
      const a = Math.PI * 0.86 + (k / 160) * Math.PI * 1.28,
        off = Math.abs(a - Math.PI * 1.5),
        hole = Math.exp(-((off / 0.34) ** 2));
      const q = r - hole * (r - R - 30) * 0.55,
        w = 9.5 * (1 - 0.93 * hole) * (0.5 + 0.5 * Math.sin(f * Math.PI));
      const b = Math.PI * 0.86 + ((k + 1.06) / 160) * Math.PI * 1.28,
        off2 = Math.abs(b - Math.PI * 1.5),
        hole2 = Math.exp(-((off2 / 0.34) ** 2)),
        q2 = r - hole2 * (r - R - 30) * 0.55;
      out += path(
        `M${n1(cx + q * Math.cos(a))} ${n1(cy + q * Math.sin(a))}L${n1(cx + q2 * Math.cos(b))} ${n1(cy + q2 * Math.sin(b))}`,
        { stroke: mix(mix(C.foam, C.teal, f), C.brick, hole * 0.95), w: n1(w + 0.8) },
      );
    }
  }
  out +=
    disc(cx, cy, R, { fill: mix(C.plum, C.night, 0.3) }) +
    path(graticule(at, 15), { stroke: C.foam, w: 1.6, o: 0.7 }) +
    disc(cx, cy, R, { stroke: C.foam, w: 5 });
  const nz = noise(rand),
    pole = at(0, 90);
  const ice = curve(
    span(27, (t) => {
      const p = at(
        (t * 360 * 27) / 28,
        90 - 15 - 9 * nz(3 + 3 * Math.cos(t * 6.1), 3 + 3 * Math.sin(t * 6.1)),
      );
      return [p.x, p.y];
    }),
    true,
  );
  out +=
    path(ice, { fill: C.bone }) +
    hatch(ice, [pole.x - 200, pole.y - 130, 400, 260], 0, 8, { stroke: C.plum, w: 1.6, o: 0.5 });
  out += path(
    each(7, (i) => `M${740 + i * 20} ${30 + (i % 2) * 26}V${410 - Math.abs(i - 3) * 26}`),
    { stroke: C.straw, w: 5, cap: 'round', dash: '40 16' },
  );
  return plate(mix(C.plum, C.night, 0.45), rand, out, C.bone);
}

/** Orbits about a moon that straight lines try, and fail, to divide. */
export function outerSpace(rand) {
  const cx = 830,
    cy = 540,
    R = 300;
  let out = each(170, () =>
    disc(rand() * W, rand() * H, 0.8 + rand() * rand() * 3, { fill: C.bone, o: 0.7 }),
  );
  const ring = (rx, ry, turn, from, to) =>
    poly(
      span(180, (t) => {
        const a = from + (to - from) * t,
          x = rx * Math.cos(a),
          y = ry * Math.sin(a),
          c = Math.cos(turn),
          s = Math.sin(turn);
        return [cx + x * c - y * s, cy + x * s + y * c];
      }),
    );
  const paths = [
    [430, 120, -0.42],
    [520, 170, -0.36],
    [620, 216, -0.42],
    [730, 250, -0.3],
    [850, 300, -0.38],
    [990, 340, -0.34],
  ];
  paths.forEach(([a, b, t], i) => {
    out += path(ring(a, b, t, Math.PI, 2 * Math.PI), {
      stroke: i === 1 ? C.brick : C.sky,
      w: i === 1 ? 4 : 2,
      o: 0.8,
    });
  });
  const moon = `M${cx - R} ${cy}a${R} ${R} 0 1 0 ${2 * R} 0a${R} ${R} 0 1 0 ${-2 * R} 0Z`;
  out += path(moon, { fill: C.sand });
  const pits = [
    [-90, -120, 66],
    [70, -160, 40],
    [-170, 30, 50],
    [20, 40, 88],
    [150, -40, 44],
    [-60, 170, 58],
    [110, 180, 50],
    [200, 90, 30],
    [-210, -80, 26],
    [-10, -220, 28],
  ];
  out += inside(
    moon,
    pits
      .map(
        ([x, y, r]) =>
          oval(cx + x, cy + y, r, r * 0.92, { fill: mix(C.sand, C.clay, 0.45) }) +
          path(
            `M${n1(cx + x - r)} ${cy + y}a${r} ${n1(r * 0.92)} 0 0 1 ${2 * r} 0a${r} ${n1(r * 0.74)} 0 0 0 ${-2 * r} 0Z`,
            { fill: C.wood, o: 0.55 },
          ) +
          disc(cx + x, cy + y, r * 0.24, { stroke: C.wood, w: 2, o: 0.5 }),
      )
      .join('') +
      each(26, (i) =>
        disc(cx - 130 - i * 3, cy - 90, R * 0.98 + i * 14, { stroke: C.wood, w: 1.2 + i * 0.16, o: 0.5 }),
      ),
  );
  const cuts = lines([0, -200, W, 1500], 62, 74);
  out += path(cuts, { stroke: C.straw, w: 2, o: 0.5 }) + inside(moon, path(cuts, { stroke: C.night, w: 6 }));
  paths.forEach(([a, b, t], i) => {
    out += path(ring(a, b, t, 0, Math.PI), { stroke: i === 1 ? C.brick : C.sky, w: i === 1 ? 5 : 2.6 });
  });
  const sat = (x, y, k, a) =>
    group(
      rect(-14, -14, 28, 28, { fill: C.bone }) +
        path('M14 -4H70M-14 4H-70', { stroke: C.bone, w: 3 }) +
        [-70, 26]
          .map(
            (v) =>
              rect(v, -17, 44, 34, { fill: C.brick, stroke: C.bone, w: 2.5 }) +
              path(`M${v + 15} -17v34M${v + 29} -17v34`, { stroke: C.bone, w: 1.5 }),
          )
          .join(''),
      { t: `translate(${x} ${y}) rotate(${a}) scale(${k})` },
    );
  out +=
    sat(470, 830, 1.3, -30) + disc(1452, 300, 13, { fill: C.straw }) + disc(1150, 700, 9, { fill: C.straw });
  return plate(C.night, rand, out, C.bone);
}

/** One line round the world: wake at sea, track on land. */
export function iwakura(rand) {
  const cx = 800,
    cy = 640,
    R = 290,
    at = orb(cx, cy, R, 24, -14);
  let out = each(46, (i) => {
    const a = (i / 46) * Math.PI * 2;
    return path(
      poly([
        [cx + Math.cos(a) * 450, cy + Math.sin(a) * 450],
        [cx + Math.cos(a) * 1200, cy + Math.sin(a) * 1200],
      ]),
      { stroke: C.brick, w: 2, o: 0.3 },
    );
  });
  out += disc(cx, cy, R, { fill: C.blue }) + path(graticule(at, 15), { stroke: C.foam, w: 1.8, o: 0.7 });
  const track = walk(
    span(47, (t) => {
      const a = (t * 2 * Math.PI * 47) / 48 - Math.PI / 2;
      return [cx + 370 * Math.cos(a), cy + 370 * Math.sin(a)];
    }),
    11,
    true,
  );
  const half = Math.round(track.length / 2),
    land = track.slice(0, half + 1),
    sea = [...track.slice(half), track[0]];
  out += path(
    land
      .filter((_, i) => i % 2 === 0)
      .map((p) => poly([beside(p, -32), beside(p, 32)]))
      .join(''),
    { stroke: C.ink, w: 7 },
  );
  for (const d of [-18, 18]) out += path(poly(land.map((p) => beside(p, d))), { stroke: C.ox, w: 8 });
  for (let k = -1; k <= 1; k++)
    out += path(poly(sea.map((p, i) => beside(p, k * 18 + 8 * Math.sin(i * 0.55 + k)))), {
      stroke: k ? C.blue : C.ox,
      w: k ? 5 : 8,
    });
  const car = (x) =>
    rect(x, -112, 190, 78, { fill: C.ink }) +
    each(5, (i) => rect(x + 14 + i * 35, -98, 22, 28, { fill: C.straw })) +
    disc(x + 42, -26, 22, { fill: C.ink, stroke: C.rose, w: 4 }) +
    disc(x + 148, -26, 22, { fill: C.ink, stroke: C.rose, w: 4 });
  const train =
    rect(-20, -96, 180, 58, { fill: C.ox }) +
    rect(-92, -140, 76, 104, { fill: C.ox }) +
    rect(-104, -152, 100, 15, { fill: C.ink }) +
    rect(-76, -120, 40, 34, { fill: C.straw }) +
    path('M110 -94v-52l-12 -26h56l-12 26v52z', { fill: C.ink }) +
    path('M40 -96v-24q14 -14 28 0v24z', { fill: C.straw }) +
    disc(-52, -32, 30, { fill: C.ink, stroke: C.rose, w: 4 }) +
    disc(24, -28, 25, { fill: C.ink, stroke: C.rose, w: 4 }) +
    disc(84, -28, 25, { fill: C.ink, stroke: C.rose, w: 4 }) +
    disc(138, -22, 18, { fill: C.ink, stroke: C.rose, w: 4 }) +
    path('M158 -58l40 54h-46z', { fill: C.ink }) +
    car(-304);
  out += group(train, { t: `translate(${cx + 282} ${cy - 282}) rotate(45) scale(.86)` });
  const ship =
    path('M-210 -70H230L196 0H-170Z', { fill: C.ink }) +
    path('M-196 -46H216', { stroke: C.rose, w: 4 }) +
    rect(-110, -104, 190, 34, { fill: C.bone, stroke: C.ink, w: 4 }) +
    each(7, (i) => disc(-92 + i * 26, -87, 6, { fill: C.ink })) +
    rect(-30, -190, 44, 90, { fill: C.ox }) +
    rect(-30, -190, 44, 16, { fill: C.ink }) +
    path('M-140 -70V-270M130 -70V-270M230 -70L290 -96', { stroke: C.ink, w: 7 }) +
    path('M-140 -262L-30 -120M130 -262L20 -120M130 -262L280 -92M-140 -262L-208 -70', {
      stroke: C.ink,
      w: 2,
    }) +
    path('M-134 -250Q-60 -200 -134 -120ZM136 -250Q206 -200 136 -120Z', {
      fill: C.bone,
      stroke: C.ink,
      w: 3,
    }) +
    disc(-10, -44, 44, { fill: C.ox, stroke: C.rose, w: 4 }) +
    each(8, (i) =>
      path(
        `M-10 -44L${n1(-10 + 42 * Math.cos((i * Math.PI) / 4))} ${n1(-44 + 42 * Math.sin((i * Math.PI) / 4))}`,
        { stroke: C.rose, w: 3 },
      ),
    );
  out += group(ship, { t: `translate(${cx - 280} ${cy - 278}) rotate(-45) scale(.86)` });
  return plate(C.rose, rand, out);
}
