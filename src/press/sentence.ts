import type { ErrorCode } from '../model/errors.ts';

type StoreCode = 'no-store' | 'newer-store' | 'blocked-store' | 'broken-store' | 'quota';
type ReaderCode = StoreCode | Extract<ErrorCode, `${string}-export`>;

/** Why a feed cannot be read, to follow "Cannot read <feed>: ". The press has no store that could fail, and no exports. */
const REASONS: Readonly<Record<Exclude<ErrorCode, ReaderCode>, string>> = {
  offline: 'this machine has no network.',
  unreachable: 'its server does not answer.',
  blocked: 'its server answers, but refuses the connection.',
  timeout: 'it did not arrive in time.',
  'not-found': 'there is nothing at that address.',
  refused: 'reading it is not allowed.',
  busy: 'its server is busy; try again later.',
  server: 'its server has failed.',
  'odd-answer': 'its server gave an answer that makes no sense.',
  'too-large':
    'it is larger than the reader accepts; put fewer articles on a page and link the next page with next_url.',
  truncated: 'it ends too early.',
  html: 'that is a web page, not a feed.',
  portal: 'the network answers in its place; it may want you to sign in.',
  'not-json': 'it is not JSON.',
  'not-feed': 'it is JSON, but not a JSON Feed: there is no list of items in it.',
  empty: 'it has no article that can be shown.',
};

/** One clear sentence about a feed that cannot be read. */
export function sentenceFor(code: ErrorCode, feed: string): string {
  const reason = Object.entries(REASONS).find(([known]) => known === code)?.[1];
  return `Cannot read ${feed}: ${reason ?? `something failed (${code}).`}`;
}
