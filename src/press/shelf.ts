import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { compress, type Encoding } from './compression.ts';

/** A file as it was when last read. */
export interface ShelvedFile {
  /** Below the root, with `index.html` added where a folder was asked for. */
  readonly path: string;
  readonly bytes: Buffer;
  readonly modified: Date;
  /** Of the content, in the alphabet of an ETag. */
  readonly hash: string;
  /** The bytes compressed, made once; null when that does not help. */
  readonly encoded: (encoding: Encoding) => Promise<Buffer | null>;
}

export interface Shelf {
  /**
   * The file at a path below the root, or a folder's `index.html`; null where there is none. Throws when the
   * file is there but cannot be read.
   */
  readonly take: (path: string) => Promise<ShelvedFile | null>;
}

const shelves = new Map<string, Shelf>();

/**
 * The files of a folder, kept in memory while their time and size stay the same, so that an edition can be
 * printed anew under a running server. A folder is one shelf, however often it is served: a server that starts again does not
 * compress anew, which takes seconds.
 */
export function openShelf(root: string): Shelf {
  const shelf = shelves.get(root) ?? fill(root);
  shelves.set(root, shelf);
  return shelf;
}

function fill(root: string): Shelf {
  const kept = new Map<string, { readonly version: string; readonly file: ShelvedFile }>();

  async function take(path: string): Promise<ShelvedFile | null> {
    try {
      const found = await stat(join(root, path));
      if (found.isDirectory()) return await take(posix.join(path, 'index.html'));
      if (!found.isFile()) return null;
      // The change time as well: a copy that keeps the old modification time is still another file.
      const version = `${found.mtimeMs} ${found.ctimeMs} ${found.size}`;
      const known = kept.get(path);
      if (known?.version === version) return known.file;
      const file = shelve(path, await readFile(join(root, path)), found.mtime);
      kept.set(path, { version, file });
      return file;
    } catch (error) {
      kept.delete(path);
      if (isAbsence(error)) return null;
      throw error;
    }
  }

  return { take };
}

function shelve(path: string, bytes: Buffer, modified: Date): ShelvedFile {
  const compressed = new Map<Encoding, Promise<Buffer | null>>();
  return {
    path,
    bytes,
    modified,
    hash: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    encoded(encoding) {
      const made = compressed.get(encoding) ?? compress(bytes, encoding);
      compressed.set(encoding, made);
      return made;
    },
  };
}

const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP']);

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ABSENT.has(String(error.code));
}
