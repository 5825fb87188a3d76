import type { IncomingHttpHeaders } from 'node:http';

/** First and last byte, both inclusive, as Content-Range counts them. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The part of a file that a `Range` header asks for (RFC 9110, 14.2). `null` means the whole file: no range, one
 * that is malformed, several at once (a server may ignore those), or an `If-Range` that names another version.
 */
export function askedRange(
  headers: IncomingHttpHeaders,
  size: number,
  etag: string,
  modified: Date,
): ByteRange | 'unsatisfiable' | null {
  const condition = headers['if-range'];
  if (condition !== undefined && condition !== etag && condition !== modified.toUTCString()) return null;
  const match = /^bytes=(\d*)-(\d*)$/.exec(headers.range?.trim() ?? '');
  const [, from = '', to = ''] = match ?? [];
  if (from === '' && to === '') return null;
  if (from === '') {
    const tail = Math.min(Number(to), size);
    return tail === 0 ? 'unsatisfiable' : { first: size - tail, last: size - 1 };
  }
  const first = Number(from);
  if (to !== '' && Number(to) < first) return null;
  if (first >= size) return 'unsatisfiable';
  return { first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
