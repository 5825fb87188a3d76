/** HTML, 13.2.5.80: what 128 to 159 mean in windows-1252. Written out, because Node 20 takes that name for Latin-1. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const DECLARED = /^\s*<\?xml\s[^>]{0,200}?\sencoding\s*=\s*["']([^"'>]{1,40})["']/i;

/**
 * The text of a document, without its byte order mark: by the mark, else by the null bytes that ASCII leaves in
 * UTF-16 and UTF-32 (RFC 4627, 3), else as the `Content-Type` says, else as the XML declaration says, else UTF-8. A
 * label nobody knows counts for nothing; bytes that are no UTF-8 whatever was said are windows-1252. Never throws.
 */
export function decode(bytes: Uint8Array, contentType: string): string {
  const { encoding, skip } = wide(bytes);
  const body = bytes.subarray(skip);
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return utf32(body, encoding);
  if (encoding !== null) return read(encoding, body);
  const declared = DECLARED.exec(latin1(bytes.subarray(0, 500)))?.[1];
  for (const label of [/;\s*charset\s*=\s*["']?([^\s;"']+)/i.exec(contentType)?.[1], declared]) {
    const name = known(label);
    // A declaration that could be read byte by byte is not written in UTF-16.
    if (name !== null && name !== 'utf-8' && !name.startsWith('utf-16')) return read(name, body);
    if (name === 'utf-8' && isUtf8(body)) break;
  }
  return isUtf8(body) ? read('utf-8', body) : read('windows-1252', body);
}

type Wide = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

function wide(bytes: Uint8Array): { encoding: Wide | null; skip: number } {
  const [a = 1, b = 1, c = 1, d = 1] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', skip: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', skip: 4 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', skip: 2 };
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', skip: 3 };
  const nulls = [a, b, c, d].map((byte) => (byte === 0 ? '0' : 'x')).join('');
  const found = { x000: 'utf-32le', '000x': 'utf-32be', x0x0: 'utf-16le', '0x0x': 'utf-16be' } as const;
  return { encoding: Object.entries(found).find(([pattern]) => pattern === nulls)?.[1] ?? null, skip: 0 };
}

function known(label: string | undefined): string | null {
  try {
    return label === undefined ? null : new TextDecoder(label.trim()).encoding;
  } catch {
    return null; // a RangeError for a name that is no encoding
  }
}

function read(encoding: string, bytes: Uint8Array): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes);
  return latin1(bytes).replace(/[\x80-\x9f]/g, (sign) => WINDOWS[sign.charCodeAt(0) - 128] ?? sign);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** Whether it fits, but for a few bytes that were broken on the way: most of what is not ASCII is good UTF-8. */
function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let bad = 0;
  let good = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) bad++;
    else if (code > 127) good++;
  }
  return bad === 0 || good > bad;
}

function utf32(bytes: Uint8Array, encoding: 'utf-32le' | 'utf-32be'): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === 'utf-32le');
    parts.push(code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\uFFFD' : String.fromCodePoint(code));
  }
  return parts.join('');
}
