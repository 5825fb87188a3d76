/**
 * The letters and digits of a monogram as strokes on a sheet of 100 by 100, drawn from lines and arcs so that no font
 * is needed and every machine draws the same.
 */
const STROKES: Readonly<Record<string, string>> = {
  A: 'M18 90L50 10L82 90M30 62H70',
  B: 'M50 48A19 19 0 0 0 50 10H26V90H54A21 21 0 0 0 54 48H26',
  C: 'M80 24A40 40 0 1 0 80 76',
  D: 'M24 10V90H44A40 40 0 0 0 44 10Z',
  E: 'M76 10H26V90H76M26 50H68',
  F: 'M76 10H26V90M26 50H68',
  G: 'M80 24A40 40 0 1 0 84 70V52H56',
  H: 'M22 10V90M78 10V90M22 50H78',
  I: 'M50 10V90M34 10H66M34 90H66',
  J: 'M66 10V64A24 26 0 0 1 20 68',
  K: 'M26 10V90M76 10L26 56M42 42L78 90',
  L: 'M28 10V90H76',
  M: 'M16 90V10L50 62L84 10V90',
  N: 'M22 90V10L78 90V10',
  O: 'M50 10A40 40 0 1 1 50 90A40 40 0 1 1 50 10',
  P: 'M28 90V10H54A22 22 0 0 1 54 56H28',
  Q: 'M50 10A40 40 0 1 1 50 90A40 40 0 1 1 50 10M60 64L86 92',
  R: 'M28 90V10H54A22 22 0 0 1 54 54H28M52 54L76 90',
  S: 'M74 22A25 21 0 1 0 50 50A25 21 0 1 1 24 78',
  T: 'M16 10H84M50 10V90',
  U: 'M22 10V62A28 28 0 0 0 78 62V10',
  V: 'M18 10L50 90L82 10',
  W: 'M8 10L30 90L50 28L70 90L92 10',
  X: 'M20 10L80 90M80 10L20 90',
  Y: 'M18 10L50 50L82 10M50 50V90',
  Z: 'M22 10H78L22 90H78',
  0: 'M50 10A28 40 0 0 1 50 90A28 40 0 0 1 50 10',
  1: 'M32 26L54 10V90M32 90H76',
  2: 'M24 32A26 24 0 1 1 70 46L24 90H78',
  3: 'M26 24A24 20 0 1 1 50 50A25 20 0 1 1 24 76',
  4: 'M64 90V10L18 66H82',
  5: 'M74 10H32L28 46A27 24 0 1 1 26 78',
  6: 'M66 10L30 52M50 40A25 25 0 1 1 50 90A25 25 0 1 1 50 40',
  7: 'M20 10H78L42 90',
  8: 'M50 10A20 19 0 1 1 50 48A20 19 0 1 1 50 10M50 48A24 21 0 1 1 50 90A24 21 0 1 1 50 48',
  9: 'M34 90L70 48M50 10A25 25 0 1 1 50 60A25 25 0 1 1 50 10',
};

/** For a name in another script: an open sheet. */
const EMBLEM = 'M12 20H42L50 28L58 20H88V80H58L50 88L42 80H12ZM50 28V88';

/** The strokes for a name: its first letter or digit where that is Latin, with or without an accent; else an emblem. */
export function monogram(name: string): string {
  const [letter = ''] = /[\p{L}\p{N}]/u.exec(name.toWellFormed().normalize('NFKD')) ?? [];
  const key = letter.toUpperCase();
  return Object.hasOwn(STROKES, key) ? (STROKES[key] ?? EMBLEM) : EMBLEM;
}
