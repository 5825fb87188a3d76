import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { ReaderError, type ErrorCode } from '../../model/errors.ts';
import { readFeed } from '../intake/read.ts';
import { createNet } from '../net/net.ts';
import type { ReportInput } from '../report/input.ts';
import { isOnline } from './sources.ts';

type Delivered = Pick<ReportInput, 'address' | 'format' | 'bytes' | 'cors' | 'contentType'>;

/** The first page of a feed, and how it came. */
export interface FirstPage extends Delivered {
  readonly document: Readonly<Record<string, unknown>>;
  /** Other feeds that the same page names. */
  readonly alternates: readonly string[];
}

interface Answer {
  readonly url: URL;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly cors: string | null;
}

const ASK = {
  accept:
    'application/feed+json, application/json;q=0.9, application/atom+xml;q=0.8, application/rss+xml;q=0.8, ' +
    'application/xml;q=0.7, text/xml;q=0.7, text/html;q=0.5, */*;q=0.1',
  maxBytes: 25_000_000,
  limitMs: 30_000,
  named: true,
};

/**
 * Reads a feed, or the first one that a page names. `place` is a URL or an absolute path. Rejects with a NetError, or
 * with a ReaderError for what cannot be read as a feed.
 */
export async function readFirstPage(
  place: string,
  allowPrivate: boolean,
  log: (line: string) => void,
): Promise<FirstPage> {
  const net = createNet({ allowPrivate, log });
  const fetch = async (url: URL): Promise<Answer> => {
    const answer = await net.get(url, ASK);
    if (answer.kind !== 'document') throw new ReaderError('odd-answer');
    const { bytes, contentType, headers } = answer;
    const cors = headers.get('access-control-allow-origin') ?? null;
    return { url: answer.url, bytes, contentType: contentType || null, cors };
  };
  try {
    return await feedIn(isOnline(place) ? await fetch(new URL(place)) : await readLocal(place), fetch);
  } finally {
    await net.close();
  }
}

async function feedIn(answer: Answer, fetch: (url: URL) => Promise<Answer>): Promise<FirstPage> {
  const found = read(answer);
  if (found.kind === 'feed') return pageOf(answer, found, []);
  const [first, ...others] = found.alternates;
  if (first === undefined) throw new ReaderError('html');
  const behind = await fetch(first.url);
  const feed = read(behind);
  if (feed.kind === 'page') throw new ReaderError('html');
  return pageOf(
    behind,
    feed,
    others.map(({ url }) => url.href),
  );
}

const read = ({ bytes, contentType, url }: Answer) => readFeed(bytes, contentType ?? '', url);

type Feed = Extract<ReturnType<typeof read>, { kind: 'feed' }>;

function pageOf(
  { url, bytes, contentType, cors }: Answer,
  { format, document }: Feed,
  alternates: string[],
): FirstPage {
  return {
    address: url,
    document,
    format: nameOf(format, document['version']),
    bytes: bytes.length,
    cors,
    contentType,
    alternates,
  };
}

function nameOf(format: Feed['format'], version: unknown): string {
  if (format !== 'json') return { rss: 'RSS', atom: 'Atom', rdf: 'RSS 1.0' }[format];
  const [, number] = /\/version\/(1(?:\.1)?)\/?$/.exec(typeof version === 'string' ? version : '') ?? [];
  return number === undefined ? 'JSON Feed' : `JSON Feed ${number === '1' ? '1.0' : number}`;
}

const CODES: Readonly<Record<string, ErrorCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EISDIR: 'not-feed',
  EACCES: 'refused',
  EPERM: 'refused',
  ERR_FS_FILE_TOO_LARGE: 'too-large',
};

async function readLocal(file: string): Promise<Answer> {
  try {
    return { url: pathToFileURL(file), bytes: await readFile(file), contentType: null, cors: null };
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    throw new ReaderError(CODES[code] ?? 'unreachable', { cause });
  }
}
