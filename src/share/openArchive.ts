import { ReaderError } from '../model/errors.ts';
import { LARGEST_FEED, LARGEST_FILE, FEED_FILE, MOST_BYTES, MOST_FILES } from './archiveLimits.ts';

/** One file in a zip, as its directory states it. */
export interface Packed {
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 65_535;
/** No folder above, no drive, no backslash, nothing that a disk or a script would read as something else. */
const NAME = /^(?!.*(?:^|\/)\.{0,2}(?:\/|$))[^\\:\0]{1,300}$/u;

/**
 * The directory of a zip, read from its end (PKWARE APPNOTE 4.3.12, 4.3.16), so that nothing else of the file need be in
 * memory. Declared sizes are held to the limits here, the real ones where the bytes are unpacked. Throws `not-export`,
 * `broken-export` or `huge-export`.
 */
export async function openArchive(file: Blob): Promise<ReadonlyMap<string, Packed>> {
  const tail = await viewOf(file, Math.max(0, file.size - END_SIZE - LONGEST_COMMENT), file.size);
  const end = endOf(tail);
  if (end < 0) throw new ReaderError((await isZip(file)) ? 'broken-export' : 'not-export');
  const [count, size, offset] = [
    tail.getUint16(end + 10, true),
    tail.getUint32(end + 12, true),
    tail.getUint32(end + 16, true),
  ];
  if (count > MOST_FILES || size === 0xffffffff || offset === 0xffffffff)
    throw new ReaderError('huge-export');
  if (offset + size > file.size - END_SIZE) throw new ReaderError('broken-export');
  return readDirectory(await viewOf(file, offset, offset + size), count, file.size);
}

function readDirectory(view: DataView, count: number, fileSize: number): ReadonlyMap<string, Packed> {
  const found = new Map<string, Packed>();
  let at = 0;
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_SIZE > view.byteLength || view.getUint32(at, true) !== ENTRY)
      throw new ReaderError('broken-export');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new ReaderError('broken-export');
    const packed = readEntry(view, at, nameLength);
    if (packed.offset + packed.packedSize > fileSize) throw new ReaderError('broken-export');
    if (found.has(packed.name)) throw new ReaderError('not-export', { detail: 'one name twice' });
    total += packed.size;
    if (packed.size > (packed.name === FEED_FILE ? LARGEST_FEED : LARGEST_FILE) || total > MOST_BYTES)
      throw new ReaderError('huge-export');
    found.set(packed.name, packed);
    at = next;
  }
  return found;
}

function readEntry(view: DataView, at: number, nameLength: number): Packed {
  const method = view.getUint16(at + 10, true);
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const name = nameOf(new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_SIZE, nameLength));
  if (isEncrypted || (method !== 0 && method !== 8) || !NAME.test(name.replace(/\/$/, '')))
    throw new ReaderError('not-export', { detail: 'a file that no export has' });
  return {
    name,
    method: method === 0 ? 'stored' : 'deflated',
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ReaderError('not-export', { cause });
  }
}

/** Where the directory's end begins: its comment reaches to the end of the file. -1 when it is not there. */
function endOf(tail: DataView): number {
  for (let at = tail.byteLength - END_SIZE; at >= 0; at--)
    if (tail.getUint32(at, true) === END && at + END_SIZE + tail.getUint16(at + 20, true) === tail.byteLength)
      return at;
  return -1;
}

/** Whether it begins as a zip does: then its end is what is missing. */
async function isZip(file: Blob): Promise<boolean> {
  return file.size >= 4 && (await viewOf(file, 0, 4)).getUint32(0, true) === 0x04034b50;
}

async function viewOf(file: Blob, from: number, to: number): Promise<DataView> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}
