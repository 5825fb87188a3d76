import { describe, expect, test } from 'vitest';
import { alternatesOf } from '../../../../src/press/intake/alternates.ts';
import { readFeed } from '../../../../src/press/intake/read.ts';
import { codeOf } from './reading.ts';

const PAGE = new URL('https://paper.example/news/');
const found = (html: string) =>
  alternatesOf(html, PAGE).map(({ url, type, title }) => `${url.href} ${type} ${title}`);
const link = (href: string, type: string, more = '') =>
  `<link rel="alternate" href="${href}" type="${type}" ${more}>`;

describe('the feeds that a page names', () => {
  test('none that only stands in the text of a script, a style or a title', () => {
    const trap = link('/trap', 'application/feed+json');
    const page = ['script', 'style', 'title', 'textarea']
      .map((name) => `<${name}>${trap}</${name}>`)
      .join('');
    expect(found(`${page}${link('/rss', 'application/rss+xml')}`)).toEqual([
      'https://paper.example/rss application/rss+xml ',
    ]);
  });

  test('JSON, Atom, RSS, and comments behind all others', () =>
    expect(
      found(
        [
          link('/comments/feed', 'application/rss+xml', 'title="Paper &raquo; Comments"'),
          link('rss', 'application/rss+xml', 'title="News"'),
          link('/atom', 'application/atom+xml; charset=utf-8'),
          link('https://cdn.example/feed.json', 'APPLICATION/feed+json'),
        ].join(''),
      ),
    ).toEqual([
      'https://cdn.example/feed.json application/feed+json ',
      'https://paper.example/atom application/atom+xml ',
      'https://paper.example/news/rss application/rss+xml News',
      'https://paper.example/comments/feed application/rss+xml Paper » Comments',
    ]));

  test('each once, seen from the base of the page, other relations in the same attribute', () =>
    expect(
      found(
        `<base href="/deep/"><link href=a rel="home ALTERNATE" type=application/rss+xml>${link('a', 'application/rss+xml')}`,
      ),
    ).toEqual(['https://paper.example/deep/a application/rss+xml ']));

  test.each([
    ['a translation', '<link rel="alternate" hreflang="de" href="/de">'],
    ['a style sheet', '<link rel="stylesheet" type="application/rss+xml" href="/x">'],
    ['an interface of the publishing system', link('/wp-json/wp/v2/posts/1', 'application/json')],
    ['what is no web address', link('javascript:alert(1)', 'application/rss+xml')],
    ['nowhere', link('', 'application/rss+xml')],
    ['a comment', `<!-- ${link('/feed', 'application/rss+xml')} -->`],
  ])('not %s', (_, html) => expect(found(html)).toEqual([]));
});

describe('a page where a feed should be', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  test('comes with the feeds it names, whatever its type says', () => {
    const page = `<!DOCTYPE html><html><head>${link('/feed', 'application/rss+xml')}</head><body><p>Hi`;
    const intake = readFeed(bytes(page), 'application/xml', PAGE);
    expect(intake.kind === 'page' && intake.alternates.map(({ url }) => url.href)).toEqual([
      'https://paper.example/feed',
    ]);
  });
  test('is an error without any', () =>
    expect(codeOf(() => readFeed(bytes('<html><body>Log in'), 'text/html', PAGE))).toBe('html'));
});
