/**
 * Everything that can go wrong between a feed, the store and the reader. Closed on purpose: `ui/sentences.ts`
 * has one sentence for each, and the compiler notices a missing one.
 */
export type ErrorCode =
  | 'offline' // the device has no network
  | 'unreachable' // the server does not answer
  | 'blocked' // the server answers, but lets no other site's pages read it (CORS)
  | 'timeout' // no complete answer within the limit
  | 'not-found' // 404, 410
  | 'refused' // 401, 403, 451
  | 'busy' // 429, 503
  | 'server' // any other 5xx
  | 'odd-answer' // any other status, or a 304 that was not asked for
  | 'too-large' // over the size limit
  | 'truncated' // the body ended early
  | 'html' // a web page where the feed should be: a wrong address
  | 'portal' // somebody between answers in place of the server: a network that wants the reader to sign in
  | 'not-json'
  | 'not-feed' // JSON, but not a JSON Feed
  | 'empty' // a feed without a single usable item
  | 'no-store' // the browser gives no database
  | 'newer-store' // the database was made by a newer version of the app
  | 'blocked-store' // another tab holds an old version open
  | 'broken-store' // the database fails at something it should do
  | 'quota' // the disk, or the browser's share of it, is full
  | 'not-export' // a file that is no export of this reader
  | 'broken-export' // an export that is cut or damaged
  | 'newer-export' // an export made by a newer version of the app
  | 'foreign-export' // an export of another magazine's reader
  | 'huge-export'; // more than one export may hold

export class ReaderError extends Error {
  override readonly name = 'ReaderError';
  /** With 'busy': after how many seconds the server wants to be asked again, where it says so. */
  readonly retryAfterSeconds?: number;
  constructor(
    readonly code: ErrorCode,
    options?: { cause?: unknown; detail?: string; retryAfterSeconds?: number | undefined },
  ) {
    super(options?.detail ? `${code}: ${options.detail}` : code, { cause: options?.cause });
    if (options?.retryAfterSeconds !== undefined) this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** Any thrown value as a ReaderError, so that whoever shows it has one kind to deal with. */
export function asReaderError(thrown: unknown, otherwise: ErrorCode): ReaderError {
  return thrown instanceof ReaderError ? thrown : new ReaderError(otherwise, { cause: thrown });
}
