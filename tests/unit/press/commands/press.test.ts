import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ReaderError } from '../../../../src/model/errors.ts';
import { NetError } from '../../../../src/press/net/netError.ts';
import { makeFolder } from '../folder.ts';
import { makeWorld, PRESSED } from './world.ts';

const FEED = 'https://paper.example/feed.json';

test('a feed and a folder are enough', async () => {
  const folder = await makeFolder({});
  const { run, orders, screen } = makeWorld(folder);
  expect(await run('press', '--feed', FEED, '--out', 'site/')).toBe(0);
  expect(orders).toEqual([
    {
      feeds: [{ url: FEED, section: null }],
      publication: null,
      folder,
      out: join(folder, 'site'),
      cache: join(folder, 'site.cache'),
      siteUrl: null,
      base: '/',
      allowPrivate: false,
      now: Date.UTC(2026, 0, 1),
      onProgress: expect.any(Function) as unknown,
    },
  ]);
  const site = join(folder, 'site');
  expect(screen).toEqual({
    out: `The Paper is in ${site}: 3 articles, 1 picture; 9 files written, 0 removed.\n`,
    err: '',
  });
});

test('options are handed on', async () => {
  const folder = await makeFolder({});
  const { run, orders } = makeWorld(folder);
  const place = ['--site-url', 'https://paper.example/read', '--cache', '../kept', '--allow-private'];
  expect(await run('press', '--feed', 'a.json', '--feed', FEED, '--out', 'site', ...place)).toBe(0);
  expect(orders[0]).toMatchObject({
    feeds: [{ url: join(folder, 'a.json') }, { url: FEED }],
    cache: join(folder, '../kept'),
    siteUrl: new URL('https://paper.example/read/'),
    base: '/read/',
    allowPrivate: true,
  });
});

const PUBLICATION = JSON.stringify({
  name: 'The Paper',
  feeds: ['news.json', { url: FEED, section: 'News' }],
  siteUrl: 'https://paper.example/read/',
});

test('a publication file names the feeds and the site, and paths are seen from it', async () => {
  const folder = await makeFolder({ 'own/offprint.json': PUBLICATION });
  const { run, orders } = makeWorld(folder);
  expect(await run('press', '--config', 'own/offprint.json', '--out', 'site')).toBe(0);
  expect(orders[0]).toMatchObject({
    feeds: [
      { url: 'news.json', section: null },
      { url: FEED, section: 'News' },
    ],
    publication: { publication: { name: 'The Paper' } },
    folder: join(folder, 'own'),
    siteUrl: new URL('https://paper.example/read/'),
    base: '/read/',
  });
});

test('what is said on the command line goes before the publication file', async () => {
  const folder = await makeFolder({ 'own/offprint.json': PUBLICATION });
  const { run, orders } = makeWorld(folder);
  const config = ['--config', 'own/offprint.json', '--feed', 'b.json', '--base', '/preview/'];
  expect(await run('press', ...config, '--out', 'site')).toBe(0);
  expect(orders[0]).toMatchObject({ feeds: [{ url: join(folder, 'b.json') }], base: '/preview/' });
});

test('mistakes in the publication file are told by line, and nothing is pressed', async () => {
  const folder = await makeFolder({ 'offprint.json': '{\n  "name": 7, "feed": "f.json" }' });
  const { run, orders, screen } = makeWorld(folder);
  expect(await run('press', '--config', 'offprint.json', '--out', 'site')).toBe(2);
  expect(screen.err).toMatch(/^offprint\.json:2:11 name: /);
  expect(orders).toEqual([]);
});

test.each([
  [['--out', 'site'], /^Name a feed with --feed/],
  [['--feed', FEED], /^Name the folder for the edition with --out/],
  [['--feed', FEED, '--out', '.'], /other files in it/],
  [['--config', 'none.json', '--out', 'site'], /^Cannot read none\.json: there is no such file\.$/],
  [['--config', 'full', '--out', 'site'], /^Cannot read full: it is a folder\.$/],
  [['--feed', 'full/feed.json', '--out', 'full'], /would be written over it/],
  [['--feed', 'file://elsewhere/feed.json', '--out', 'site'], /names no file of this machine/],
])('%j is wrong usage', async (args, why) => {
  const { run, orders, screen } = makeWorld(await makeFolder({ 'full/feed.json': '{}' }));
  expect(await run('press', ...args)).toBe(2);
  expect(screen.err.trim()).toMatch(why);
  expect([screen.out, orders]).toEqual(['', []]);
});

test('what could not be had is told beside the result, and cannot act on a terminal', async () => {
  const url = 'https://paper.example/a.jpg';
  const failed = Array.from({ length: 12 }, () => ({ url, reason: 'gone\u001b[2J' }));
  const dropped = [{ position: 4, id: null, title: null, reason: 'no-identity' as const }];
  const pressed = {
    ...PRESSED,
    name: 'A\u001b[31m\nB',
    notes: ['A note.'],
    dropped,
    pictures: { stored: 0, failed },
  };
  const { run, screen } = makeWorld(await makeFolder({}), () => Promise.resolve(pressed));
  expect(await run('press', '--feed', FEED, '--out', 'site')).toBe(0);
  expect(screen.out).toMatch(/^A \[31m B is in .*\n$/);
  expect(screen.err.split('\n')).toEqual([
    'A note.',
    'One item was left out:',
    '  item 5',
    '12 pictures are missing:',
    ...Array.from({ length: 10 }, () => `  ${url}: gone [2J`),
    '  and 2 more',
    '',
  ]);
});

test('with --json there is one document on standard output, and progress beside it', async () => {
  const folder = await makeFolder({});
  const { run, screen } = makeWorld(folder, ({ onProgress }) => {
    onProgress({ stage: 'pages', done: 1, total: 2 });
    return Promise.resolve(PRESSED);
  });
  expect(await run('press', '--feed', FEED, '--out', 'site', '--json')).toBe(0);
  expect(JSON.parse(screen.out)).toEqual({ out: join(folder, 'site'), ...PRESSED });
  expect(screen.err).toBe('Printing pages …\n');
});

const PRIVATE = new NetError('private-address', new URL('http://127.0.0.1/f'));

test.each([
  [new ReaderError('html'), 'Cannot read https://paper.example/f: that is a web page, not a feed.'],
  [
    new NetError('robots', new URL('https://me:pw@a.example/')),
    'Cannot read https://a.example/: its robots.txt does not allow it.',
  ],
  [
    new ReaderError('refused', { cause: PRIVATE }),
    `${PRIVATE.message} Add --allow-private if that is meant.`,
  ],
  [new Error('no space'), 'Offprint has failed: no space'],
])('%s is told in one sentence and is exit 1', async (error, sentence) => {
  const { run, screen } = makeWorld(await makeFolder({}), () => Promise.reject(error));
  expect(await run('press', '--feed', 'https://me:secret@paper.example/f', '--out', 'site', '--json')).toBe(
    1,
  );
  expect(screen.err).toBe(`${sentence}\n`);
  expect(JSON.parse(screen.out)).toEqual({ error: sentence });
});

test('a stop ends it at once', async () => {
  const { run, screen, stop } = makeWorld(await makeFolder({}), () => {
    stop();
    return new Promise(() => {});
  });
  expect(await run('press', '--feed', FEED, '--out', 'site')).toBe(130);
  expect(screen).toEqual({ out: '', err: 'Stopped.\n' });
});

test('what a run leaves behind is known again by the next', async () => {
  const folder = await makeFolder({});
  const { run } = makeWorld(folder, async ({ out, cache }) => {
    for (const made of [out, cache]) await mkdir(made, { recursive: true });
    await writeFile(join(out, 'index.html'), '');
    await writeFile(join(cache, 'articles.json'), '');
    throw new Error('killed');
  });
  const codes = [await run('press', '--feed', FEED, '--out', 'site')];
  codes.push(await run('press', '--feed', FEED, '--out', 'site'));
  expect(codes).toEqual([1, 1]); // and not 2, for a folder with other things in it
});
