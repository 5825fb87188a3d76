import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readPages } from '../../../src/press/pages.ts';
import { addressOf } from '../../../src/press/source.ts';
import { makeFolder } from './folder.ts';
import { siteOf } from './request.ts';

const item = (id: string) => ({
  id,
  url: `items/${id}`,
  title: `Item ${id}`,
  content_text: `Text of ${id}.`,
});
const feed = (ids: string, more: object = {}) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'The Courier',
    ...more,
    items: [...ids].map(item),
  });

async function read(address: URL) {
  const { pages, note } = await readPages(address);
  return {
    note,
    files: pages.map((page) => page.address.pathname.split('/').at(-1)),
    ids: pages.map((page) => page.feed.items.map(({ id }) => id).join('')),
  };
}

async function readFiles(files: Readonly<Record<string, string | Uint8Array>>, first = 'feed.json') {
  return read(pathToFileURL(join(await makeFolder(files), first)));
}

describe('what --feed names', () => {
  test.each([
    ['https://courier.example/feed.json', 'https://courier.example/feed.json'],
    ['HTTP://courier.example/feed', 'http://courier.example/feed'],
    ['file:///tmp/feed.json', 'file:///tmp/feed.json'],
    ['/tmp/my feed#1.json', 'file:///tmp/my%20feed%231.json'],
    ['feed.json', pathToFileURL(join(process.cwd(), 'feed.json')).href],
  ])('%s', (feed, address) => expect(addressOf(feed).href).toBe(address));
});

describe('a feed in a file', () => {
  test('alone', async () => {
    expect(await readFiles({ 'feed.json': feed('ab') })).toEqual({
      note: null,
      files: ['feed.json'],
      ids: ['ab'],
    });
  });

  test('with pages beside it, by relative and root-relative names', async () => {
    const read = await readFiles({
      'feed.json': feed('a', { next_url: 'pages/two%20b.json?x=1' }),
      'pages/two b.json': feed('b', { next_url: '/three.json' }),
      'pages/three.json': feed('c'),
      'three.json': feed('x'),
    });
    expect(read).toEqual({
      note: null,
      files: ['feed.json', 'two%20b.json', 'three.json'],
      ids: ['a', 'b', 'c'],
    });
  });

  test('never with a file from outside its folder', async () => {
    for (const next_url of [
      '../secret.json',
      '%2e%2e/secret.json',
      'file:///etc/passwd',
      'ftp://a.example/b',
    ]) {
      const files = { 'in/feed.json': feed('a', { next_url }), 'secret.json': feed('s') };
      const read = await readFiles(files, 'in/feed.json');
      expect(read.ids).toEqual(['a']);
      expect(read.note).toContain(`${next_url} is no address to follow`);
    }
  });

  test('in UTF-16, as PowerShell saves it, or with a byte order mark', async () => {
    const text = feed('a');
    const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16(), Buffer.from(`\uFEFF${text}`)])
      expect((await readFiles({ 'feed.json': bytes })).ids).toEqual(['a']);
  });

  test.each([
    ['missing', {}, 'not-found'],
    ['a web page', { 'feed.json': '<!doctype html>' }, 'html'],
    ['another JSON', { 'feed.json': '{"name":"x"}' }, 'not-feed'],
    ['without an item', { 'feed.json': feed('') }, 'empty'],
    ['a folder', { 'feed.json/x': '' }, 'not-feed'],
    ['over the limit', { 'feed.json': Buffer.alloc(25_000_001, 32) }, 'too-large'],
  ])('that is %s is an error of that name', async (_, files, code) => {
    await expect(readFiles(files)).rejects.toMatchObject({ name: 'ReaderError', code });
  });
});

describe('a feed on the network', () => {
  test('with a second page, relative to where a redirect led', async () => {
    const { site } = await siteOf({
      'deep/feed.json': feed('ab', { next_url: 'page.json' }),
      'deep/page.json': feed('c'),
    });
    site.answer('/feed', (_req, res) => void res.writeHead(302, { Location: '/deep/feed.json' }).end());
    expect(await read(new URL('/feed', site.url))).toEqual({
      note: null,
      files: ['feed.json', 'page.json'],
      ids: ['ab', 'c'],
    });
  });

  test('whose pages go round ends where it began', async () => {
    const { site } = await siteOf({
      'feed.json': feed('a', { next_url: '/b.json' }),
      'b.json': feed('b', { next_url: '/feed.json#top' }),
    });
    const { ids, note } = await read(new URL('/feed.json', site.url));
    expect(ids).toEqual(['a', 'b']);
    expect(note).toMatch(/Page 2 leads back/);
    expect(site.requests.length).toBe(2);
  });

  test('whose pages go round behind a redirect ends too', async () => {
    const { site } = await siteOf({ 'feed.json': feed('a', { next_url: '/more' }) });
    site.answer('/more', (_req, res) => void res.writeHead(302, { Location: '/feed.json' }).end());
    const { ids, note } = await read(new URL('/feed.json', site.url));
    expect(ids).toEqual(['a']);
    expect(note).toMatch(/Page 2 leads back/);
  });

  test('without an end is read for 20 pages', async () => {
    const { site } = await siteOf({});
    site.answer('/feed', (req, res) => {
      const page = Number(new URL(req.url ?? '', site.url).searchParams.get('page'));
      res.end(feed('a', { next_url: `?page=${page + 1}` }));
    });
    const { ids, note } = await read(new URL('/feed', site.url));
    expect(ids.length).toBe(20);
    expect(site.requests.length).toBe(20);
    expect(note).toContain('first 20 pages');
  });

  test('keeps what it has when a later page fails, and says so', async () => {
    const { site } = await siteOf({ 'feed.json': feed('a', { next_url: 'gone.json' }) });
    const { ids, note } = await read(new URL('/feed.json', site.url));
    expect(ids).toEqual(['a']);
    expect(note).toContain('gone.json (not-found)');
  });

  test('never leads to a file of this machine', async () => {
    const { site } = await siteOf({ 'feed.json': feed('a', { next_url: 'file:///etc/hostname' }) });
    expect((await read(new URL('/feed.json', site.url))).note).toContain('no address to follow');
  });

  test('that is missing, or nobody’s, is an error of that name', async () => {
    const { site } = await siteOf({});
    const address = new URL('/feed.json', site.url);
    await expect(readPages(address)).rejects.toMatchObject({ code: 'not-found' });
    await site.stop();
    await expect(readPages(address)).rejects.toMatchObject({ code: 'unreachable' });
  });
});
