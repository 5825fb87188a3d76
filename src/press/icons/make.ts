import sharp from 'sharp';
import type { Publication } from '../../model/publication.ts';
import { drawLogo, isPale } from './logo.ts';
import { monogram } from './monogram.ts';

/** As in src/styles/tokens.css, and in the manifest. */
const PAPER = '#fbfaf7';
const RADIUS = 0.19;

/** What an icon shows: a ground, and a drawing that fits into a square in its middle. */
interface Mark {
  readonly ground: string;
  /** SVG elements for a square of 100 by 100. */
  readonly drawing: string;
}

/** `rounded` leaves the corners open; `share` is how much of the side the drawing takes. */
interface Icon {
  readonly path: string;
  readonly pixels: number;
  readonly rounded: boolean;
  readonly share: number;
}

/**
 * A maskable icon may be cut to a circle of 40 per cent (W3C Manifest, "Icon masks and safe zone"): a square inside
 * it has a side of 0.8 / √2. Phones round an apple-touch icon themselves and paint open corners black.
 */
const ICONS: readonly Icon[] = [
  { path: 'icons/icon-192.png', pixels: 192, rounded: true, share: 0.64 },
  { path: 'icons/icon-512.png', pixels: 512, rounded: true, share: 0.64 },
  { path: 'icons/maskable-512.png', pixels: 512, rounded: false, share: 0.56 },
  { path: 'icons/apple-touch-icon.png', pixels: 180, rounded: false, share: 0.64 },
  { path: 'icons/favicon-48.png', pixels: 48, rounded: true, share: 0.72 },
];
const FAVICON: Icon = { path: 'icons/favicon.svg', pixels: 96, rounded: true, share: 0.72 };

/**
 * The icons of a publication, by path: from its logo on paper (a pale one on the
 * accent), or without one the first letter of its short name on
 * the accent. The favicon is SVG in both cases, with a logo's pixels inside. The same publication and logo give the
 * same bytes on the same version of sharp. Throws a CommandError for a logo that cannot be drawn.
 */
export async function makeIcons(
  publication: Publication,
  logo: Uint8Array | null,
): Promise<Map<string, Uint8Array>> {
  const drawn = logo === null ? null : await drawLogo(logo);
  const ground = drawn !== null && (await isPale(drawn)) ? publication.accent.light : PAPER;
  const mark = drawn === null ? letterOf(publication) : picturing(drawn, ground);
  const icons = new Map<string, Uint8Array>();
  for (const icon of ICONS) icons.set(icon.path, await paint(mark, icon));
  const small = drawn === null ? mark : picturing(await reduced(drawn), ground);
  return icons.set(FAVICON.path, Buffer.from(svg(small, FAVICON)));
}

function letterOf({ shortName, accent }: Publication): Mark {
  const stroke = `fill="none" stroke="${PAPER}" stroke-width="13" stroke-linejoin="round"`;
  return { ground: accent.light, drawing: `<path d="${monogram(shortName)}" ${stroke}/>` };
}

function picturing(png: Buffer, ground: string): Mark {
  const data = `data:image/png;base64,${png.toString('base64')}`;
  return { ground, drawing: `<image href="${data}" width="100" height="100"/>` };
}

/** A logo for the favicon, which every page asks for. */
function reduced(logo: Buffer): Promise<Buffer> {
  return sharp(logo).resize(FAVICON.pixels, FAVICON.pixels, { fit: 'inside' }).png(SMALL).toBuffer();
}

const SMALL = { compressionLevel: 9, palette: false } as const;

function svg({ ground, drawing }: Mark, { pixels, rounded, share }: Icon): string {
  const edge = (100 - 100 * share) / 2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="0 0 100 100">` +
    `<rect width="100" height="100" rx="${rounded ? 100 * RADIUS : 0}" fill="${ground}"/>` +
    `<g transform="translate(${edge} ${edge}) scale(${share})">${drawing}</g></svg>\n`
  );
}

function paint(mark: Mark, icon: Icon): Promise<Uint8Array> {
  return sharp(Buffer.from(svg(mark, icon)))
    .resize(icon.pixels, icon.pixels)
    .png(SMALL)
    .toBuffer();
}
