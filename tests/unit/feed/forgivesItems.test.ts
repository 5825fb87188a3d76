import { describe, expect, it } from 'vitest';
import { parseWhole as parseFeed } from '../../../src/feed/cutOff.ts';
import { ReaderError } from '../../../src/model/errors.ts';

const feed = (...items: unknown[]) => parseFeed(JSON.stringify({ items }));
const only = (item: unknown) => {
  const { items } = feed(item);
  if (!items[0]) throw new Error('dropped');
  return items[0];
};
const codeOf = (text: string) => {
  try {
    parseFeed(text);
  } catch (error) {
    return error instanceof ReaderError ? error.code : error;
  }
  return 'no error';
};

describe('a document that is no feed', () => {
  it.each([
    ['<!doctype html><title>Login</title>', 'html'],
    ['\uFEFF \n<html>', 'html'],
    ['<?xml version="1.0"?><rss/>', 'html'],
    ['', 'truncated'],
    [' \n\t', 'truncated'],
    ['{"items":[{"id":"1","title":"a st', 'truncated'],
    ['{"items":[{"id":"1","title":"a [\\"', 'truncated'],
    ['{"items":[{"id":"}]}"', 'truncated'],
    ['{"items":[{"id":"1"},]}', 'not-json'],
    ['{"items":[],"x":NaN}', 'not-json'],
    ['{"title":"\\"","items":x}', 'not-json'],
    ['{"items":[]}{"items":[]}', 'not-json'],
    ['Not found [', 'not-json'],
    ['null', 'not-feed'],
    ['[]', 'not-feed'],
    ['"text"', 'not-feed'],
    ['{"items":null}', 'not-feed'],
    ['{"items":{"0":{"id":"1"}}}', 'not-feed'],
    ['{"version":"https://jsonfeed.org/version/1.1"}', 'not-feed'],
  ])('%j is %s', (text, code) => expect(codeOf(text)).toBe(code));

  it('is not a feed without version or with a byte order mark', () => {
    expect(parseFeed('\uFEFF{"items":[{"id":"1","title":"t"}]}').items).toHaveLength(1);
  });

  it('is told apart where nesting is deeper than any stack', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(parseFeed(`{"items":[{"id":"1","title":"t","content_html":${deep}}]}`).items).toHaveLength(1);
  });
});

describe('the feed', () => {
  it('has every field of the specification that a page or the press needs', () => {
    const wire = parseFeed(
      JSON.stringify({
        title: 'The Envoy',
        home_page_url: ' https://e.example/ ',
        feed_url: 'feed.json',
        description: 'd',
        language: 'en',
        authors: [{ name: 'A' }, 'B', {}, 4],
        expired: true,
        next_url: '/2.json',
        items: [],
      }),
    );
    expect(wire).toEqual({
      title: 'The Envoy',
      homePageUrl: 'https://e.example/',
      feedUrl: 'feed.json',
      description: 'd',
      language: 'en',
      authors: [
        { name: 'A', url: undefined, avatar: undefined },
        { name: 'B', url: undefined, avatar: undefined },
      ],
      expired: true,
      nextUrl: '/2.json',
      items: [],
      dropped: [],
      total: 0,
    });
  });

  it('has expired only by true itself', () => {
    expect(parseFeed('{"items":[],"expired":"no"}').expired).toBe(false);
  });
});

describe('an item', () => {
  it.each([
    [1, '1'],
    [1.5, '1.5'],
    [0, '0'],
    [true, 'true'],
    ['  a  ', 'a'],
  ])('has its id %j as the text %j', (id, text) => expect(only({ id, title: 't' }).id).toBe(text));

  it.each([[''], ['  '], [null], [{}], [[1]]])('with the id %j goes by its url', (id) => {
    expect(only({ id, url: 'https://e.example/a' })).toMatchObject({
      id: undefined,
      key: 'https://e.example/a',
    });
  });

  it('without id and url goes by title and date', () => {
    expect(only({ title: 't', date_published: '2026-01-01' }).key).toBe('t\n2026-01-01');
    expect(only({ title: 't' }).key).toBe('t\n');
    expect(only({ external_url: 'https://e.example/' }).key).toBe('https://e.example/');
    expect(feed({ content_text: 'c' }, { date_published: '2026' }).dropped).toMatchObject([
      { reason: 'no-identity', position: 0, title: null, id: null },
      { reason: 'no-identity', position: 1 },
    ]);
  });

  it('with an id is kept, whatever else it lacks', () => {
    expect(feed({ id: 'x' }, { id: 'y', tags: ['a'], date_published: '2026-01-01' }).items).toHaveLength(2);
  });

  it('that is no object is dropped', () => {
    const { dropped } = feed(null, 3, 'x', [{ id: '1' }]);
    expect(dropped.map(({ reason }) => reason)).toEqual(Array(4).fill('not-an-object'));
  });

  it('loses fields of the wrong type, and only those', () => {
    const item = only({
      id: 'x',
      title: 1000,
      summary: true,
      content_html: ['<p>'],
      content_text: 'kept',
      image: { url: 'https://e.example/i.png', width: 3 },
      date_published: {},
      tags: ['a', 1, null, 'b', ''],
      attachments: [
        { url: 'a.mp3', mime_type: 'audio/mpeg', size_in_bytes: '12', duration_in_seconds: -1 },
        {},
        1,
      ],
      _offprint: { sections: 'A', hero: [], related: [7, 'b', {}], words: 'many' },
    });
    expect(item).toMatchObject({ title: undefined, summary: undefined, contentHtml: undefined });
    expect(item).toMatchObject({ contentText: 'kept', image: 'https://e.example/i.png', tags: ['a', 'b'] });
    expect(item.attachments).toEqual([
      { url: 'a.mp3', mimeType: 'audio/mpeg', title: undefined, size: undefined, duration: undefined },
    ]);
    expect(item.offprint).toMatchObject({ sections: [], related: ['7', 'b'], words: undefined });
  });

  it.each([
    [{ authors: [{ name: 'A' }], author: { name: 'B' } }, ['A']],
    [{ authors: [], author: { name: 'B' } }, ['B']],
    [{ authors: { name: 'A' } }, ['A']],
    [{ author: 'B' }, ['B']],
    [{ author: { url: 'https://b.example' } }, [undefined]],
    [{ author: { avatar: 'a.png' } }, []],
    [{ author: 3 }, []],
  ])('with %j is by %j', (fields, names) => {
    expect(only({ id: '1', title: 't', ...fields }).authors.map(({ name }) => name)).toEqual(names);
  });

  it('has no lone surrogate left in it', () => {
    const { items, title } = parseFeed(
      '{"title":"\\ud800","items":[{"id":"\\udc00","title":"a\\ud83dz","tags":["\\udc00"],"url":"/\\ud800"}]}',
    );
    expect(JSON.stringify([items, title])).not.toMatch(/\\ud/);
    expect(items[0]?.title).toBe('a\uFFFDz');
  });

  it('cannot reach a prototype', () => {
    const { items } = parseFeed(
      '{"__proto__":{"title":"p"},"items":[{"id":"__proto__","title":"t","__proto__":{"summary":"s","polluted":1}},{"id":"constructor","title":"t"}]}',
    );
    expect(items).toHaveLength(2);
    expect(items[0]?.summary).toBeUndefined();
    expect('polluted' in {}).toBe(false);
  });
});

describe('of two items with one id', () => {
  const twin = (title: string, dates: object) => ({ id: 'd', title, ...dates });
  it.each([
    ['the first, when nothing tells', {}, {}, 'one'],
    ['the one published later', { date_published: '2026-01-01' }, { date_published: '2026-01-02' }, 'two'],
    ['the one modified later', { date_modified: '2026-02-01' }, { date_published: '2026-01-02' }, 'one'],
    ['the dated one', {}, { date_published: '2026-01-02' }, 'two'],
  ])('stays %s', (_, one, two, winner) => {
    const { items, dropped, total } = feed(twin('one', one), { id: 'e', title: 'other' }, twin('two', two));
    expect(items.map(({ title }) => title)).toEqual(winner === 'one' ? ['one', 'other'] : ['other', 'two']);
    expect(dropped).toMatchObject([{ reason: 'duplicate', id: 'd' }]);
    expect(total).toBe(3);
  });

  it('a number and its text are the same id', () => {
    expect(feed({ id: 1, title: 'n' }, { id: '1', title: 's' }).items).toHaveLength(1);
  });
});
