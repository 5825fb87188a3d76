import { readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, sep } from 'node:path';
import { ReaderError, type ErrorCode } from '../../model/errors.ts';
import { readTarget } from '../target.ts';

/** Ends the host that stands for the folder of a feed's file, so that what lies beside it resolves like on the web. */
const HOST = 'feed-folder.invalid';

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENAMETOOLONG: 'not-found',
  EISDIR: 'not-feed',
  EACCES: 'refused',
  EPERM: 'refused',
  ERR_FS_FILE_TOO_LARGE: 'too-large',
};
const TYPES: Readonly<Record<string, string>> = { '.json': 'application/json', '.html': 'text/html' };

/** A feed in a file: its address, and the files beside it by addresses like it. Nothing outside its folder is read. */
export interface LocalFolder {
  readonly address: URL;
  readonly has: (address: URL) => boolean;
  /** The file behind an address. Rejects with a ReaderError. */
  readonly find: (address: URL) => Promise<string>;
  /** Rejects with a ReaderError. */
  readonly read: (address: URL) => Promise<{ readonly bytes: Uint8Array; readonly contentType: string }>;
}

/** Whether an address is of some feed's folder: it means nothing to anybody else. */
export function isLocal(url: unknown): url is string {
  return typeof url === 'string' && URL.canParse(url) && new URL(url).hostname.endsWith(HOST);
}

/** `file` is an absolute path; `number` tells one feed's folder from another's, from 1. */
export function folderOf(file: string, number: number): LocalFolder {
  const folder = dirname(file);
  const host = number === 1 ? HOST : `${number}.${HOST}`;
  const has = ({ hostname }: URL) => hostname === host;

  /** Also behind symbolic links, and never what is hidden. */
  async function find({ pathname }: URL): Promise<string> {
    const path = readTarget(pathname)?.path;
    if (!path || path.split('/').some((part) => part.startsWith('.'))) throw new ReaderError('not-found');
    try {
      const [root, found] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
      if (!found.startsWith(root.endsWith(sep) ? root : root + sep)) throw new ReaderError('refused');
      if (!(await stat(found)).isFile()) throw new ReaderError('not-feed');
      return found;
    } catch (cause) {
      throw asReaderError(cause);
    }
  }

  return {
    address: new URL(encodeURIComponent(basename(file)), `https://${host}/`),
    has,
    find,
    async read(address) {
      // What the publisher names himself may lie where it likes.
      const isFeed = address.pathname === `/${encodeURIComponent(basename(file))}`;
      const found = isFeed ? file : await find(address);
      try {
        return { bytes: await readFile(found), contentType: TYPES[extname(found)] ?? '' };
      } catch (cause) {
        throw asReaderError(cause);
      }
    },
  };
}

function asReaderError(cause: unknown): ReaderError {
  if (cause instanceof ReaderError) return cause;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new ReaderError(CODES[code] ?? 'unreachable', { cause });
}
