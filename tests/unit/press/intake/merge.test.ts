import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../../../src/feed/parse.ts';
import { mergeFeeds } from '../../../../src/press/intake/merge.ts';

type Json = Readonly<Record<string, unknown>>;

const part = (items: readonly unknown[], section: string | null = null, name = 'a', head: Json = {}) => ({
  document: { version: 'https://jsonfeed.org/version/1.1', title: name, ...head, items },
  address: new URL(`https://paper.example/${name}/feed.json`),
  section,
});
const merged = (...parts: ReturnType<typeof part>[]) => mergeFeeds(parts)['items'] as readonly Json[];
const sectionsOf = (item: Json | undefined) =>
  (item?.['_offprint'] as { sections?: unknown } | undefined)?.sections;
const JAN = '2026-01-01T00:00:00Z';

describe('an article in two feeds is one, in both sections', () => {
  const url = 'https://paper.example/x';
  test.each<[string, Json, Json]>([
    ['by its id', { id: '1', url }, { id: '1', url: `${url}?other` }],
    ['by an id that is a number', { id: 1 }, { id: '1' }],
    ['by its page, trackers aside', { id: 'a', url: `${url}?utm_source=feed` }, { id: 'b', url }],
    [
      'by title and date',
      { id: 'a', title: 'A  Day', date_published: JAN },
      { id: 'b', title: 'a day', date_published: '2026-01-01T01:00:00+01:00' },
    ],
  ])('%s', (_, a, b) => {
    const items = merged(part([a], 'Maps'), part([b], 'Sea', 'b'));
    expect(items.map(sectionsOf)).toEqual([['Maps', 'Sea']]);
    expect(items[0]?.['id']).toBe(a['id']);
  });

  test('the richer copy wins, and what only the other one says is kept', () => {
    const short = {
      id: '1',
      content_text: 'Short.',
      summary: 'S',
      tags: ['a', 'b'],
      image: 'https://i.example/1.png',
    };
    const long = { id: '1', content_html: '<p>The whole long text.</p>', tags: ['b', 'c'], title: 'T' };
    for (const items of [merged(part([short]), part([long])), merged(part([long]), part([short]))])
      expect(items).toEqual([
        expect.objectContaining({
          content_html: long.content_html,
          summary: 'S',
          title: 'T',
          image: short.image,
        }),
      ]);
    expect(merged(part([short]), part([long]))[0]).toMatchObject({ tags: ['a', 'b', 'c'] });
    expect(merged(part([short]), part([long]))[0]).not.toHaveProperty('content_text');
  });

  test('a feed without a name for a section leaves that to its items', () => {
    const item = { id: '1', _offprint: { sections: ['Sea'], dek: 'D' } };
    expect(merged(part([item]))).toMatchObject([item]);
    expect(merged(part([{ id: '1' }], 'Maps'), part([item], null, 'b')).map(sectionsOf)).toEqual([
      ['Maps', 'Sea'],
    ]);
    expect(merged(part([item], 'Maps'))[0]?.['_offprint']).toEqual({ sections: ['Maps'], dek: 'D' });
  });
});

describe('what looks the same and is not, stays two', () => {
  const counter = (name: string) => ({ id: '1', url: `https://paper.example/${name}/1`, title: name });
  test('a counter for an id', () => {
    const document = mergeFeeds([part([counter('x')]), part([counter('y')], null, 'b')]);
    expect(parseFeed(JSON.stringify(document)).items.map(({ title }) => title)).toEqual(['x', 'y']);
  });
  test('a page that one feed gives to all of its items', () => {
    const home = 'https://paper.example/';
    const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, url: home, title: id }));
    expect(merged(part([a, b]), part([c], null, 'b'))).toHaveLength(3);
  });
  test('items of one feed on one page', () =>
    expect(
      merged(
        part([
          { id: 'a', url: 'https://paper.example/#1' },
          { id: 'b', url: 'https://paper.example/#2' },
        ]),
      ),
    ).toHaveLength(2));
  test('the same title on another day', () =>
    expect(
      merged(
        part([{ title: 'Letters', date_published: JAN }]),
        part([{ title: 'Letters', date_published: '2026-01-02' }], null, 'b'),
      ),
    ).toHaveLength(2));
});

test('of one feed’s two states of an item the later counts, whichever stands first', () => {
  const state = (title: string, date_modified: string) => ({ id: '1', title, date_modified });
  const [late, early] = [state('new', '2026-01-02'), state('old but longer', JAN)];
  expect(merged(part([late, early]))).toMatchObject([{ title: 'new' }]);
  expect(merged(part([early, late]))).toMatchObject([{ title: 'new' }]);
});

test('newest first, undated ones last and in their order, strange entries kept to be counted', () => {
  const ids = merged(
    part([{ id: 'u1' }, { id: 'old', date_published: JAN }, 'strange', { id: 'u2', date_published: 'soon' }]),
    part([{ id: 'new', date_published: '2026-02-01' }], null, 'b'),
  ).map((item) => item['id']);
  expect(ids).toEqual(['new', 'old', 'u1', 'u2', undefined]);
});

test('relative addresses are seen from their own feed and page', () => {
  const item = {
    id: '1',
    url: 'posts/1/',
    image: 'i.png',
    content_html: '<img src="j.png"><a href="#n">',
    attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg' }],
    authors: [{ name: 'Ann', url: '/ann' }],
    _offprint: { hero: { url: 'h.png', alt: 'H' } },
  };
  expect(merged(part([item], null, 'b', { home_page_url: 'https://b.example/x/' }))).toEqual([
    {
      id: '1',
      url: 'https://b.example/x/posts/1/',
      image: 'https://b.example/x/posts/1/i.png',
      content_html: '<img src="https://b.example/x/posts/1/j.png"><a href="#n">',
      attachments: [{ url: 'https://b.example/a.mp3', mime_type: 'audio/mpeg' }],
      authors: [{ name: 'Ann', url: 'https://b.example/ann' }],
      _offprint: { hero: { url: 'https://b.example/x/posts/1/h.png', alt: 'H' } },
    },
  ]);
  expect(
    merged(
      part([{ id: '1', url: 'https://x.example/1', image: 'i.png' }], null, 'b', {
        _offprint: { base: './' },
      }),
    ),
  ).toMatchObject([{ image: 'https://paper.example/b/i.png' }]);
});

test('the head is the first feed’s; what a feed says for all of its items, they say themselves', () => {
  const head = { authors: [{ name: 'Ann', url: '/ann' }], language: 'de', next_url: '?2', icon: 'i' };
  const document = mergeFeeds([
    part([{ id: '1' }, { id: '2', authors: [{ name: 'Cy' }] }], null, 'a', head),
    part([{ id: '3' }], null, 'b'),
  ]);
  expect(document).toEqual({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'a',
    language: 'de',
    icon: 'i',
    items: [
      { id: '1', authors: [{ name: 'Ann', url: 'https://paper.example/ann' }], language: 'de' },
      { id: '2', authors: [{ name: 'Cy' }], language: 'de' },
      { id: '3' },
    ],
  });
});
