import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/**
 * The best encoding that an `Accept-Encoding` header allows, brotli before gzip; null for none. A weight of 0
 * forbids one; other weights are not compared, because no browser prefers the larger answer.
 */
export function chooseEncoding(header: string | undefined): Encoding | null {
  const allowed = new Map<string, boolean>();
  for (const part of (header ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    allowed.set(name, !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)));
  }
  const accepts = (name: Encoding) => allowed.get(name) ?? allowed.get('*') ?? false;
  if (accepts('br')) return 'br';
  return accepts('gzip') ? 'gzip' : null;
}

/** Above this, brotli's best level takes seconds, which the first reader would wait for. */
const SLOW_FROM_BYTES = 300_000;

/** The bytes compressed, or null when that would not make them smaller. */
export async function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer | null> {
  const small =
    encoding === 'gzip'
      ? await promisify(gzip)(bytes)
      : await promisify(brotliCompress)(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: bytes.length < SLOW_FROM_BYTES ? 11 : 5,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          },
        });
  return small.length < bytes.length ? small : null;
}
