import { Inflate } from 'fflate';
import { ReaderError } from '../model/errors.ts';
import { crc32 } from './crc32.ts';
import type { Packed } from './openArchive.ts';

const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
/** Bytes given to the inflater at once: a bomb is noticed before it has grown to more than 16 MB past its word. */
const PIECE = 16_384;

/**
 * The bytes of one file in a zip. Throws `broken-export` when they are not what the directory says: other in size or
 * checksum, cut, or no deflate.
 */
export async function unpack(file: Blob, packed: Packed): Promise<Uint8Array<ArrayBuffer>> {
  const local = new DataView(await file.slice(packed.offset, packed.offset + LOCAL_SIZE).arrayBuffer());
  if (local.byteLength < LOCAL_SIZE || local.getUint32(0, true) !== LOCAL)
    throw new ReaderError('broken-export');
  const from = packed.offset + LOCAL_SIZE + local.getUint16(26, true) + local.getUint16(28, true);
  const given = new Uint8Array(await file.slice(from, from + packed.packedSize).arrayBuffer());
  const bytes = packed.method === 'stored' ? given : inflate(given, packed.size);
  if (bytes.length !== packed.size || crc32(bytes) !== packed.crc) throw new ReaderError('broken-export');
  return bytes;
}

/** Throws `broken-export` as soon as there is more than `size`. */
export function inflate(given: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  try {
    for (let at = 0; at < given.length && length <= size; at += PIECE)
      inflater.push(given.subarray(at, at + PIECE), at + PIECE >= given.length);
  } catch (cause) {
    throw new ReaderError('broken-export', { cause });
  }
  if (length > size) throw new ReaderError('broken-export', { detail: 'larger than it says' });
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
