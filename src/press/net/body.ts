import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';

/** What `readBody` throws by itself; other errors come from the connection and from zlib. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
  constructor(readonly code: 'too-large' | 'encoding') {
    super(code);
  }
}

/** Codings that change the bytes (IANA's registry). A server's nonsense, such as `utf-8`, changes none (Fetch, 2.2.5). */
const CODINGS = ['gzip', 'x-gzip', 'br', 'deflate', 'zstd', 'compress', 'x-compress', 'dcb', 'dcz'];

const FIRST_ROOM = 65_536;

/**
 * The decoded bytes of a body. Stops at `maxBytes` of them, so a compression bomb costs no more than an honest body,
 * and never holds more than twice the limit. Throws a BodyError, zlib's error, or the stream's.
 */
export async function readBody(
  body: Readable,
  coding: string,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  // One growing block instead of a list of pieces: a server that sends single bytes would fill memory with pieces.
  let room = new Uint8Array(Math.min(maxBytes, FIRST_ROOM));
  let size = 0;
  let tooLarge = false;
  const keep = async (pieces: AsyncIterable<Uint8Array>) => {
    for await (const piece of pieces) {
      const needed = size + piece.length;
      tooLarge = needed > maxBytes;
      if (tooLarge) return;
      if (needed > room.length) {
        const larger = new Uint8Array(Math.min(maxBytes, Math.max(needed, room.length * 2)));
        larger.set(room.subarray(0, size));
        room = larger;
      }
      room.set(piece, size);
      size = needed;
    }
  };
  const decoder = decoderFor(coding);
  const ended = decoder === null ? pipeline(body, keep) : pipeline(body, decoder, keep);
  await ended.catch((error: unknown) => {
    if (!tooLarge) throw error; // otherwise it only says that the streams were left early
  });
  if (tooLarge) throw new BodyError('too-large');
  return room.slice(0, size);
}

function decoderFor(header: string) {
  const codings = header.split(',').map((coding) => coding.trim().toLowerCase());
  const [coding, ...others] = codings.filter((name) => CODINGS.includes(name));
  if (coding === undefined) return null;
  if (others.length > 0) throw new BodyError('encoding'); // nobody does this but to make a bomb
  if (coding === 'br') return createBrotliDecompress();
  if (coding === 'gzip' || coding === 'x-gzip') return createGunzip();
  throw new BodyError('encoding');
}
