import { describe, expect, test } from 'vitest';
import { caddyfile } from '../../../../src/press/hosting/caddy.ts';
import { nginxConf } from '../../../../src/press/hosting/nginx.ts';
import { isInstalled, startCaddy, startNginx } from '../../../support/webServers.ts';
import { makeFolder } from '../folder.ts';
import { ask, NAVIGATION, siteOf } from '../request.ts';

const FILES = {
  'index.html': 'the app',
  '404.html': 'not found',
  'article/a-1/index.html': 'an article',
  'assets/app-1a2b3c.js': 'export {};',
  'pictures/0123456789abcdef-480.webp': 'picture',
  'icons/icon-192.png': 'icon',
  'feed.json': '{}',
  'feed/archive-0001.json': '{}',
  'sw.js': 'worker',
  'manifest.webmanifest': '{}',
};
const SHELL = `default-src 'none'; script-src 'self' 'sha256-AbC+/='; frame-ancestors 'none'`;
const ARTICLE = `default-src 'none'; img-src 'self'; frame-ancestors 'none'`;
const POLICIES = [
  { path: '/', policy: SHELL },
  { path: '/article/*', policy: ARTICLE },
  { path: '/404.html', policy: "default-src 'none'" },
];
const FOREVER = 'public, max-age=31536000, immutable';

/** Path, status, body, how long it may be kept, policy. */
const EXPECTED: readonly (readonly [string, number, string, string, string | undefined])[] = [
  ['/', 200, 'the app', 'no-cache', SHELL],
  ['/index.html', 200, 'the app', 'no-cache', SHELL],
  ['/article/a-1', 200, 'an article', 'no-cache', ARTICLE],
  ['/article/a-1/', 200, 'an article', 'no-cache', ARTICLE],
  ['/assets/app-1a2b3c.js', 200, 'export {};', FOREVER, undefined],
  ['/pictures/0123456789abcdef-480.webp', 200, 'picture', FOREVER, undefined],
  ['/icons/icon-192.png', 200, 'icon', 'public, max-age=86400', undefined],
  ['/feed.json', 200, '{}', 'no-cache', undefined],
  ['/feed/archive-0001.json', 200, '{}', 'no-cache', undefined],
  ['/sw.js', 200, 'worker', 'no-cache', undefined],
  ['/manifest.webmanifest', 200, '{}', 'no-cache', undefined],
  ['/article/gone', 404, 'not found', 'no-cache', "default-src 'none'"],
  ['/assets/gone.js', 404, 'not found', 'no-cache', "default-src 'none'"],
  ['/nowhere', 404, 'not found', 'no-cache', "default-src 'none'"],
];

async function expectSite(url: string, base = ''): Promise<void> {
  for (const [path, status, body, kept, policy] of EXPECTED) {
    const { headers, ...answer } = await ask(url, base + path, NAVIGATION);
    expect([path, answer.status, answer.text]).toEqual([path, status, body]);
    expect([path, headers['cache-control'], headers['content-security-policy']]).toEqual([
      path,
      kept,
      policy,
    ]);
    expect([path, headers['x-content-type-options'], headers['referrer-policy']]).toEqual([
      path,
      'nosniff',
      'same-origin',
    ]);
    expect([path, headers['cross-origin-opener-policy']]).toEqual([path, 'same-origin']);
    if (path.endsWith('.webmanifest')) expect(headers['content-type']).toContain('application/manifest+json');
  }
}

const below = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`repo/${path}`, text]));

describe.skipIf(!isInstalled('nginx'))('nginx (skipped where it is not installed)', () => {
  test('serves pages, files and what is missing with their headers', async () => {
    const root = await makeFolder(FILES);
    await expectSite(await startNginx(nginxConf({ root, base: '/', policies: POLICIES })));
  });

  test('does not say of an error that it may be kept', async () => {
    const root = await makeFolder(FILES);
    const url = await startNginx(nginxConf({ root, base: '/', policies: POLICIES }));
    const { status, headers } = await ask(url, '/assets/app-1a2b3c.js', { method: 'POST' });
    expect([status, headers['cache-control']]).toEqual([405, undefined]);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('serves a site under a base', async () => {
    const root = await makeFolder(below(FILES));
    await expectSite(await startNginx(nginxConf({ root, base: '/repo/', policies: POLICIES })), '/repo');
  });
});

describe.skipIf(!isInstalled('caddy'))('Caddy (skipped where it is not installed)', () => {
  test('serves pages, files and what is missing with their headers', async () => {
    const root = await makeFolder(FILES);
    await expectSite(await startCaddy((url) => caddyfile(url, { root, base: '/', policies: POLICIES })));
  });

  test('serves a site under a base', async () => {
    const root = await makeFolder(below(FILES));
    const site = { root, base: '/repo/', policies: POLICIES };
    await expectSite(await startCaddy((url) => caddyfile(url, site)), '/repo');
  });
});

test('our own server keeps files for as long as the others do', async () => {
  const { get } = await siteOf(FILES);
  for (const [path, status, , kept] of EXPECTED.filter(([, answer]) => answer === 200))
    expect([path, (await get(path)).status, (await get(path)).headers['cache-control']]).toEqual([
      path,
      status,
      kept,
    ]);
});

test('what a server would read as its own is refused', () => {
  for (const root of ['/srv/$host', '/srv/{host}', '/srv/a\nb']) {
    expect(() => nginxConf({ root, base: '/', policies: [] })).toThrow('cannot stand');
    expect(() => caddyfile(':80', { root, base: '/', policies: [] })).toThrow('cannot stand');
  }
  expect(nginxConf({ root: '/srv/a "b" \\', base: '/', policies: [] })).toContain(
    'root "/srv/a \\"b\\" \\\\";',
  );
});
