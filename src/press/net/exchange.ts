import { request, type Agent, type Dispatcher } from 'undici';
import { readBody } from './body.ts';
import type { Clock } from './clock.ts';
import { diagnose } from './diagnose.ts';
import { NetError, withoutCredentials } from './netError.ts';
import { retryAfterMs } from './retryAfter.ts';

/** What the asker wants of an answer. */
export interface Ask {
  /** The `Accept` header. */
  readonly accept: string;
  /** Of the decoded body. */
  readonly maxBytes: number;
  /** For each request, from connecting to its last byte; waiting for a turn and between tries does not count. */
  readonly limitMs: number;
  /** Of an earlier answer: then it may be `unchanged`. */
  readonly validators?: { readonly etag?: string; readonly lastModified?: string };
  /** The publisher has named this address himself: robots.txt may slow it down, but not forbid it. */
  readonly named?: boolean;
}

export type Answer =
  | { readonly kind: 'unchanged'; readonly url: URL }
  | {
      readonly kind: 'document';
      /** After redirects, and without user name and password. */
      readonly url: URL;
      /** As the server wrote it; empty when it said nothing. */
      readonly contentType: string;
      readonly etag?: string;
      readonly lastModified?: string;
      /** Decoded. */
      readonly bytes: Uint8Array<ArrayBuffer>;
      /** Names in small letters; several of one name are joined with a comma (RFC 9110, 5.3). */
      readonly headers: ReadonlyMap<string, string>;
    };

export type Reply = Answer | { readonly kind: 'redirect'; readonly location: string };

export interface Wire {
  readonly agent: Agent;
  readonly clock: Clock;
  readonly userAgent: string;
}

/** One GET and its answer; redirects are told, not followed. Rejects with a NetError. */
export async function exchange(
  { agent, clock, userAgent }: Wire,
  url: URL,
  ask: Ask,
  authorization: string | null,
): Promise<Reply> {
  const stop = new AbortController();
  const cancel = clock.alarm(ask.limitMs, () => stop.abort(new NetError('timeout', url)));
  const conditions = conditionsOf(ask.validators ?? {});
  let begun = false;
  try {
    const response = await request(withoutCredentials(url), {
      dispatcher: agent,
      signal: stop.signal,
      headers: {
        'user-agent': userAgent,
        accept: ask.accept,
        'accept-encoding': 'gzip, br',
        ...conditions,
        ...(authorization !== null && { authorization }),
      },
    });
    begun = true;
    return await read(response, url, ask, Object.keys(conditions).length > 0, clock.now());
  } catch (cause) {
    throw diagnose(cause, url, begun);
  } finally {
    cancel();
    stop.abort(); // whatever of the answer was not read
  }
}

/** Validators come out of a file; what no header could have held is not sent. */
function conditionsOf({ etag, lastModified }: NonNullable<Ask['validators']>): Record<string, string> {
  const sendable = (value: string | undefined) => value && /^[\t\x20-\x7e\x80-\xff]+$/.test(value);
  return {
    ...(sendable(etag) && { 'if-none-match': etag }),
    ...(sendable(lastModified) && { 'if-modified-since': lastModified }),
  };
}

const REDIRECTS = [301, 302, 303, 307, 308];

async function read(
  { statusCode: status, headers: fields, body }: Dispatcher.ResponseData,
  url: URL,
  ask: Ask,
  conditional: boolean,
  now: number,
): Promise<Reply> {
  const headers = new Map(Object.entries(fields).map(([name, value]) => [name, [value].flat().join(', ')]));
  const header = (name: string) => headers.get(name) ?? '';
  if (status === 304 && conditional) {
    await body.dump(); // it has none: this keeps the connection for the next request
    return { kind: 'unchanged', url: withoutCredentials(url) };
  }
  if (REDIRECTS.includes(status)) return { kind: 'redirect', location: header('location') };
  if (status !== 200 && status !== 203) {
    const after = status === 429 || status === 503 ? retryAfterMs(header('retry-after'), now) : null;
    throw new NetError('http', url, { status, ...(after !== null && { retryAfterMs: after }) });
  }
  if (Number(header('content-length')) > ask.maxBytes) throw new NetError('too-large', url);
  return {
    kind: 'document',
    url: withoutCredentials(url),
    contentType: header('content-type'),
    ...(headers.has('etag') && { etag: header('etag') }),
    ...(headers.has('last-modified') && { lastModified: header('last-modified') }),
    bytes: await readBody(body, header('content-encoding'), ask.maxBytes),
    headers,
  };
}
