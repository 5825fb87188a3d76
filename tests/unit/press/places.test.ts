import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { NAVIGATION, siteOf } from './request.ts';

const SITE = {
  'index.html': '<title>the app</title>',
  'feed.json': '{"items":[]}',
  'assets/app-1a2b.js': 'export {};',
  'article/printed-abc/index.html': '<title>a printed page</title>',
  'folder/without.txt': 'a file',
};

describe('the places of the app', () => {
  test.each([
    '/',
    '/latest',
    '/latest/',
    '/section/maps-borders',
    '/article/x-abc?from=mail',
    '/search?q=a%20b',
    '/section/%E5%A4%96%E4%BA%A4',
    '/article/a%2Fb',
  ])('%s is index.html', async (path) => {
    const { get } = await siteOf(SITE);
    for (const asking of [NAVIGATION, {}]) {
      const answer = await get(path, asking);
      expect(answer.status).toBe(200);
      expect(answer.text).toBe('<title>the app</title>');
    }
  });

  test('a page printed for a place comes before the app', async () => {
    const { get } = await siteOf(SITE);
    for (const path of ['/article/printed-abc', '/article/printed-abc/']) {
      const answer = await get(path, NAVIGATION);
      expect([answer.status, answer.text]).toEqual([200, '<title>a printed page</title>']);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    }
  });

  test('a broken escape in a place is left to the app', async () => {
    const { get } = await siteOf(SITE);
    const answer = await get('/article/%E0%A4%A', NAVIGATION);
    expect([answer.status, answer.text]).toEqual([200, '<title>the app</title>']);
  });

  test('a picture that a page asks for beside an article is missing, not a page', async () => {
    const { get } = await siteOf(SITE);
    expect((await get('/article/photo.jpg', { headers: { accept: 'image/avif,*/*' } })).status).toBe(404);
    expect((await get('/article/photo.jpg', NAVIGATION)).text).toBe('<title>the app</title>');
  });
});

describe('what is not there', () => {
  test.each(['/nowhere', '/no/where/', '/section/', '/folder', '/..%2f..%2fetc'])(
    'a visit to %s gets the app with status 404 and no validator',
    async (path) => {
      const { get } = await siteOf(SITE);
      const answer = await get(path, NAVIGATION);
      expect([answer.status, answer.text]).toEqual([404, '<title>the app</title>']);
      expect(answer.headers.etag).toBeUndefined();
      expect(answer.headers['last-modified']).toBeUndefined();
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  test('something else than a visit gets a plain 404', async () => {
    const { get } = await siteOf(SITE);
    const answer = await get('/nowhere', { headers: { accept: '*/*' } });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  test.each([
    '/missing.js',
    '/assets/old-9f.js',
    '/assets/old',
    '/assets',
    '/pictures/gone',
    '/icons/none',
    '/folder/x.webp',
    '/%61ssets/old',
  ])('%s is a plain 404 even as a visit, and never kept', async (path) => {
    const { get } = await siteOf(SITE);
    const answer = await get(path, NAVIGATION);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('the app');
    expect(answer.headers['cache-control']).toBe('no-cache');
  });

  test('a site without index.html has no pages', async () => {
    const { get } = await siteOf({ 'a.txt': 'a' });
    expect((await get('/', NAVIGATION)).status).toBe(404);
    expect((await get('/nowhere', NAVIGATION)).status).toBe(404);
  });
});

describe('addresses that attack', () => {
  test.each([
    '/../secret.txt',
    '/folder/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/folder/..\\..\\secret.txt',
    '//../secret.txt',
    '/secret.txt%00.html',
    '/./../secret.txt',
  ])('%s does not leave the root', async (path) => {
    const { get } = await siteOf({ 'secret.txt': 'secret', 'site/folder/index.html': 'app' }, 'site');
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });

  test.each(['/%E0%A4%A', '/%', '/%zz/x.js', '/assets/%E0%A4%A', '/pictures/%ff.webp'])(
    '%s is 400 with a plain page, and the server lives on',
    async (path) => {
      const { get } = await siteOf(SITE);
      const answer = await get(path, NAVIGATION);
      expect(answer.status).toBe(400);
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
      expect((await get('/')).status).toBe(200);
    },
  );

  test('a target that is no path is 400', async () => {
    const { get } = await siteOf(SITE);
    expect((await get('*')).status).toBe(400);
    expect((await get('http://other.example/feed.json')).text).toBe('{"items":[]}');
  });

  test('a name that is too long for the disk is only missing', async () => {
    const { get } = await siteOf(SITE);
    expect((await get(`/${'x'.repeat(5000)}.js`)).status).toBe(404);
  });
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is 405 and says what is allowed', async (method) => {
  const { get } = await siteOf(SITE);
  const answer = await get('/', { method });
  expect(answer.status).toBe(405);
  expect(answer.headers.allow).toBe('GET, HEAD');
});

test('a file that cannot be read is 500 and logged, and the server lives on', async () => {
  const { get } = await siteOf({ ...SITE, '_headers.json': '{ cut' });
  const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
  onTestFinished(() => log.mockRestore());
  const answer = await get('/');
  expect(answer.status).toBe(500);
  expect(log).toHaveBeenCalledWith(expect.stringContaining('GET /: '));
  expect((await get('/feed.json')).status).toBe(200);
});
