/** One colour as it is used on light and on dark paper, `#rrggbb`. */
export interface ColourPair {
  readonly light: string;
  readonly dark: string;
}

/** The light paper, and the ink on it, where a publisher names no other. */
export const PAPER = '#fbfaf7';
export const INK = '#1b1a17';
const DARK_PAPER = '#14130f';
/** WCAG 2.2, 1.4.3: text against its ground. */
export const ENOUGH = 4.5;

/**
 * The pair for a publisher's colour, darkened or lightened until it reads on either paper, of which the light one may
 * be the publisher's own. Throws on no colour.
 */
export function pairFor(colour: string, paper = PAPER): ColourPair {
  for (const given of [colour, paper])
    if (!/^#[0-9a-f]{6}$/i.test(given)) throw new Error(`expected a colour like #8f2a1e, not ${given}`);
  const ink = contrast('#000000', paper) >= ENOUGH ? '#000000' : '#ffffff';
  return { light: until(colour, ink, paper), dark: until(colour, '#ffffff', DARK_PAPER) };
}

/** WCAG contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The colour nearest to the given one that reads on a ground, darker or lighter, in steps of a hundredth. */
export function readableOn(colour: string, ground: string): string {
  const distance = (other: string) => {
    const to = channels(other);
    return channels(colour).reduce((sum, v, i) => sum + Math.abs(v - (to[i] ?? v)), 0);
  };
  const [nearest = '#000000'] = ['#000000', '#ffffff']
    .map((towards) => until(colour, towards, ground, 0.01))
    .filter((tried) => contrast(tried, ground) >= ENOUGH) // on every ground, black or white does
    .sort((a, b) => distance(a) - distance(b));
  return nearest;
}

function until(colour: string, towards: string, ground: string, step = 0.04): string {
  for (let share = 0; share < 1; share += step) {
    const tried = mix(colour, towards, share);
    if (contrast(tried, ground) >= ENOUGH) return tried;
  }
  return towards;
}

function mix(one: string, other: string, share: number): string {
  const [a, b] = [channels(one), channels(other)];
  return `#${a
    .map((v, i) =>
      Math.round(v + ((b[i] ?? v) - v) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((v) => {
    const c = v / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
