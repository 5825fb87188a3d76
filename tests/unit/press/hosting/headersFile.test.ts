import { describe, expect, test } from 'vitest';
import { headersFile } from '../../../../src/press/hosting/headersFile.ts';

const SHELL = `default-src 'none'; script-src 'self'`;
const ARTICLE = `default-src 'none'`;
const POLICIES = [
  { path: '/', policy: SHELL },
  { path: '/article/*', policy: ARTICLE },
];

interface Block {
  readonly path: string;
  readonly headers: readonly (readonly [string, string])[];
}

/** The grammar that both hosts document: a path in the first column, headers indented below it. Throws on all else. */
function read(text: string): Block[] {
  const blocks: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n').filter((one) => one !== '')) {
    const header = /^\s+([A-Za-z-]+):\s*(\S.*)$/.exec(line);
    const block = blocks.at(-1);
    if (/^\/\S*$/.test(line)) blocks.push({ path: line, headers: [] });
    else if (header !== null && block !== undefined) block.headers.push([header[1] ?? '', header[2] ?? '']);
    else throw new Error(`Not in the grammar: ${line}`);
  }
  return blocks;
}

/** What a host sends for a path: of every block that fits, values of one name joined by a comma. */
function sent(text: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const block of read(text)) {
    const fits = block.path.endsWith('*') ? path.startsWith(block.path.slice(0, -1)) : path === block.path;
    for (const [name, value] of fits ? block.headers : [])
      headers[name] = name in headers ? `${headers[name]},${value}` : value;
  }
  return headers;
}

describe('what the hosts read', () => {
  test.each([
    ['/', 'no-cache', SHELL],
    ['/index.html', 'no-cache', SHELL],
    ['/article/a-1/', 'no-cache', ARTICLE],
    ['/assets/app-1a.js', 'public, max-age=31536000, immutable', undefined],
    ['/pictures/a.webp', 'public, max-age=31536000, immutable', undefined],
    ['/icons/icon-192.png', 'public, max-age=86400', undefined],
    ['/feed/archive-0001.json', 'no-cache', undefined],
    ['/sw.js', 'no-cache', undefined],
    ['/manifest.webmanifest', 'no-cache', undefined],
    ['/elsewhere', undefined, undefined],
  ])('%s is kept: %s', (path, kept, policy) => {
    for (const base of ['/', '/repo/']) {
      const headers = sent(headersFile(base, POLICIES), base.slice(0, -1) + path);
      expect(headers['Cache-Control']).toBe(kept);
      expect(headers['Content-Security-Policy']).toBe(policy);
      expect(headers['X-Content-Type-Options']).toBe('nosniff');
      expect(headers['Referrer-Policy']).toBe('same-origin');
      expect(headers['Cross-Origin-Opener-Policy']).toBe('same-origin');
      expect(headers['Permissions-Policy']).toContain('camera=()');
    }
  });
});

describe('what a host would drop or misread is refused', () => {
  test('a line over 2,000 signs', () => {
    const line = (length: number) => 'x'.repeat(length - '  Content-Security-Policy: '.length);
    const write = (length: number) => headersFile('/', [{ path: '/a', policy: line(length) }]);
    expect(write(2000)).toContain('xxx');
    expect(() => write(2001)).toThrow('2001 signs');
  });

  test('more than 100 rules', () => {
    const pages = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ path: `/p${i}`, policy: 'x' }));
    const room = 100 - read(headersFile('/', [])).length;
    expect(read(headersFile('/', pages(room)))).toHaveLength(100);
    expect(() => headersFile('/', pages(room + 1))).toThrow('101 rules');
  });

  test('a policy with a line break, which would be another header', () => {
    expect(() => headersFile('/', [{ path: '/a', policy: 'x\n  X-Evil: 1' }])).toThrow('line break');
  });

  test.each([
    ['/article/*', '/article/a-1'],
    ['/*', '/'],
    ['/a', '/a'],
    ['/assets/app.html', '/other'],
  ])('policies that would both be sent: %s, %s', (one, other) => {
    const policies = [one, other].map((path) => ({ path, policy: 'x' }));
    expect(() => headersFile('/', policies)).toThrow('would both be sent');
  });

  test.each(['article/*', '/a b', '/*/x', '/a*', ''])('“%s”, which is no path', (path) => {
    expect(() => headersFile('/', [{ path, policy: 'x' }])).toThrow('no path');
  });
});
