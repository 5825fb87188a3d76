import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { PictureError } from './pictureError.ts';

/** A picture made ready for the store; files from the widest to the narrowest, one or two. */
export interface Encoded {
  readonly files: readonly [EncodedFile, ...EncodedFile[]];
  readonly colour: string;
  readonly animated: boolean;
}

export interface EncodedFile {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Part of every file's name: a change here makes every file anew. See docs/decisions/008-pictures-as-webp.md. */
export const SETTINGS = 'webp-78-2-1280-640-2';

const LARGE = 1280;
const SMALL = 640;
/** Pixels. Higher ones become narrower: WebP ends at 16,383. */
const TALLEST = 16_000;
const TINY = 48;
const MAX_FRAMES = 100;
const MAX_PIXELS = 50_000_000;
const SECONDS = 20;
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'svg', 'heif', 'tiff']);
const WEBP = { quality: 78, effort: 2 };
/** 'error' forgives what cameras and old programs write, and not what is cut or garbled. */
const SAFE: SharpOptions = { limitInputPixels: MAX_PIXELS, failOn: 'error' };

// Two pictures are made at a time, each by one thread; what one has decoded is of no use to the next.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Makes the files of a picture from whatever its server sent: turned upright, in sRGB, without metadata, never
 * enlarged. Throws a PictureError.
 */
export async function encode(original: Uint8Array): Promise<Encoded> {
  try {
    return await encodeAny(original);
  } catch (error) {
    if (error instanceof PictureError) throw error;
    const said = error instanceof Error ? error.message : '';
    if (/pixel limit/i.test(said)) throw new PictureError('too-many-pixels', { cause: error });
    throw new PictureError(/timeout/i.test(said) ? 'too-slow' : 'broken', { cause: error });
  }
}

async function encodeAny(original: Uint8Array): Promise<Encoded> {
  const { format, pages = 1, pageHeight, autoOrient } = await sharp(original, SAFE).metadata();
  const [width, height] = [autoOrient.width, pageHeight ?? autoOrient.height];
  if (!FORMATS.has(format)) throw new PictureError('unknown-format');
  if (width * height > MAX_PIXELS) throw new PictureError('too-many-pixels');
  if (width <= 2 && height <= 2) throw new PictureError('counter');
  const moves = /^(gif|webp)$/.test(format) && pages > 1 && pages <= MAX_FRAMES;
  if (moves && width <= LARGE && height <= LARGE && pages * width * height <= MAX_PIXELS) {
    const moving = await encodeMoving(original).catch(() => null); // its first frame is a picture too
    if (moving) return moving;
  }
  return encodeStill(original, width < TINY && height < TINY, /^(png|gif|svg)$/.test(format));
}

async function encodeMoving(original: Uint8Array): Promise<Encoded> {
  const { data, info } = await sharp(original, { ...SAFE, animated: true })
    .timeout({ seconds: SECONDS })
    .webp(WEBP)
    .toBuffer({ resolveWithObject: true });
  const first = sharp(original, SAFE);
  const file = { bytes: data, width: info.width, height: info.pageHeight ?? info.height };
  return { files: [file], colour: await colourOf(first), animated: true };
}

async function encodeStill(original: Uint8Array, tiny: boolean, drawn: boolean): Promise<Encoded> {
  const upright = await sharp(original, SAFE)
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ width: LARGE, height: TALLEST, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = upright.info;
  const decoded = () => sharp(upright.data, { raw: { width, height, channels } });
  // Drawings have edges of pure colour, which halved chroma would blur.
  const options = tiny ? { lossless: true } : { ...WEBP, smartSubsample: drawn };
  const write = async (one: Sharp): Promise<EncodedFile> => {
    const { data, info } = await one.webp(options).toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  };
  const large = await write(decoded());
  const small = width > SMALL ? [await write(decoded().resize({ width: SMALL }))] : [];
  return { files: [large, ...small], colour: await colourOf(decoded()), animated: false };
}

/** The mean colour. White where the picture is partly transparent: it was drawn for a page. */
async function colourOf(picture: Sharp): Promise<string> {
  const { data, info } = await picture
    .resize(1, 1, { fit: 'fill' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const [red = 255, green = red, blue = red] = info.channels < 3 ? data.subarray(0, 1) : data;
  const opaque = info.channels % 2 === 1 || (data[info.channels - 1] ?? 255) === 255;
  return opaque ? `#${Buffer.from([red, green, blue]).toString('hex')}` : '#ffffff';
}
