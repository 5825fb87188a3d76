import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { ReaderError, type ErrorCode } from '../../model/errors.ts';
import { readTarget } from '../target.ts';

/** Stands for the folder that a feed's file lies in, so that what lies beside it resolves like on the web. */
const HOST = 'feed-folder.invalid';

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
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
  /** Rejects with a ReaderError. */
  readonly read: (address: URL) => Promise<{ readonly bytes: Uint8Array; readonly contentType: string }>;
}

/** Whether an address stands for a file beside a feed's, which nobody else can follow. */
export const isLocal = ({ hostname }: URL) => hostname === HOST;

/** `file` is an absolute path. */
export function folderOf(file: string): LocalFolder {
  const folder = dirname(file);
  return {
    address: new URL(encodeURIComponent(basename(file)), `https://${HOST}/`),
    has: isLocal,
    async read({ pathname }) {
      const path = readTarget(pathname)?.path;
      if (!path) throw new ReaderError('not-found');
      try {
        return { bytes: await readFile(join(folder, path)), contentType: TYPES[extname(path)] ?? '' };
      } catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
        throw new ReaderError(CODES[code] ?? 'unreachable', { cause });
      }
    },
  };
}
