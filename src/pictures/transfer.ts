import { fileHeaders } from '../model/fileHeaders.ts';
import { ReaderError } from '../model/errors.ts';
import { PICTURE_LIMIT } from '../model/storable.ts';
import { doubtNetwork, hasNetwork } from './hasNetwork.ts';

/** A file that an article needs. */
export interface WantedFile {
  readonly url: string;
  readonly kind: 'picture' | 'attachment';
  /** What the feed says it is, for a server that says nothing. */
  readonly mimeType?: string;
}

/** What one file may take (milliseconds) and weigh (bytes). 100 MB is an hour and a half of speech at 128 kbit/s. */
const LIMITS = {
  picture: { time: 30_000, bytes: PICTURE_LIMIT },
  attachment: { time: 600_000, bytes: 100_000_000 },
} as const;

/** Null when the file cannot be had now; why does not matter to the reader, the receipt tells that it is missing. */
export async function download(file: WantedFile, signal?: AbortSignal): Promise<Blob | null> {
  if (!(await hasNetwork())) return null;
  const { time, bytes } = LIMITS[file.kind];
  const limit = AbortSignal.timeout(time);
  try {
    const response = await fetch(file.url, {
      mode: 'cors',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: signal && 'any' in AbortSignal ? AbortSignal.any([signal, limit]) : limit, // Safari has it since 17.4
    });
    const type = typeFor(file, response);
    const parts = response.ok && type !== null ? await readAtMost(bytes, response) : [];
    return parts.length > 0 && type !== null ? new Blob(parts, { type }) : null;
  } catch (thrown) {
    signal?.throwIfAborted();
    doubtNetwork();
    if (thrown instanceof TypeError || (thrown instanceof DOMException && thrown.name === 'TimeoutError'))
      return null;
    throw thrown;
  }
}

/** Throws `quota` where there is no room. */
export async function put(cache: Cache, url: string, blob: Blob): Promise<void> {
  try {
    const headers = fileHeaders(blob);
    await cache.put(url, new Response(blob, { headers }));
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'QuotaExceededError')
      throw new ReaderError('quota', { cause: thrown });
    throw thrown;
  }
}

/** The type to store a file under; null for an answer that is none: a network that wants a sign-in sends a page. */
function typeFor({ kind, mimeType = '' }: WantedFile, response: Response): string | null {
  const type = response.headers.get('content-type') ?? '';
  if (kind === 'picture') return type.startsWith('image/') ? type : null;
  if (type.startsWith('text/html') && !mimeType.startsWith('text/html')) return null;
  return type === '' || type.startsWith('application/octet-stream') ? mimeType : type;
}

/** Nothing of what is larger: it is left where it is as soon as that shows. */
async function readAtMost(limit: number, response: Response): Promise<Uint8Array<ArrayBuffer>[]> {
  const reader = response.body?.getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = Number(response.headers.get('content-length')) > limit ? Infinity : 0;
  while (reader && size <= limit) {
    const { done, value } = await reader.read();
    if (done) return size > 0 ? parts : [];
    parts.push(value);
    size += value.length;
  }
  await reader?.cancel();
  return [];
}
