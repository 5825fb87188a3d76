import sharp, { type Sharp } from 'sharp';
import type { StoredPicture } from '../../../../src/press/pictures/stored.ts';

const HASH = 'abcdefghijklmnop';

/** A stored picture without files. */
export const STORED: StoredPicture = {
  large: { path: `pictures/${HASH}-1280.webp`, width: 1280, height: 800, bytes: 9 },
  small: { path: `pictures/${HASH}-1280-640.webp`, width: 640, height: 400, bytes: 5 },
  colour: '#112233',
  animated: false,
};

/** A plain picture of one colour. */
export function plain(width: number, height: number, background = '#204060'): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** A picture in which no two spots are alike, the same each time: bytes that can be cut in the middle. */
export function noisy(width: number, height: number, seed = 1): Sharp {
  let state = seed;
  const data = Uint8Array.from({ length: width * height * 3 }, () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state >>> 24;
  });
  return sharp(data, { raw: { width, height, channels: 3 } });
}

/** The beginning of a PNG that claims to be so many pixels wide and high, with a correct checksum. */
export function pngHeader(width: number, height: number): Buffer {
  const chunk = Buffer.alloc(25);
  chunk.writeUInt32BE(13, 0);
  chunk.write('IHDR', 4, 'latin1');
  chunk.writeUInt32BE(width, 8);
  chunk.writeUInt32BE(height, 12);
  chunk.set([8, 2, 0, 0, 0], 16);
  chunk.writeUInt32BE(crc(chunk.subarray(4, 21)), 21);
  const end = Buffer.from('0000000049444154', 'hex');
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk, end, Buffer.alloc(4)]);
}

/** A GIF that moves: each frame in another grey. */
export async function movingGif(frames: number, width: number, height: number): Promise<Buffer> {
  const data = Buffer.concat(
    Array.from({ length: frames }, (_, i) => Buffer.alloc(width * height * 3, (i * 37) % 256)),
  );
  return sharp(data, { raw: { width, height: height * frames, channels: 3, pageHeight: height } })
    .gif({ delay: Array.from({ length: frames }, () => 100) })
    .toBuffer();
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}
