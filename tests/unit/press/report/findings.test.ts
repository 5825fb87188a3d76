import { expect, test } from 'vitest';
import type { ReportInput } from '../../../../src/press/report/input.ts';
import { feedWith, found, goodItem, NOW, type Json } from './good.ts';

test('nothing is found where nothing is amiss', () => expect(found(feedWith())).toEqual([]));

/** The first so many items changed. */
const first = (most: number, changes: Json) =>
  feedWith({}, (item, number) => (number <= most ? { ...item, ...changes } : item));
const all = (changes: Json) => first(6, changes);
/** As a text in the first items, with enough words around it. */
const saying = (most: number, markup: string) =>
  first(most, {
    content_html: `<p>${'So many words that nobody takes it for less. '.repeat(20)}</p>${markup}`,
  });
const hero = (given: Json) => ({
  content_html: `<p>${'word '.repeat(150)}</p>`,
  image: '/hero.webp',
  ...given,
});
const NO_PICTURE = 'no-pictures';

/** What is amiss, the feed, and all that is found then. */
test.each<[string, Json, readonly string[]]>([
  ['no article', feedWith({ items: [] }), ['error no-articles 0']],
  ['an end', feedWith({ expired: true }), ['warning expired 0']],
  ['items that are none', feedWith({ items: [goodItem(1), 7, {}] }), ['error dropped 2']],
  ['an id twice', first(2, { id: 'same' }), ['warning duplicate-id 1']],
  ['no ids', all({ id: null }), ['warning no-id 6']],
  ['a link that runs', first(1, { url: 'javascript:1' }), ['warning bad-url 1']],
  ['no links', first(2, { url: null }), ['hint no-url 2']],
  ['no headlines', first(2, { title: null }), ['hint no-title 2']],
  ['one title for three', first(3, { title: 'Notes' }), ['hint repeated-title 1']],
  ['no text', first(1, { content_html: '', summary: '' }), ['warning no-text 1']],
  [
    'summaries only',
    all({ content_html: null, image: '/a.png', _offprint: { hero: { alt: 'a', width: 800, height: 600 } } }),
    ['warning summaries 6'],
  ],
  [
    'texts that end in “read more”',
    all({ content_html: `<p>${'So many words. '.repeat(90)} <a href="#x">Read more</a></p>` }),
    ['warning summaries 6', `hint ${NO_PICTURE} 0`],
  ],
  [
    'texts that repeat their summary',
    all({ content_html: 'said '.repeat(150), summary: 'said '.repeat(150) }),
    ['warning summaries 6', `hint ${NO_PICTURE} 0`],
  ],
  ['texts whose rest is elsewhere', all({ _offprint: { words: 900 } }), ['warning summaries 6']],
  [
    'short notes without headlines',
    all({ title: null, content_html: 'A note.' }),
    ['hint no-title 6', `hint ${NO_PICTURE} 0`],
  ],
  [
    'link posts',
    all({ content_html: 'Look.', external_url: 'https://m.example/' }),
    [`hint ${NO_PICTURE} 0`],
  ],
  [
    'episodes to listen to',
    all({ content_html: 'Hear.', attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg' }] }),
    [`hint ${NO_PICTURE} 0`],
  ],
  ['garbled letters', first(2, { title: 'CafÃ© life' }), ['warning garbled 2', 'hint repeated-title 1']],
  ['scripts and forms', saying(2, '<script>1</script><form><input></form>'), ['warning removed-markup 2']],
  ['style sheets', saying(1, '<style>p{}</style>'), ['hint removed-style 1']],
  ['embeds', saying(3, '<iframe src="https://video.example/1"></iframe>'), ['hint embeds 3']],
  [
    'counting pictures',
    saying(1, '<img src="https://count.example/1.gif" width="1" height="1">'),
    ['hint trackers 1'],
  ],
  ['no title of the feed', feedWith({ title: ' ' }), ['warning no-feed-title 0']],
  ['no description', feedWith({ description: null }), ['hint no-feed-description 0']],
  ['no icon', feedWith({ icon: null }), ['hint no-feed-icon 0']],
  ['no language', feedWith({ language: null }), ['warning no-language 6']],
  ['a language that is none', feedWith({ language: 'English (UK)' }), ['warning bad-language 1']],
  ['no sections', all({ tags: [] }), ['warning no-sections 6']],
  ['some without a section', first(2, { tags: [] }), ['hint no-sections 2']],
  [
    'a section for each article',
    feedWith({ items: Array.from({ length: 16 }, (_, i) => ({ ...goodItem(i + 1), tags: [`t${i}`] })) }),
    ['hint many-sections 16'],
  ],
  ['no authors', feedWith({ authors: [] }), ['warning no-authors 6']],
  [
    'some without an author',
    feedWith({ authors: [] }, (item, i) => (i < 3 ? item : { ...item, authors: [{ name: 'A' }] })),
    ['hint no-authors 2'],
  ],
  ['no dates', first(2, { date_published: null }), ['warning no-date 2']],
  ['dates that are none', first(2, { date_published: 'last Tuesday' }), ['warning bad-date 2']],
  ['dates ahead', first(1, { date_published: new Date(NOW + 1).toISOString() }), ['warning future-date 1']],
  ['one date for all', all({ date_published: '2026-11-01' }), ['warning same-date 0']],
  ['no pictures', all({ content_html: `<p>${'word '.repeat(150)}</p>` }), [`hint ${NO_PICTURE} 0`]],
  [
    'pictures without alt',
    saying(2, '<img src="https://m.example/a.png" width="900" height="600">'),
    ['warning no-alt 2'],
  ],
  [
    'pictures without size',
    saying(2, '<img src="https://m.example/a.png" alt="" width="100%">'),
    ['warning no-size 2'],
  ],
  ['a main picture without alt and size', first(1, hero({})), ['hint no-hero-alt 1', 'hint no-hero-size 1']],
  [
    'a small main picture',
    first(1, hero({ _offprint: { hero: { alt: 'a', width: 320, height: 200 } } })),
    ['warning small-hero 1'],
  ],
  [
    'a small picture in the text',
    saying(
      1,
      '<img src="https://m.example/a.png" alt="" width="900" height="600"><img src="https://m.example/b.png" alt="" width="300" height="200">',
    ),
    ['hint small-pictures 1'],
  ],
  [
    'pictures over http',
    saying(1, '<img src="http://m.example/a.png" alt="" width="900" height="600">'),
    ['warning http-pictures 1'],
  ],
  ['links over http', saying(4, '<a href="http://m.example/">a</a>'), ['hint http-links 4']],
  [
    'relative URLs that begin nowhere',
    {
      ...saying(6, '<a href="/a">a</a>'),
      home_page_url: null,
      items: [
        {
          ...goodItem(1),
          url: null,
          content_html: `<p>${'So many words. '.repeat(90)}<a href="/a">a</a></p>`,
        },
        goodItem(2),
      ],
    },
    ['warning relative-urls 1', 'hint no-url 1'],
  ],
])('%s', (_, feed, codes) => expect(found(feed)).toEqual(codes));

test.each<[string, Partial<ReportInput>, readonly string[]]>([
  ['no CORS header', { cors: null }, ['hint cors 0']],
  ['CORS for one site', { cors: 'https://other.example' }, ['hint cors 0']],
  ['http', { address: new URL('http://courier.example/feed.json') }, ['hint not-secure 0']],
  ['no content type', { contentType: null }, ['warning content-type 0']],
  ['a web page’s type', { contentType: 'text/html; charset=utf-8' }, ['warning content-type 1']],
  ['JSON in Latin-1', { contentType: 'application/json; charset="ISO-8859-1"' }, ['warning charset 1']],
  ['JSON as JSON', { contentType: 'Application/JSON; charset=UTF-8' }, []],
  ['RSS in Latin-1', { format: 'RSS 2.0', contentType: 'application/rss+xml; charset=iso-8859-1' }, []],
  ['RSS as JSON', { format: 'RSS 2.0' }, ['warning content-type 1']],
  ['a large page', { bytes: 250_001 }, ['warning large-page 0']],
  ['other feeds', { alternates: ['https://courier.example/all.xml'] }, ['hint other-feeds 1']],
  [
    'a file, which no server sent',
    { address: new URL('file:///feed.json'), cors: null, contentType: null },
    [],
  ],
])('%s', (_, changes, codes) => expect(found(feedWith(), changes)).toEqual(codes));

test('a large page that has a next one is right', () =>
  expect(found(feedWith({ next_url: 'feed-2.json' }), { bytes: 900_000 })).toEqual([]));

const relative = '<a href="/a">a</a>';

test.each<[string, Json]>([
  ['relative URLs on an item’s own page', { ...saying(6, relative), home_page_url: null }],
  [
    'relative URLs on the home page',
    feedWith({}, (item) => ({ ...item, content_html: `${String(item['content_html'])}${relative}` })),
  ],
  [
    'a smiley',
    saying(
      1,
      '<img src="https://m.example/a.png" alt="A" width="900" height="600"><img src="https://m.example/smile.png" alt=":-)" width="16" height="16">',
    ),
  ],
  ['a link within the article', saying(1, '<a href="#note">1</a>')],
])('%s is right', (name, feed) => {
  const codes = found(feed).filter((one) => one !== `hint ${NO_PICTURE} 0`); // some have only text
  expect(codes, name).toEqual([]);
});

test('relative URLs of an item without a link are right where the feed says what they stand on', () => {
  const item = {
    ...goodItem(1),
    url: null,
    content_html: `<p>${'So many words. '.repeat(90)}${relative}</p>`,
  };
  const items = [item, goodItem(2)];
  expect(found(feedWith({ items }))).toEqual(['hint no-url 1']);
  expect(found(feedWith({ items, home_page_url: null, _offprint: { base: './' } }))).toEqual([
    'hint no-url 1',
  ]);
});
