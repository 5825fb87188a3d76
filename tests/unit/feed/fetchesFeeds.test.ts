import type { IncomingHttpHeaders } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { fetchFeed, type Fetched } from '../../../src/feed/fetch.ts';
import { ReaderError } from '../../../src/model/errors.ts';
import { hash64 } from '../../../src/model/identity.ts';
import { serve } from './server.ts';

async function failureOf(promise: Promise<Fetched>): Promise<ReaderError> {
  const thrown: unknown = await promise.then(
    () => 'nothing was thrown',
    (error: unknown) => error,
  );
  if (thrown instanceof ReaderError) return thrown;
  throw thrown;
}
const codeOf = async (promise: Promise<Fetched>) => (await failureOf(promise)).code;

describe('an answer', () => {
  it('is a document with validators, size, hash and the address where it was in the end', async () => {
    const origin = await serve(({ url }, response) => {
      if (url === '/old') return response.writeHead(302, { location: '/new.json' }).end();
      const headers = { etag: '"1"', 'last-modified': 'Sun, 22 Nov 2026 09:40:00 GMT' };
      return response.writeHead(200, headers).end('{"é":1}');
    });
    expect(await fetchFeed(`${origin}/old`)).toEqual({
      kind: 'document',
      text: '{"é":1}',
      bytes: 8,
      validators: { etag: '"1"', lastModified: 'Sun, 22 Nov 2026 09:40:00 GMT' },
      url: `${origin}/new.json`,
      hash: hash64('{"é":1}'),
    });
  });

  it.each([
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0x61]],
    ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0x00]],
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x61]],
  ])('is read in %s', async (_, bytes) => {
    const origin = await serve((_request, response) => response.end(Buffer.from(bytes)));
    expect(await fetchFeed(origin)).toMatchObject({ text: 'a', validators: {} });
  });

  it('is unchanged only where validators were sent', async () => {
    const asked: IncomingHttpHeaders[] = [];
    const origin = await serve(({ headers }, response) => {
      asked.push(headers);
      response.writeHead(304).end();
    });
    const validators = { etag: '"1"', lastModified: 'Sun, 22 Nov 2026 09:40:00 GMT' };
    expect(await fetchFeed(origin, { validators })).toEqual({ kind: 'unchanged' });
    expect(asked[0]).toMatchObject({ 'if-none-match': '"1"', 'if-modified-since': validators.lastModified });
    expect(await codeOf(fetchFeed(origin))).toBe('odd-answer');
    expect(await codeOf(fetchFeed(origin, { validators: {} }))).toBe('odd-answer');
    expect(asked[1]).not.toHaveProperty('if-none-match');
    expect(asked[1]).not.toHaveProperty('if-modified-since');
  });

  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [401, 'refused'],
    [403, 'refused'],
    [451, 'refused'],
    [429, 'busy'],
    [503, 'busy'],
    [500, 'server'],
    [502, 'server'],
    [418, 'odd-answer'],
    [204, 'odd-answer'],
  ])('of status %i is %s', async (status, code) => {
    const origin = await serve((_, response) =>
      response.writeHead(status).end(status === 204 ? '' : '{"items":[]}'),
    );
    expect(await codeOf(fetchFeed(origin))).toBe(code);
  });

  it.each([
    ['120', 120],
    [new Date(Date.now() + 3_600_000).toUTCString(), 3600],
    [new Date(0).toUTCString(), 0],
    ['soon', undefined],
  ])('that asks to wait %j says how long', async (after, seconds) => {
    const origin = await serve((_, response) => response.writeHead(503, { 'retry-after': after }).end());
    const { retryAfterSeconds } = await failureOf(fetchFeed(origin));
    if (seconds === 3600) expect(Math.abs((retryAfterSeconds ?? 0) - seconds)).toBeLessThanOrEqual(5);
    else expect(retryAfterSeconds).toBe(seconds);
  });
});

describe('a body', () => {
  it('that is announced as too large is refused unread', async () => {
    let closed = false;
    const origin = await serve((_, response) => {
      response.on('close', () => (closed = true));
      response.writeHead(200, { 'content-length': '1000001' }).write('{');
    });
    expect(await codeOf(fetchFeed(origin, { maxBytes: 1_000_000 }))).toBe('too-large');
    await vi.waitFor(() => expect(closed).toBe(true));
  });

  it('that turns out too large is cut off', async () => {
    let closed = false;
    const origin = await serve((_, response) => {
      response.on('close', () => (closed = true));
      const more = () => void (closed || response.write('x'.repeat(10_000), more)); // for ever
      more();
    });
    expect(await codeOf(fetchFeed(origin, { maxBytes: 100_000 }))).toBe('too-large');
    await vi.waitFor(() => expect(closed).toBe(true));
  });

  it.each([
    ['with a length', { 'content-length': '1000' }],
    ['in chunks', {}],
  ])('%s that breaks off is truncated', async (_, headers) => {
    const origin = await serve((_request, response) => {
      response.writeHead(200, headers);
      response.write('{"items":', () => response.destroy());
    });
    expect(await codeOf(fetchFeed(origin))).toBe('truncated');
  });
});

describe('the time limit', () => {
  it('holds for headers', async () => {
    const origin = await serve(() => {});
    expect(await codeOf(fetchFeed(origin, { timeoutMs: 60 }))).toBe('timeout');
  });

  it('holds for a body that trickles', async () => {
    const origin = await serve((_, response) => {
      const timer = setInterval(() => response.write('x'), 10);
      response.on('close', () => clearInterval(timer));
    });
    expect(await codeOf(fetchFeed(origin, { timeoutMs: 100 }))).toBe('timeout');
  });
});

describe('who asked', () => {
  it('can give up, before, during headers and during the body', async () => {
    const origin = await serve(({ url }, response) => void (url === '/body' && response.write('{')));
    await expect(fetchFeed(origin, { signal: AbortSignal.abort() })).rejects.toHaveProperty(
      'name',
      'AbortError',
    );
    for (const path of ['/headers', '/body']) {
      const giveUp = new AbortController();
      const answer = fetchFeed(origin + path, { signal: giveUp.signal });
      setTimeout(() => giveUp.abort(), 30);
      await expect(answer).rejects.toHaveProperty('name', 'AbortError');
    }
  });

  it('sends cookies nowhere else, and lets no cache answer what it asks again', async () => {
    const ask = vi.fn<typeof fetch>(() => Promise.resolve(new Response('{}')));
    const validators = { etag: '"1"' };
    await fetchFeed('https://f.example/', { fetch: ask, origin: 'https://app.example', validators });
    expect(ask.mock.calls[0]?.[1]).toMatchObject({
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'follow',
    });
  });
});

describe('no answer', () => {
  /** fetch as a browser does it for a page of another origin: what `allows` refuses is a TypeError. */
  const browser = (allows: (init: RequestInit) => boolean) =>
    vi.fn<typeof fetch>((url, init = {}) => {
      return init.mode === 'no-cors' || allows(init)
        ? fetch(url, init)
        : Promise.reject(new TypeError('Failed to fetch'));
    });
  const elsewhere = { origin: 'https://app.example', online: () => true };
  const nobody = async () => {
    const origin = await serve(({ socket }) => socket.destroy());
    return `${origin}/feed.json`;
  };

  it('is offline when the device says so', async () => {
    expect(await codeOf(fetchFeed(await nobody(), { online: () => false }))).toBe('offline');
  });

  it('is unreachable when no server is there', async () => {
    const url = await nobody();
    expect(await codeOf(fetchFeed(url))).toBe('unreachable');
    expect(await codeOf(fetchFeed(url, elsewhere))).toBe('unreachable');
  });

  it('is unreachable in a loop of redirects', async () => {
    const origin = await serve((_, response) => response.writeHead(302, { location: '/' }).end());
    expect(await codeOf(fetchFeed(origin))).toBe('unreachable');
  });

  it('is blocked when a server of another origin is there', async () => {
    const origin = await serve((_, response) => response.end('{"items":[]}'));
    const ask = browser(() => false);
    expect(await codeOf(fetchFeed(origin, { ...elsewhere, fetch: ask }))).toBe('blocked');
    expect(await codeOf(fetchFeed(origin, { origin, online: () => true, fetch: ask }))).toBe('unreachable');
    expect(await codeOf(fetchFeed('feed.json', { ...elsewhere, fetch: ask }))).toBe('unreachable');
  });

  it('to conditional headers is asked for again without them, and with no validators the next time', async () => {
    const asked: IncomingHttpHeaders[] = [];
    const origin = await serve(({ headers }, response) => {
      asked.push(headers);
      response.writeHead(200, { etag: '"2"' }).end('{"items":[]}');
    });
    const ask = browser(({ headers }) => Object.keys(headers ?? {}).length === 0);
    const answer = await fetchFeed(origin, { ...elsewhere, fetch: ask, validators: { etag: '"1"' } });
    expect(answer).toHaveProperty('validators', {});
    expect(asked).toHaveLength(1);
    expect(asked[0]).not.toHaveProperty('if-none-match');
    expect(ask.mock.calls[1]?.[1]?.cache).toBe('no-cache');
  });
});
