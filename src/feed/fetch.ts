import { ReaderError } from '../model/errors.ts';
import { hash64 } from '../model/identity.ts';
import { receive } from './receive.ts';

interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface FetchOptions {
  /** Those of the last document; sent only when given. */
  readonly validators?: Validators;
  /** When it aborts, its reason is thrown, not a ReaderError. */
  readonly signal?: AbortSignal;
  /** Milliseconds for headers and body together. @default 30_000 */
  readonly timeoutMs?: number;
  /** Of the body, decompressed. @default 25_000_000 */
  readonly maxBytes?: number;
  readonly fetch?: typeof fetch;
  /** Whether the device has a network; only `false` is believed. @default navigator.onLine */
  readonly online?: () => boolean;
  /** Of the page that asks. None in Node, where no server can be `blocked`. @default location.origin */
  readonly origin?: string;
}

export type Fetched =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'document';
      readonly text: string;
      readonly bytes: number;
      readonly validators: Validators;
      /** After redirects. */
      readonly url: string;
      /** Of the text. */
      readonly hash: string;
    };

/**
 * Asks for a feed, conditionally where validators are given. Throws a ReaderError for every failure: 'offline',
 * 'unreachable', 'blocked', 'timeout', 'too-large', 'truncated', or by status; 'busy' has `retryAfterSeconds`.
 * What it does not read to the end it cuts off.
 */
export async function fetchFeed(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const { signal, timeoutMs = 30_000, maxBytes = 25_000_000 } = options;
  signal?.throwIfAborted();
  const cut = new AbortController();
  const abort = () => cut.abort();
  signal?.addEventListener('abort', abort);
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    abort();
  }, timeoutMs);
  try {
    const { response, conditional } = await ask(url, options, cut.signal);
    if (response.status === 304 && conditional) return { kind: 'unchanged' };
    if (response.status !== 200 && response.status !== 203)
      throw (await import('./refusal.ts')).refusal(response);
    const { text, bytes } = await receive(response, maxBytes);
    const validators = validatorsOf(response, options.validators !== undefined && !conditional);
    return { kind: 'document', text, bytes, validators, url: response.url || url, hash: hash64(text) };
  } catch (thrown) {
    signal?.throwIfAborted();
    throw late ? new ReaderError('timeout', { cause: thrown }) : thrown;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    abort(); // whatever of the answer was not read
  }
}

/**
 * A first request may come out of what the page preloaded. One with validators has the mode `no-store`: under the default mode the browser may answer from its own cache, and under `no-cache` it
 * would ask conditionally itself and turn the 304 into a 200. `no-store` lets a 304 through to us, and
 * keeps no second copy of a feed that IndexedDB holds already.
 *
 * Conditional headers make the browser ask another origin's leave first (a preflight), which plain file hosts
 * refuse though they let everyone read: then it is asked once more without them, where `no-cache` at least lets the
 * browser's own cache save the bytes.
 */
async function ask(url: string, options: FetchOptions, signal: AbortSignal) {
  const { fetch: get = globalThis.fetch, validators = {} } = options;
  const headers: Record<string, string> = {};
  if (validators.etag) headers['If-None-Match'] = validators.etag;
  if (validators.lastModified) headers['If-Modified-Since'] = validators.lastModified;
  const conditional = Object.keys(headers).length > 0;
  const common = { signal, credentials: 'same-origin', redirect: 'follow' } as const;
  try {
    return {
      response: await get(url, { ...common, headers, cache: conditional ? 'no-store' : 'default' }),
      conditional,
    };
  } catch (cause) {
    if (signal.aborted) throw cause;
    const { online = () => globalThis.navigator?.onLine, origin = globalThis.location?.origin } = options;
    const { afterSilence } = await import('./afterSilence.ts').catch(() => {
      throw new ReaderError('unreachable', { cause }); // not even a file beside this one comes
    });
    const response = await afterSilence(url, { get, common, conditional, online, origin, cause });
    return { response, conditional: false };
  }
}

/** Those of the answer; none after a refused preflight, so that the next request is a simple one at once. */
function validatorsOf({ headers }: Response, refused: boolean): Validators {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return refused ? {} : { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}
