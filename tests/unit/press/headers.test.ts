import { rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { NAVIGATION, siteOf } from './request.ts';

const LONG = 'Nations talk to each other. '.repeat(200);

describe('types and standing headers', () => {
  test.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['a.js', 'text/javascript; charset=utf-8'],
    ['a.css', 'text/css; charset=utf-8'],
    ['feed.json', 'application/json; charset=utf-8'],
    ['a.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['a.webp', 'image/webp'],
    ['a.avif', 'image/avif'],
    ['a.PNG', 'image/png'],
    ['a.jpg', 'image/jpeg'],
    ['a.svg', 'image/svg+xml; charset=utf-8'],
    ['favicon.ico', 'image/x-icon'],
    ['a.wav', 'audio/wav'],
    ['a.mp3', 'audio/mpeg'],
    ['a.woff2', 'font/woff2'],
    ['a.xml', 'application/xml; charset=utf-8'],
    ['a.txt', 'text/plain; charset=utf-8'],
    ['a.js.map', 'application/json; charset=utf-8'],
    ['a.unknown', 'application/octet-stream'],
    ['constructor', 'application/octet-stream'],
  ])('%s is %s', async (name, type) => {
    const { get } = await siteOf({ [name]: 'x' });
    expect((await get(`/${name}`)).headers['content-type']).toBe(type);
  });

  test('every answer forbids guessing its type and keeps paths from other sites', async () => {
    const { get } = await siteOf({ 'index.html': 'app', 'a.js': 'x' });
    for (const path of ['/', '/a.js', '/missing.js', '/%']) {
      const { headers } = await get(path);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('same-origin');
    }
  });

  test.each([
    ['/assets/app-1a.js', 'public, max-age=31536000, immutable'],
    ['/pictures/a.webp', 'public, max-age=86400'],
    ['/pictures/0123456789abcdef-480.webp', 'public, max-age=31536000, immutable'],
    ['/icons/192.png', 'public, max-age=86400'],
    ['/audio/morse.wav', 'public, max-age=86400'],
    ['/sw.js', 'no-cache'],
    ['/offprint.webmanifest', 'no-cache'],
    ['/feed.json', 'no-cache'],
    ['/index.html', 'no-cache'],
    ['/article/a-1', 'no-cache'],
  ])('%s may be kept: %s', async (path, expected) => {
    const { get } = await siteOf({
      'assets/app-1a.js': 'x',
      'pictures/a.webp': 'x',
      'pictures/0123456789abcdef-480.webp': 'x',
      'icons/192.png': 'x',
      'audio/morse.wav': 'x',
      'sw.js': 'x',
      'offprint.webmanifest': '{}',
      'feed.json': '{}',
      'index.html': 'app',
    });
    const answer = await get(path);
    expect(answer.headers['cache-control']).toBe(expected);
    const again = await get(path, { headers: { 'if-none-match': String(answer.headers.etag) } });
    expect([again.status, again.headers['cache-control']]).toEqual([304, expected]);
  });
});

describe('the headers that the build wrote for its pages', () => {
  const FILES = {
    'index.html': 'app',
    'article/a-1/index.html': 'page',
    'a.js': 'x',
    '_headers.json': JSON.stringify({ 'Content-Security-Policy': "default-src 'self'", 'X-Extra': 'yes' }),
  };

  test.each(['/', '/latest', '/index.html', '/article/a-1', '/nowhere'])('are on %s', async (path) => {
    const { get } = await siteOf(FILES);
    const answer = await get(path, NAVIGATION);
    expect(answer.headers['content-security-policy']).toBe("default-src 'self'");
    expect(answer.headers['x-extra']).toBe('yes');
  });

  test('are on a 304 too, but not on a script', async () => {
    const { get } = await siteOf(FILES);
    const etag = String((await get('/')).headers.etag);
    const kept = await get('/', { headers: { 'if-none-match': etag } });
    expect([kept.status, kept.headers['x-extra']]).toEqual([304, 'yes']);
    expect((await get('/a.js')).headers['x-extra']).toBeUndefined();
  });

  test('a page is not sent without them when they are no headers', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    onTestFinished(() => log.mockRestore());
    for (const text of ['[1]', 'null', '7', '"text"', '{"X-Extra":1}']) {
      const { get } = await siteOf({ ...FILES, '_headers.json': text });
      expect((await get('/')).status).toBe(500);
    }
  });
});

describe('asking again', () => {
  test('a tag stands for the content, not for the file’s time', async () => {
    const { get, root } = await siteOf({ 'a.txt': 'one', 'b.txt': 'one' });
    const { etag } = (await get('/a.txt')).headers;
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect((await get('/b.txt')).headers.etag).toBe(etag);
    await utimes(join(root, 'a.txt'), 1e9, 1e9);
    expect((await get('/a.txt')).headers.etag).toBe(etag);
    await writeFile(join(root, 'a.txt'), 'two');
    const changed = await get('/a.txt', { headers: { 'if-none-match': String(etag) } });
    expect([changed.status, changed.text]).toEqual([200, 'two']);
  });

  test.each([
    [(tag: string) => tag, 304],
    [(tag: string) => `W/${tag}`, 304],
    [(tag: string) => `"other", ${tag}`, 304],
    [() => '*', 304],
    [() => '"other"', 200],
  ])('If-None-Match %#', async (header, status) => {
    const { get } = await siteOf({ 'a.txt': 'one' });
    const tag = String((await get('/a.txt')).headers.etag);
    const answer = await get('/a.txt', { headers: { 'if-none-match': header(tag) } });
    expect(answer.status).toBe(status);
    expect(answer.text).toBe(status === 304 ? '' : 'one');
    expect(answer.headers.etag).toBe(tag);
  });

  test('the date counts to the second, and only without a tag', async () => {
    const { get, root } = await siteOf({ 'a.txt': 'one' });
    await utimes(join(root, 'a.txt'), 1_700_000_000.7, 1_700_000_000.7);
    const modified = new Date(1_700_000_000_000).toUTCString();
    const since = (date: string, more = {}) =>
      get('/a.txt', { headers: { 'if-modified-since': date, ...more } });
    expect((await get('/a.txt')).headers['last-modified']).toBe(modified);
    expect((await since(modified)).status).toBe(304);
    expect((await since(new Date(1_699_999_999_000).toUTCString())).status).toBe(200);
    expect((await since('yesterday')).status).toBe(200);
    expect((await since(modified, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  test('content replaced or removed between two requests is seen at once', async () => {
    const { get, root } = await siteOf({ 'feed.json': '{"a":1}' });
    expect((await get('/feed.json')).text).toBe('{"a":1}');
    await writeFile(join(root, 'feed.json'), '{"a":1,"b":2}');
    expect((await get('/feed.json')).text).toBe('{"a":1,"b":2}');
    await rm(join(root, 'feed.json'));
    expect((await get('/feed.json')).status).toBe(404);
  });

  test('HEAD has the headers of GET and no body', async () => {
    const { get } = await siteOf({ 'a.txt': LONG });
    const headers = { 'accept-encoding': 'br' };
    const [whole, head] = [
      await get('/a.txt', { headers }),
      await get('/a.txt', { method: 'HEAD', headers }),
    ];
    expect(head.bytes.length).toBe(0);
    expect(head.status).toBe(200);
    for (const name of ['content-length', 'content-type', 'content-encoding', 'etag', 'vary'])
      expect([name, head.headers[name]]).toEqual([name, whole.headers[name]]);
    expect(Number(head.headers['content-length'])).toBe(whole.bytes.length);
  });
});

describe('compression', () => {
  test.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['BR;Q=0.5, gzip;q=1', 'br'],
    ['gzip;q=0.000', undefined],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['deflate', undefined],
    ['', undefined],
  ])('Accept-Encoding “%s” gets %s', async (accepted, encoding) => {
    const { get } = await siteOf({ 'a.js': LONG });
    const answer = await get('/a.js', { headers: { 'accept-encoding': accepted } });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers.vary).toBe('Accept-Encoding');
    const decode = { br: brotliDecompressSync, gzip: gunzipSync };
    const plain = encoding === undefined ? answer.bytes : decode[encoding as 'br' | 'gzip'](answer.bytes); // of the table above
    expect(plain.toString()).toBe(LONG);
    expect(answer.bytes.length < LONG.length).toBe(encoding !== undefined);
  });

  test('each encoding has its own tag, and each tag gives 304', async () => {
    const { get } = await siteOf({ 'a.js': LONG });
    const tags = new Set<string>();
    for (const encoding of ['br', 'gzip', 'identity']) {
      const headers = { 'accept-encoding': encoding };
      const tag = String((await get('/a.js', { headers })).headers.etag);
      tags.add(tag);
      expect((await get('/a.js', { headers: { ...headers, 'if-none-match': tag } })).status).toBe(304);
    }
    expect(tags.size).toBe(3);
  });

  test('pictures and texts that would grow are sent as they are', async () => {
    const { get } = await siteOf({ 'a.webp': LONG, 'short.txt': 'x' });
    for (const path of ['/a.webp', '/short.txt']) {
      const answer = await get(path, { headers: { 'accept-encoding': 'br' } });
      expect(answer.headers['content-encoding']).toBeUndefined();
    }
  });

  test('a text above the limit of the slow level arrives whole', async () => {
    const large = LONG.repeat(60);
    const { get } = await siteOf({ 'feed.json': large });
    const answer = await get('/feed.json', { headers: { 'accept-encoding': 'br' } });
    expect(brotliDecompressSync(answer.bytes).toString()).toBe(large);
  });
});
