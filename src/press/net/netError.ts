/** Everything that can go wrong between the press and a server. Closed on purpose: each has its sentence below. */
export type NetCode =
  | 'scheme' // neither http nor https
  | 'private-address' // an address that is not of the public Internet
  | 'robots' // robots.txt forbids it
  | 'too-many-redirects'
  | 'redirect-refused' // a redirect to nowhere, or out of the web
  | 'too-large' // over the limit, also only when decoded
  | 'timeout'
  | 'unreachable' // no connection, or one that broke before the answer
  | 'truncated' // the body ended early
  | 'encoding' // a content coding that is unknown or broken
  | 'malformed' // not HTTP
  | 'http' // a status that is no document; `status` says which
  | 'given-up' // its host has failed too often in this run
  | 'closed'; // the net was closed meanwhile

/** What makes an error more exact. */
export interface NetDetail {
  readonly status?: number;
  /** Milliseconds after which the server wants to be asked again, where it says so (`Retry-After`). */
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

const REASONS: Readonly<Record<NetCode, string>> = {
  scheme: 'only http and https addresses are read.',
  'private-address': 'it leads to an address that is not of the public Internet.',
  robots: 'its robots.txt does not allow it.',
  'too-many-redirects': 'it is redirected too often.',
  'redirect-refused': 'it is redirected to something that is no web address.',
  'too-large': 'it is larger than what is accepted.',
  timeout: 'it did not arrive in time.',
  unreachable: 'its server cannot be reached',
  truncated: 'it ends too early.',
  encoding: 'it is compressed in a way that cannot be read.',
  malformed: 'its server gave an answer that is not HTTP.',
  http: 'its server answered',
  'given-up': 'its host has failed too often.',
  closed: 'the work was stopped.',
};

/** The only error of `Net`. Its message is one sentence that names the address, without a password in it. */
export class NetError extends Error {
  override readonly name = 'NetError';
  readonly url: string;
  readonly status?: number;
  readonly retryAfterMs?: number;
  constructor(
    readonly code: NetCode,
    url: URL,
    { status, retryAfterMs, cause }: NetDetail = {},
  ) {
    const shown = withoutCredentials(url).href;
    super(`Cannot read ${shown}: ${reason(code, status, cause)}`, { cause });
    this.url = shown;
    if (status !== undefined) this.status = status;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
  }
}

function reason(code: NetCode, status: number | undefined, cause: unknown): string {
  if (code === 'http') return `${REASONS.http} with status ${status}.`;
  if (code !== 'unreachable') return REASONS[code];
  const detail = codeOf(cause);
  const told = detail !== '' && !detail.startsWith('UND_'); // undici's words say less than the sentence
  return told ? `${REASONS.unreachable} (${detail}).` : `${REASONS.unreachable}.`;
}

/** Node's and undici's word for what failed, such as `ECONNREFUSED`; empty for none. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

/** The same address without user name and password: what is logged or published must not hold them. */
export function withoutCredentials(url: URL): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare;
}
