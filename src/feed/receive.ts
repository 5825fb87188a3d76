import { ReaderError } from '../model/errors.ts';

/**
 * Reads a whole body as text, counting bytes as they come (after decompression). Throws 'too-large' above
 * `maxBytes`, at once where the server announces it, and 'truncated' when the body breaks off.
 */
export async function receive(
  response: Response,
  maxBytes: number,
): Promise<{ text: string; bytes: number }> {
  if (Number(response.headers.get('content-length')) > maxBytes) throw new ReaderError('too-large');
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new ReaderError('truncated', { cause });
    });
    if (done) break;
    bytes += value.length;
    if (bytes > maxBytes) throw new ReaderError('too-large');
    chunks.push(value);
  }
  const whole = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return { text: decode(whole), bytes };
}

/** UTF-8 (RFC 8259, 8.1), or UTF-16 with its mark, which Windows tools write. The mark is left out. */
function decode(bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
