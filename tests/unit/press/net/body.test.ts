import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { documentAt, failureAt, netFor } from './ask.ts';
import { handClock } from './handClock.ts';
import { originOf, rawOriginOf } from './origin.ts';

const sends = (body: Uint8Array, coding: string) =>
  originOf((_req, res) => void res.writeHead(200, { 'Content-Encoding': coding }).end(body));

const TEXT = Buffer.from('A paragraph. '.repeat(20_000)); // 260 kB

test.each([
  ['gzip', gzipSync(TEXT)],
  ['x-gzip', gzipSync(TEXT)],
  ['BR', brotliCompressSync(TEXT)],
  ['identity', TEXT],
  ['utf-8', TEXT], // servers do write that
])('a body in the coding %s is read', async (coding, body) => {
  const origin = await sends(body, coding);
  expect(Buffer.compare((await documentAt(netFor(), origin.url)).bytes, TEXT)).toBe(0);
});

test.each([
  ['deflate', deflateSync(TEXT)], // not asked for
  ['gzip, gzip', gzipSync(gzipSync(TEXT))],
  ['gzip', TEXT],
  ['br', TEXT],
])('a body in the coding %s that cannot be read says so', async (coding, body) => {
  const origin = await sends(body, coding);
  expect((await failureAt(netFor(), origin.url)).code).toBe('encoding');
  expect(origin.asked).toHaveLength(1);
});

test.each([
  ['gzip', gzipSync(TEXT)],
  ['br', brotliCompressSync(TEXT)],
])('half a body in the coding %s is truncated, though the server calls it whole', async (coding, body) => {
  const origin = await sends(body.subarray(0, body.length / 2), coding);
  expect((await failureAt(netFor(), origin.url)).code).toBe('truncated');
});

describe('the limit', () => {
  test('is met by a body of exactly its size, and broken by one byte more', async () => {
    const origin = await originOf((_req, res) => void res.writeHead(200).write(TEXT, () => res.end()));
    expect((await documentAt(netFor(), origin.url, { maxBytes: TEXT.length })).bytes).toHaveLength(
      TEXT.length,
    );
    const error = await failureAt(netFor(), origin.url, { maxBytes: TEXT.length - 1 });
    expect(error.code).toBe('too-large');
    expect(error.message).toBe(`Cannot read ${origin.url}/: it is larger than what is accepted.`);
  });

  test.each([
    ['gzip', gzipSync(Buffer.alloc(100_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(100_000_000))],
  ])('holds for what a %s bomb becomes', async (coding, bomb) => {
    expect(bomb.length).toBeLessThan(200_000);
    const origin = await sends(bomb, coding);
    expect((await failureAt(netFor(), origin.url)).code).toBe('too-large');
  });

  test('stops a body of 100 MB that does not say its size', async () => {
    let sent = 0;
    let gone: () => void = () => undefined;
    const hungUp = new Promise<void>((resolve) => (gone = resolve));
    const piece = Buffer.alloc(100_000);
    const origin = await originOf((_req, res) => {
      res.on('close', gone);
      const more = () => {
        while (!res.destroyed && sent < 100_000_000) {
          sent += piece.length;
          if (!res.write(piece)) return;
        }
        res.end();
      };
      res.on('drain', more);
      more();
    });
    expect((await failureAt(netFor(), origin.url)).code).toBe('too-large');
    await hungUp;
    expect(sent).toBeLessThan(50_000_000); // the limit, and what the sockets of both sides hold
  });

  test('stops a body that says it is too large before it is sent', async () => {
    const origin = await originOf((_req, res) => {
      res.writeHead(200, { 'Content-Length': 100_000_000 }).write('x');
    });
    expect((await failureAt(netFor(), origin.url)).code).toBe('too-large');
  });
});

test.each([
  ['a length that is not reached', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf', 'truncated', 3],
  [
    'a last chunk that is missing',
    'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n',
    'truncated',
    3,
  ],
  ['no answer', '', 'unreachable', 3],
  ['something else than HTTP', 'SSH-2.0-OpenSSH\r\n', 'malformed', 1],
  ['a broken chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n', 'malformed', 1],
  ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab', 'malformed', 1],
  ['endless headers', `HTTP/1.1 200 OK\r\nX: ${'a'.repeat(100_000)}\r\n\r\n`, 'malformed', 1],
])('%s is named, and tried again only if that may help', async (_what, bytes, code, tries) => {
  const origin = await rawOriginOf(bytes);
  expect((await failureAt(netFor(), origin.url)).code).toBe(code);
  expect(origin.asked).toHaveLength(tries);
});

test('headers with names and values from hell are only headers', async () => {
  const origin = await rawOriginOf(
    'HTTP/1.1 200 OK\r\n__proto__: x\r\nconstructor: y\r\nETag: "中"\r\nVary: a\r\nVary: b\r\nContent-Length: 2\r\n\r\nok',
  );
  const { headers, text } = await documentAt(netFor(), origin.url);
  expect(text).toBe('ok');
  expect(headers.get('constructor')).toBe('y');
  expect(headers.get('vary')).toBe('a, b');
});

test.each(['headers', 'body', 'gzip body'])(
  'a server that stops in the %s is left when the time is over',
  async (where) => {
    const clock = handClock();
    let gone: () => void = () => undefined;
    const hungUp = new Promise<void>((resolve) => (gone = resolve));
    const origin = await originOf((_req, res) => {
      res.on('close', gone);
      if (where === 'gzip body') res.setHeader('Content-Encoding', 'gzip');
      if (where !== 'headers') res.write(gzipSync(TEXT).subarray(0, 100)); // slow loris: a few bytes now and then
      setImmediate(clock.ring);
    });
    const error = await failureAt(netFor({ clock }), `${origin.url}/slow`);
    expect(error.message).toBe(`Cannot read ${origin.url}/slow: it did not arrive in time.`);
    await hungUp;
    expect(origin.asked).toHaveLength(1);
  },
);

test.each([404, 302])('what follows a status of %i is not waited for', async (status) => {
  let gone: () => void = () => undefined;
  const hungUp = new Promise<void>((resolve) => (gone = resolve));
  const origin = await originOf((_req, res) => {
    res.on('close', gone);
    res.writeHead(status, { Location: 'data:,' }).write('never ends');
  });
  expect((await failureAt(netFor(), origin.url)).code).toBe(status === 302 ? 'redirect-refused' : 'http');
  await hungUp; // though the net is still open
});
