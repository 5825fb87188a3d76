import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { ReaderError } from '../model/errors.ts';
import { LARGEST_FEED, MOST_BYTES, MOST_FILES } from './archiveLimits.ts';

export interface Part {
  readonly name: string;
  /** Whether it is worth compressing: text is, pictures are already. */
  readonly text: boolean;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * A zip of these parts, made while it is read: never more than a piece of it is in memory. Reading rejects with
 * `huge-export` above the limits, and with whatever the parts throw.
 */
export function archiveOf(parts: AsyncIterable<Part>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = archiveChunks(parts);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await chunks.return(undefined)),
  });
}

async function* archiveChunks(
  parts: AsyncIterable<Part>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  const ready: Uint8Array<ArrayBuffer>[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, chunk) => {
    failed ??= error;
    ready.push(chunk as Uint8Array<ArrayBuffer>); // fflate makes no shared memory
  });
  let files = 0;
  let bytes = 0;
  for await (const { name, text, bytes: pieces } of parts) {
    if (++files > MOST_FILES) throw new ReaderError('huge-export');
    const file = text ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    zip.add(file);
    let size = 0;
    for await (const piece of pieces) {
      size += piece.length;
      bytes += piece.length;
      if (bytes > MOST_BYTES || (text && size > LARGEST_FEED)) throw new ReaderError('huge-export');
      file.push(piece);
      yield* ready.splice(0);
    }
    file.push(new Uint8Array(0), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
  if (failed) throw failed as Error;
}
