import sharp from 'sharp';
import { CommandError } from '../command.ts';

/** Pixels of the square that a logo is drawn in once; the icons are made smaller from it. */
const SIDE = 512;
/** More than any logo; less than what fills a small machine. */
const MOST_PIXELS = 40_000_000;
const SECONDS = 10;

/**
 * A logo (SVG, PNG, JPEG, WebP, GIF or AVIF) as a PNG of at most 512 by 512, its own edges cut to what is drawn.
 * Only pixels are taken: scripts do not run, and nothing that it refers to is fetched or read, because it is given
 * without an address. Throws a CommandError for what is no picture or shows nothing.
 */
export async function drawLogo(logo: Uint8Array): Promise<Buffer> {
  try {
    const given = { limitInputPixels: MOST_PIXELS };
    const { format, width, height } = await sharp(logo, given).metadata();
    // A vector drawing has no pixels of its own: it is drawn as large as it is needed, 72 dots being its own size.
    const density = Math.min(Math.max((72 * SIDE) / Math.max(width, height), 1), 2400);
    const drawn = await sharp(logo, format === 'svg' ? { ...given, density } : given)
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .ensureAlpha()
      .resize(SIDE, SIDE, { fit: 'inside' })
      .png()
      .toBuffer();
    const { channels } = await sharp(drawn).stats();
    if (channels[3]?.max === 0) throw new Error('it is empty');
    return await sharp(drawn).trim({ background: '#00000000', threshold: 1 }).png().toBuffer();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CommandError(`The logo cannot be drawn: ${reason.split('\n')[0]}.`, { cause });
  }
}

/** Luma, 0 to 1, above which a drawing is lost on paper. */
const PALE = 0.8;

/** Whether a drawn logo is made for a dark ground: see-through around what is nearly white. */
export async function isPale(drawn: Buffer): Promise<boolean> {
  const pixels = await sharp(drawn).ensureAlpha().resize(32, 32, { fit: 'fill' }).raw().toBuffer();
  let weight = 0;
  let luma = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4);
    weight += alpha;
    luma += ((0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255) * alpha;
  }
  const whole = (pixels.length / 4) * 255;
  return weight < whole * 0.98 && luma > weight * PALE;
}
