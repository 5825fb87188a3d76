import { PictureError } from './pictureError.ts';

/** The bytes of a `data:` URL (RFC 2397). Throws a PictureError for one that has none. */
export function inlineBytes(url: string): Uint8Array {
  const comma = url.indexOf(',');
  const data = url.slice(comma + 1);
  if (comma < 0 || data === '') throw new PictureError('broken');
  if (/;base64$/i.test(url.slice(0, comma).trim()))
    return Buffer.from(unescapeBytes(data).toString('latin1'), 'base64');
  return unescapeBytes(data);
}

/** Percent-decoding by bytes, which unlike decodeURIComponent's need not be UTF-8. */
function unescapeBytes(text: string): Buffer {
  return Buffer.from(
    Buffer.from(text)
      .toString('latin1')
      .replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );
}
