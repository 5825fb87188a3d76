import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { fetchFeed } from '../feed/fetch.ts';
import { ReaderError, type ErrorCode } from '../model/errors.ts';

/** The text of one page of a feed, and where it was found in the end. */
export interface Source {
  readonly text: string;
  readonly address: URL;
}

/** As much as the reader itself accepts of a page: more would print an edition that nobody can read. */
const MAX_BYTES = 25_000_000;

/** The address that `--feed` names: a URL, or the path of a file seen from the working directory. */
export function addressOf(feed: string): URL {
  return /^(https?|file):\/\//i.test(feed) && URL.canParse(feed)
    ? new URL(feed)
    : pathToFileURL(resolve(feed));
}

/**
 * The address behind a page's `next_url`; null for one that is not to be followed. A page from the network leads
 * only to the network. A page in a file also leads to files beside it, never up and out of its folder: what is
 * read is published, and a feed must not choose what.
 */
export function nextAddress(nextUrl: string, page: URL): URL | null {
  if (page.protocol !== 'file:' || /^https?:/i.test(nextUrl)) {
    const url = URL.canParse(nextUrl, page) ? new URL(nextUrl, page) : null;
    return url !== null && /^https?:$/.test(url.protocol) ? url : null;
  }
  const folder = new URL('.', page);
  const relative = nextUrl.replace(/^\/+/, '');
  const url = URL.canParse(relative, folder) ? new URL(relative, folder) : null;
  return url?.protocol === 'file:' && url.href.startsWith(folder.href) ? url : null;
}

/** Reads one page of a feed from the network or the disk. Throws a ReaderError for whatever goes wrong. */
export async function readSource(address: URL): Promise<Source> {
  // A file goes the way of an answer from the network, so that limits and encodings are the same.
  const file = address.protocol === 'file:' ? await readBytes(address) : null;
  const answer = await fetchFeed(address.href, {
    maxBytes: MAX_BYTES,
    ...(file === null ? {} : { fetch: () => Promise.resolve(new Response(file)) }),
  });
  if (answer.kind !== 'document') throw new ReaderError('odd-answer');
  return { text: answer.text, address: new URL(answer.url) };
}

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EISDIR: 'not-feed',
  EACCES: 'refused',
  EPERM: 'refused',
  ERR_FS_FILE_TOO_LARGE: 'too-large',
};

async function readBytes(address: URL): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(fileURLToPath(address)));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new ReaderError(CODES[code] ?? 'unreachable', { cause: error });
  }
}
