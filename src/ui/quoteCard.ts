import { cutLines, fit, linesOf, type Measure } from '../model/cardLines.ts';
import type { QuoteSource } from '../model/quote.ts';

export interface CardLook {
  /** `#rrggbb` */
  readonly paper: string;
  readonly ink: string;
  readonly accent: string;
  /** Around the quote. */
  readonly marks: readonly [open: string, close: string];
  readonly isRtl: boolean;
}

const SIZE = { width: 1080, height: 1350 };
const EDGE = 96;
const WIDE = SIZE.width - 2 * EDGE;
/** Sizes of the quote, from a line that fills the card to a long paragraph. */
const SIZES = [92, 84, 76, 68, 60, 54, 48, 44, 40, 36];
const LEAD = 1.22;
const TOP = 250;
const FOOT = 1040;
const SERIF = '"Newsreader Display", Georgia, "Noto Serif", serif';
const SANS = '"Instrument Sans", system-ui, sans-serif';

/** A quote with its source as a PNG of 1080 × 1350 pixels. Throws where a browser draws none. */
export async function drawCard(
  paragraphs: readonly string[],
  source: QuoteSource,
  { paper, ink, accent, marks: [open, close], isRtl }: CardLook,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const pen = Object.assign(canvas, SIZE).getContext('2d');
  if (!pen) throw new Error('no canvas');
  const quote = `${open}${paragraphs.join('\n\u2003')}${close}`;
  await loadFonts(`${quote}${source.headline}${source.magazine}${source.authors.join()}`);
  canvas.lang = source.language;
  pen.direction = isRtl ? 'rtl' : 'ltr';
  pen.textAlign = 'start';
  pen.textBaseline = 'alphabetic';
  const x = isRtl ? SIZE.width - EDGE : EDGE;
  const measureIn = (font: string): Measure => {
    pen.font = font;
    return (text) => pen.measureText(text).width;
  };
  const write = (lines: readonly string[], top: number, lead: number, colour: string) => {
    pen.fillStyle = colour;
    lines.forEach((line, i) => pen.fillText(line, x, top + i * lead));
  };
  /** So many lines in one face at most. */
  const set = (text: string, most: number, font: string) => {
    const measure = measureIn(font);
    return cutLines(linesOf(text, WIDE, measure), most, WIDE, measure);
  };

  pen.fillStyle = paper;
  pen.fillRect(0, 0, SIZE.width, SIZE.height);
  pen.fillStyle = accent;
  pen.fillRect(0, 0, SIZE.width, 14);
  pen.fillRect(isRtl ? x - 88 : x, FOOT + 14, 88, 4);

  write(set(source.magazine, 1, `500 50px ${SERIF}`), 142, 0, ink);

  const faceAt = (size: number) => `500 ${size}px ${SERIF}`;
  const box = { width: WIDE, height: FOOT - TOP, lead: LEAD };
  const { lines, size } = fit(quote.split('\n'), box, SIZES, (size) => measureIn(faceAt(size)));
  pen.font = faceAt(size);
  const isCut = !lines.at(-1)?.endsWith(close);
  const whole = lines.map((line, i) => (isCut && i === lines.length - 1 ? line + close : line));
  write(whole, TOP + size * 0.8, size * LEAD, ink);

  const headline = set(source.headline, 2, `600 34px ${SANS}`);
  write(headline, FOOT + 84, 44, accent);
  // Each in its own direction: a date is in the interface's language.
  const byline = [source.authors.join(', '), source.date && `\u2068${source.date}\u2069`]
    .filter(Boolean)
    .join(' · ');
  write(set(byline, 2, `400 28px ${SANS}`), FOOT + 84 + headline.length * 44 + 12, 38, ink);

  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/** A canvas asks for no font by itself; without one it is drawn in the device's. */
async function loadFonts(text: string): Promise<void> {
  const faces = [`500 48px ${SERIF}`, `400 28px ${SANS}`, `600 34px ${SANS}`];
  await Promise.all(faces.map((face) => document.fonts.load(face, text).catch(() => {})));
}
