import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../../../src/feed/parse.ts';
import { readFeed } from '../../../../src/press/intake/read.ts';
import { ADDRESS, channel, codeOf, documentOf, entry, firstOf, item, itemsOf } from './reading.ts';

const titles = (text: string) => itemsOf(text).map(({ title }) => title);

describe('entities', () => {
  test('that the document declares are never expanded', () => {
    const declared = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    ).join('');
    const laughs = `<!DOCTYPE rss [<!ENTITY l0 "ha">${declared}]>${item('<title>A &l9; B</title>')}`;
    expect(titles(laughs.replace('<?xml version="1.0"?>', ''))).toEqual(['A &l9; B']);
  });
  test('and markup in one is no part of the document', () => {
    const feed = item('<title>A</title>').replace('<?xml version="1.0"?>', '');
    expect(titles(`<!DOCTYPE rss [<!ENTITY x "<opml><rss>"> <!-- ]> --> ] >${feed}`)).toEqual(['A']);
    expect(titles(`<!DOCTYPE rss [<!ENTITY x "<opml><rss>">]>${feed}`)).toEqual(['A']);
  });
  test('and no file is read for one', () =>
    expect(
      titles(
        `<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&f;</title></item></channel></rss>`,
      ),
    ).toEqual(['&f;']));
  test.each([
    ['XML', 'Q&amp;A &#8220;x&#x201D;', 'Q&A “x”'],
    ['HTML, which XML does not know', 'A&nbsp;B &eacute;', 'A B é'],
    ['escaped twice', 'AT&amp;amp;T', 'AT&T'],
    ['left raw', 'AT&T & co, a=1&copy=2', 'AT&T & co, a=1&copy=2'],
    ['in CDATA', '<![CDATA[Q&amp;A & <em>more</em>]]>', 'Q&A & more'],
    ['of control characters', 'a&#0;b&#8;c\u0007', 'abc'],
  ])('%s', (_, written, title) => expect(titles(item(`<title>${written}</title>`))).toEqual([title]));
});

describe('what is not closed', () => {
  test.each([
    ['the document', channel('<item><title>A</title></item>').replace('</rss>', '')],
    ['an item', channel('<item><title>A</title>').slice(0, -16)],
    ['a tag', '<rss><channel><item><title>A</title'],
    ['CDATA', '<rss><channel><item><title><![CDATA[A</title></item></channel></rss>'],
    ['a comment', '<rss><channel><!-- <item></item></channel></rss>'],
    ['everything: it is empty', ''],
    ['everything: it is blank', ' \n '],
    ['JSON', '{"items": ['],
  ])('%s', (_, text) => expect(codeOf(() => documentOf(text))).toBe('truncated'));

  test('an end tag that is missing costs no item', () => {
    expect(titles(channel('<item><title>A</title><item><title>B</title></item>'))).toEqual(['A', 'B']);
    expect(titles(channel('<item><foo><title>A</title></item><item><title>B</title></item>'))).toHaveLength(
      2,
    );
    expect(titles(channel('<item><title>A</item><item><title>B</title></item>'))).toEqual(['A', 'B']);
  });
  test('nor does one too many', () =>
    expect(titles(channel('<item></b><title>A</title></item></p><item><title>B</title></item>'))).toEqual([
      'A',
      'B',
    ]));
  test('HTML that was not escaped is read as far as it goes', () => {
    const written =
      '<description><p>One<br>two <img src=a.png> <a href="x>y">three</p></description><guid>7</guid>';
    expect(firstOf(item(written))).toMatchObject({ id: '7', content_html: expect.stringContaining('three') });
  });
});

describe('strange, but no reason to fail', () => {
  test('an object of JavaScript as a name', () => {
    const names = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'];
    const inner = names.map((name) => `<${name} ${name}="1">x</${name}>`).join('');
    expect(titles(channel(`${inner}<item>${inner}<title>A</title></item>`))).toEqual(['A']);
    expect('polluted' in {}).toBe(false);
  });
  test('elements in each other ten thousand times', () => {
    const deep = '<x>'.repeat(10_000) + '</x>'.repeat(10_000);
    expect(titles(channel(`${deep}<item>${deep}<title>A</title></item>`))).toEqual(['A']);
  });
  test('null and control characters', () =>
    expect(titles(item('<ti\0tle>A\u0001B</title>'))).toEqual(['AB']));
  test('namespaces under other prefixes', () => {
    const spaces =
      'xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/"';
    const written =
      '<item><title>A</title><c:encoded>&lt;p&gt;Long&lt;/p&gt;</c:encoded><d:creator>Ann</d:creator></item>';
    expect(itemsOf(channel(written, spaces))[0]).toMatchObject({
      content_html: '<p>Long</p>',
      authors: [{ name: 'Ann' }],
    });
    const prefixed =
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>A</a:title></a:entry></a:feed>';
    expect(titles(prefixed)).toEqual(['A']);
  });
  test('a default namespace on RSS', () =>
    expect(
      itemsOf(channel('<item><title>A</title></item>', 'xmlns="http://www.w3.org/2005/Atom"')),
    ).toHaveLength(1));
  test('something behind the end', () =>
    expect(titles(`${item('<title>A</title>')}<!-- cached --><script>x`)).toEqual(['A']));
  test('an item with nothing readable in it is counted', () => {
    const empty = channel('<item/><item><title>A</title></item><item><foo>x</foo></item>');
    const { items, dropped, total } = parseFeed(JSON.stringify(documentOf(empty)));
    expect([items.length, dropped.length, total]).toEqual([1, 2, 3]);
  });
});

describe('what is no feed', () => {
  test.each([
    ['another XML', '<?xml version="1.0"?><opml><body/></opml>', 'not-feed'],
    ['RSS without a channel', '<?xml version="1.0"?><rss version="2.0"></rss>', 'not-feed'],
    ['text', 'Not found', 'not-json'],
    ['JSON that is no object', '[1]', 'not-feed'],
    ['JSON without items', '{"version": "https://jsonfeed.org/version/1.1"}', 'not-feed'],
    ['no XML at all behind a bracket', '<', 'html'],
  ])('%s', (_, text, code) =>
    expect(codeOf(() => readFeed(new TextEncoder().encode(text), '', ADDRESS))).toBe(code),
  );

  test('more than may be read, before it is looked at', () =>
    expect(codeOf(() => readFeed(new Uint8Array(101), '', ADDRESS, 100))).toBe('too-large'));
});

/** Work that grows with the square of its input would outlast any limit here by far. */
describe('a large feed made to be slow is read in time', { timeout: 60_000 }, () => {
  const times = 200_000;
  test.each([
    '<a "',
    '<a>',
    '</b>',
    '<![CDATA[x]]>',
    '<!-- x -->',
    '&amp;',
    '&lt;a "',
    '&lt;!--',
    '&lt;img src="',
    '<br>',
    '( ',
    '<x></y>',
  ])('%s', (unit) => {
    const much = unit.repeat(times);
    const text = item(`<description>${much}</description><author>${much}</author><title>${much}</title>`);
    expect(itemsOf(text)).toHaveLength(1);
    expect(
      itemsOf(entry(`<content type="html">${much}</content>`, 'xml:base="https://b.example/"')),
    ).toHaveLength(1);
  });
});
