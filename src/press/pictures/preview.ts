import sharp from 'sharp';
import { readLettering, type Lettering } from './lettering.ts';
import { setLines } from './lines.ts';
import { settable } from './settable.ts';

/** What a link preview shows. */
export interface PreviewSubject {
  /** The bytes of the article's picture, any format that sharp reads; null without one. */
  readonly hero: Uint8Array | null;
  /** The publication's. */
  readonly name: string;
  readonly headline: string;
  /** The publication's colour on light paper, `#rrggbb`. */
  readonly accent: string;
}

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 88;
const PAPER = '#fbfaf7';
const INK = '#1c1a17';
/** Pixels: enlarged more than that, a picture says less than its headline. */
const NARROWEST_HERO = 480;
const SIZES = [
  { size: 84, lines: 3 },
  { size: 72, lines: 4 },
  { size: 60, lines: 4 },
];
const JPEG = { quality: 82 };

let faces: Promise<readonly [Lettering, Lettering]> | null = null;

/**
 * The picture that other sites show with a link: a JPEG of 1200 × 630 (https://ogp.me/, og:image). The article's own
 * picture, cropped to what catches the eye; without one, or with one that is small or broken, the name and the
 * headline on paper. A text with letters that our fonts lack is left out. The same subject makes the same bytes.
 */
export async function previewPicture(subject: PreviewSubject): Promise<Uint8Array> {
  return (await cropped(subject.hero)) ?? (await composed(subject));
}

async function cropped(hero: Uint8Array | null): Promise<Uint8Array | null> {
  if (hero === null) return null;
  try {
    const options = { limitInputPixels: 50_000_000 };
    const { width } = (await sharp(hero, options).metadata()).autoOrient;
    if (width < NARROWEST_HERO) return null;
    return await sharp(hero, options)
      .timeout({ seconds: 20 })
      .autoOrient()
      .resize(WIDTH, HEIGHT, { fit: 'cover', position: 'attention' })
      .flatten({ background: PAPER })
      .toColourspace('srgb')
      .jpeg(JPEG)
      .toBuffer();
  } catch {
    return null; // broken: the headline does instead
  }
}

async function composed({ name, headline, accent }: PreviewSubject): Promise<Uint8Array> {
  faces ??= Promise.all([readLettering('newsreader'), readLettering('instrument-sans')]);
  const [serif, sans] = await faces;
  const colour = /^#[0-9a-f]{6}$/i.test(accent) ? accent : INK; // it goes into markup
  const title = settable(headline, serif);
  const label = settable(name, sans);
  const parts = [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>`,
    `<rect width="${WIDTH}" height="20" fill="${colour}"/>`,
    `<rect x="${MARGIN}" y="${HEIGHT - 76}" width="120" height="6" fill="${colour}"/>`,
  ];
  if (label !== '') {
    const { lines, size } = setLines(label, sans, WIDTH - 2 * MARGIN, [{ size: title ? 34 : 72, lines: 1 }]);
    const y = title ? 116 : HEIGHT / 2 + 24;
    parts.push(`<path d="${sans.outline(lines[0] ?? '', MARGIN, y, size)}" fill="${colour}"/>`);
  }
  if (title !== '') {
    const { lines, size } = setLines(title, serif, WIDTH - 2 * MARGIN, SIZES);
    lines.forEach((line, i) => {
      const y = 142 + size * (1 + i * 1.12);
      parts.push(`<path d="${serif.outline(line, MARGIN, y, size)}" fill="${INK}"/>`);
    });
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${parts.join('')}</svg>`;
  return sharp(Buffer.from(svg))
    .flatten({ background: PAPER })
    .jpeg({ ...JPEG, chromaSubsampling: '4:4:4' })
    .toBuffer();
}
