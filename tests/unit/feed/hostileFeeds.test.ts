import { describe, expect, it } from 'vitest';
import { adaptFeed } from '../../../src/feed/adapt.ts';
import { fetchFeed } from '../../../src/feed/fetch.ts';
import { parseWhole as parseFeed } from '../../../src/feed/cutOff.ts';
import { ReaderError } from '../../../src/model/errors.ts';
import { folderBeside } from './folder.ts';
import { serve } from './server.ts';

const folder = folderBeside('feeds-hostile');

/** From the wire, as the app gets it: bytes may be in UTF-16. */
async function read(file: string) {
  const origin = await serve((_, response) => response.end(folder.read(file)));
  const answer = await fetchFeed(`${origin}/${file}`);
  if (answer.kind !== 'document') throw new Error('no document');
  const wire = parseFeed(answer.text);
  const options = { feedKey: 'f', documentUrl: answer.url, sections: [], now: Date.UTC(2026, 10, 23) };
  return { wire, ...adaptFeed(wire, options) };
}

const headlines = async (file: string) => (await read(file)).articles.map(({ header }) => header.headline);

describe.skipIf(!folder.there)('hostile feeds', () => {
  it.each(folder.rows.map(({ file = '' }) => file))('%s is read whole or refused by name', async (file) => {
    try {
      const { wire, articles, dropped } = await read(file);
      expect(articles.length + dropped.length).toBe(wire.total);
      expect(new Set(articles.map(({ header }) => header.id)).size).toBe(articles.length);
    } catch (error) {
      expect(error).toBeInstanceOf(ReaderError);
    }
  });

  it.each([
    ['empty-file.json', 'truncated'],
    ['ws-only.json', 'truncated'],
    ['html-200.json', 'html'],
    ['items-missing.json', 'not-feed'],
    ['items-object.json', 'not-feed'],
    ['null.json', 'not-feed'],
    ['nan.json', 'not-json'],
    ['trailing-comma.json', 'not-json'],
    ['two-docs.json', 'not-json'],
  ])('%s is %s', async (file, code) => {
    await expect(read(file)).rejects.toMatchObject({ name: 'ReaderError', code });
  });

  it.each([['bom.json'], ['utf16.json'], ['version-missing.json'], ['expired.json'], ['next-loop.json']])(
    '%s has its one item',
    async (file) => expect(await headlines(file)).toEqual(['good']),
  );

  it('app-routes.json has an id fit for a path for each', async () => {
    const { articles } = await read('app-routes.json');
    expect(articles).toHaveLength(6);
    for (const { header } of articles) expect(header.id).toMatch(/^[a-z0-9]{14}$/);
  });

  it('dup-ids.json has one winner, the first', async () => {
    const { articles, dropped } = await read('dup-ids.json');
    expect(articles.map(({ body }) => body.html)).toEqual(['<p>one</p>']);
    expect(dropped.map(({ reason }) => reason)).toEqual(['duplicate', 'duplicate']);
  });

  it('ids.json loses only what has no identity, and the two that are 1 as a number', async () => {
    const { articles, dropped } = await read('ids.json');
    expect(dropped.map(({ reason }) => reason)).toEqual(['duplicate', 'no-identity', 'duplicate']);
    expect(articles).toHaveLength(12);
  });

  it('proto-keys.json pollutes nothing, and has the sections it names', async () => {
    const { articles, wire } = await read('proto-keys.json');
    expect(wire.total).toBe(4);
    expect(articles[0]?.header.sections).toEqual([{ name: '__proto__', slug: 'proto' }]);
    expect('polluted' in {} || 'isSaved' in {}).toBe(false);
    const sections = ['__proto__', 'constructor', 'toString'].map((name, i) => ({ name, slug: `s${i}` }));
    const known = adaptFeed(wire, { feedKey: 'f', documentUrl: '', sections, now: 0 });
    expect(known.articles[0]?.header.sections).toEqual(sections);
  });

  it('lone-surrogate.json survives a URL', async () => {
    const { articles } = await read('lone-surrogate.json');
    expect(() => encodeURIComponent(JSON.stringify(articles))).not.toThrow();
    expect(articles).toHaveLength(1);
  });

  it('html-trackers.json asks no tracker for a picture', async () => {
    const { articles } = await read('html-trackers.json');
    const pictures = articles.flatMap(({ header }) => header.pictures);
    expect(pictures).toEqual([
      'https://e.example/big.png?utm_source=rss',
      'https://evil.example/x.png',
      'http://e.example/mixed.png',
    ]);
  });
});
