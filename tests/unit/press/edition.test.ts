import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parsePublication } from '../../../src/model/publication.ts';
import { hash64 } from '../../../src/model/identity.ts';
import { derivePublication } from '../../../src/press/derive.ts';
import { composeFeed, writeEdition } from '../../../src/press/edition.ts';
import { readPages } from '../../../src/press/pages.ts';
import { rebase } from '../../../src/press/rebase.ts';
import { makeFolder } from './folder.ts';
import { siteOf } from './request.ts';

const BUILT = {
  'index.html': 'app',
  'assets/app.js': 'x',
  'icons/192.png': 'x',
  'offprint.json': '{"name":"The Envoy"}',
  'feed.json': 'demo',
  'feed-2.json': 'demo',
  'feed-3.json': 'demo',
  'pictures/a.webp': 'demo',
  'audio/a.wav': 'demo',
};

async function print(address: URL) {
  const folder = await makeFolder(BUILT);
  const { pages } = await readPages(address);
  await writeEdition(folder, composeFeed(pages), derivePublication(pages));
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(folder, name), 'utf8'));
  return { names: (await readdir(folder)).sort(), read };
}

describe('an edition', () => {
  const item = { id: 'a', url: 'items/a', title: 'A', _mine: { deep: [1, null] } };
  const first = { title: 'The Courier', next_url: 'p/2.json', _extra: true, items: [item] };
  const second = { title: 'The Courier', home_page_url: '/home', items: [{ ...item, id: 'b' }], zebra: 1 };

  test('has the pages under its own names, absolute, and nothing of the demo', async () => {
    const { site } = await siteOf({
      'deep/feed.json': JSON.stringify(first),
      'deep/p/2.json': JSON.stringify(second),
    });
    const { names, read } = await print(new URL('/deep/feed.json', site.url));
    expect(names).toEqual(['assets', 'feed-2.json', 'feed.json', 'icons', 'index.html', 'offprint.json']);
    expect(await read('feed.json')).toEqual({
      ...first,
      next_url: 'feed-2.json',
      feed_url: `${site.url}/deep/feed.json`,
      home_page_url: `${site.url}/deep/`,
    });
    expect(await read('feed-2.json')).toEqual({
      ...second,
      feed_url: `${site.url}/deep/p/2.json`,
      home_page_url: `${site.url}/home`,
    });
    expect(parsePublication(await read('offprint.json')).name).toBe('The Courier');
  });

  test('from a file has the feed as it was, and no second page of the demo’s', async () => {
    const alone = { ...first, next_url: undefined };
    const folder = await makeFolder({ 'mine.json': JSON.stringify(alone) });
    const { names, read } = await print(pathToFileURL(join(folder, 'mine.json')));
    expect(names).not.toContain('feed-2.json');
    expect(await read('feed.json')).toEqual(alone);
  });
});

test('a page that is nested too deeply to be written again is said to be', async () => {
  const depth = 100_000;
  const text = `{"items":[{"id":"a","title":"A"}],"deep":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  const folder = await makeFolder({ 'feed.json': text });
  const { pages } = await readPages(pathToFileURL(join(folder, 'feed.json')));
  expect(() => composeFeed(pages)).toThrow('Page 1 of the feed is nested too deeply to be copied.');
});

describe('a page that moves', () => {
  const from = new URL('https://courier.example/news/feed.json');
  const onDisk = new URL('file:///tmp/feed.json');

  test.each([
    [{}, from, 'https://courier.example/news/feed.json', 'https://courier.example/news/'],
    [
      { feed_url: '/f.json', home_page_url: '/' },
      from,
      'https://courier.example/f.json',
      'https://courier.example/',
    ],
    [
      { feed_url: 'https://a.example/f', home_page_url: 'https://b.example/' },
      from,
      'https://a.example/f',
      'https://b.example/',
    ],
    [
      { feed_url: 'javascript:1', home_page_url: 7 },
      from,
      'https://courier.example/news/feed.json',
      'https://courier.example/news/',
    ],
    [{ feed_url: 'https://a.example/x/f' }, onDisk, 'https://a.example/x/f', 'https://a.example/x/'],
    [
      { feed_url: 'f.json', home_page_url: 'https://a.example/x/' },
      onDisk,
      'https://a.example/x/f.json',
      'https://a.example/x/',
    ],
    [{ home_page_url: 'https://a.example/x/' }, onDisk, undefined, 'https://a.example/x/'],
    [{ feed_url: 'f.json' }, onDisk, 'f.json', undefined],
  ])('%j from %s', (document, address, feedUrl, homePageUrl) => {
    const moved = rebase(document, address, null);
    expect([moved['feed_url'], moved['home_page_url']]).toEqual([feedUrl, homePageUrl]);
  });

  test('takes every other key along, whatever it is called', () => {
    const document: unknown = JSON.parse(
      '{"__proto__":{"x":1},"constructor":2,"next_url":"?p=2","items":[]}',
    );
    const moved = rebase({ ...(document as object) }, from, null); // the text above is an object
    expect(Object.keys(moved)).toEqual(['__proto__', 'constructor', 'items', 'feed_url', 'home_page_url']);
    expect(JSON.stringify(moved)).toContain('"__proto__":{"x":1}');
  });
});

describe('the publication of a feed without one', () => {
  async function derive(document: object) {
    const folder = await makeFolder({ 'feed.json': JSON.stringify(document) });
    const { pages } = await readPages(pathToFileURL(join(folder, 'feed.json')));
    return derivePublication(pages);
  }
  const tagged = (...tags: (string[] | null)[]) =>
    tags.map((tags, i) => ({ id: `${i}`, title: `Item ${i}`, ...(tags && { tags }) }));

  test('says what the feed says', async () => {
    const publication = await derive({
      title: ' The Courier &amp; Post ',
      description: '<p>News of couriers.</p>',
      language: 'ar',
      home_page_url: 'https://courier.example/',
      items: tagged(null),
    });
    expect(publication).toEqual({
      name: 'The Courier & Post',
      description: 'News of couriers.',
      language: 'ar',
      feed: 'feed.json',
      homePage: 'https://courier.example/',
    });
    expect(parsePublication(publication)).toMatchObject({ dir: 'rtl', sections: [], feed: 'feed.json' });
  });

  test('leaves out what would break the reader, and is never nameless', async () => {
    const publication = await derive({
      language: 'English (UK)',
      home_page_url: 'courier/',
      items: tagged(null),
    });
    expect(publication).toEqual({ name: 'feed.json', feed: 'feed.json' });
    const { site } = await siteOf({ 'f.json': JSON.stringify({ items: tagged(null) }) });
    const { pages } = await readPages(new URL('/f.json', site.url));
    expect(derivePublication(pages).name).toBe(new URL(site.url).host);
  });

  test('has the first tags that two items share for sections, the fullest first', async () => {
    const { sections } = await derive({
      title: 'T',
      items: tagged(['Lone', 'Maps'], [' Maps'], ['Ciphers', 'Lone'], ['maps '], null, ['Ciphers'], ['Maps']),
    });
    expect(sections).toEqual([{ name: 'Maps' }, { name: 'Ciphers' }]);
  });

  test('prefers the sections that an item names itself', async () => {
    const items = tagged(['a'], ['a']).map((item) => ({
      ...item,
      _offprint: { sections: ['Notes', 'Essays'] },
    }));
    expect((await derive({ title: 'T', items })).sections).toEqual([{ name: 'Notes' }, { name: 'Essays' }]);
  });

  test('has at most eight, and each has a slug', async () => {
    const names = ['🎉', ...'bcdefghij'];
    const { sections } = await derive({
      title: 'T',
      items: tagged(...[...names, ...names].map((name) => [name])),
    });
    expect(sections?.map(({ name }) => name)).toEqual(names.slice(0, 8));
    expect(sections?.[0]).toEqual({ name: '🎉', slug: hash64('🎉') });
  });
});
