import { describe, expect, test } from 'vitest';
import { atom, documentOf, entry, firstOf, itemsOf, wireOf } from './reading.ts';

describe('the head', () => {
  test('says what the feed says', () => {
    const head = documentOf(
      atom(
        [
          '<subtitle type="html">&lt;i&gt;News&lt;/i&gt; &amp;amp; views</subtitle>',
          '<link href="/"/><link rel="self" href="all.atom"/><link rel="next" href="?page=2"/>',
          '<link rel="hub" href="https://hub.example/"/><link rel="alternate" type="application/rss+xml" href="/rss"/>',
          '<author><name>Ann</name><uri>/ann</uri></author><logo>/logo.png</logo><icon>/icon.png</icon>',
        ].join(''),
        'xml:lang="en" xml:base="https://base.example/x/"',
      ),
    );
    expect(head).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Paper',
      home_page_url: 'https://base.example/',
      feed_url: 'https://base.example/x/all.atom',
      description: 'News & views',
      next_url: 'https://base.example/x/?page=2',
      icon: 'https://base.example/logo.png',
      favicon: 'https://base.example/icon.png',
      language: 'en',
      authors: [{ name: 'Ann', url: 'https://base.example/ann' }],
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
      items: [],
    });
  });
});

describe('an entry', () => {
  test('with all that an entry has', () => {
    const written = [
      '<title>A</title><link href="/a"/><link rel="related" href="https://other.example/b"/>',
      '<link rel="via" href="https://via.example/"/>',
      '<link rel="enclosure" type="audio/mpeg" length="1200" href="/a.mp3" title="Read aloud"/>',
      '<published>2006-01-02T15:04:05+01:00</published><updated>2006-01-03T00:00:00Z</updated>',
      '<author><name>Ann</name></author><author><name>Ben</name><uri>https://ben.example/</uri></author>',
      '<category term="maps" label="Maps &amp; charts"/><category term="sea"/>',
      '<summary>Short</summary><content type="html">&lt;p&gt;Long&lt;/p&gt;</content>',
    ];
    expect(firstOf(entry(written.join('')))).toEqual({
      id: 'urn:1',
      url: 'https://paper.example/a',
      external_url: 'https://other.example/b',
      title: 'A',
      content_html: '<p>Long</p>',
      summary: 'Short',
      date_published: '2006-01-02T14:04:05.000Z',
      date_modified: '2006-01-03T00:00:00.000Z',
      authors: [{ name: 'Ann' }, { name: 'Ben', url: 'https://ben.example/' }],
      tags: ['Maps & charts', 'sea'],
      attachments: [
        {
          url: 'https://paper.example/a.mp3',
          mime_type: 'audio/mpeg',
          title: 'Read aloud',
          size_in_bytes: 1200,
        },
      ],
    });
  });
  test('that was taken from another feed is by that feed’s author', () =>
    expect(firstOf(entry('<source><author><name>Cy</name></author></source>'))['authors']).toEqual([
      { name: 'Cy' },
    ]));
  test('leads to the page, not to its PDF', () =>
    expect(
      firstOf(
        entry(
          '<link rel="alternate" type="application/pdf" href="/a.pdf"/><link type="text/html" href="/a"/>',
        ),
      )['url'],
    ).toBe('https://paper.example/a'));
  test('without a date that is one', () =>
    expect(firstOf(entry('<updated>never</updated>'))).toEqual({ id: 'urn:1' }));
});

describe('texts, by their type', () => {
  test.each([
    ['text', '<content type="text">1 &lt; 2 &lt;b&gt;</content>', { content_text: '1 < 2 <b>' }],
    ['html', '<content type="html">1 &amp;lt; 2</content>', { content_html: '1 &lt; 2' }],
    [
      'html in CDATA',
      '<content type="html"><![CDATA[<p>1 &lt; 2</p>]]></content>',
      { content_html: '<p>1 &lt; 2</p>' },
    ],
    ['text/html', '<content type="text/html">&lt;p&gt;x&lt;/p&gt;</content>', { content_html: '<p>x</p>' }],
    [
      'none, and markup all the same',
      '<content>&lt;p&gt;x&lt;/p&gt;</content>',
      { content_html: '<p>x</p>' },
    ],
    ['none', '<content>x &amp; y</content>', { content_text: 'x & y' }],
    [
      'xhtml',
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><a name="x"/>1 &lt; 2 &amp; <br/><i>3</i></div></content>',
      { content_html: '<a name="x"></a>1 &lt; 2 &amp; <br /><i>3</i>' },
    ],
    [
      'xhtml under a prefix',
      '<content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>x</h:p></h:div></content>',
      { content_html: '<p>x</p>' },
    ],
    ['a summary alone', '<summary>x</summary>', { content_text: 'x' }],
    [
      'a picture is no text',
      '<content type="image/png">iVBORw0KGgo=</content><summary>x</summary>',
      { content_text: 'x' },
    ],
  ])('%s', (_, inner, expected) => {
    const { id, ...texts } = firstOf(entry(inner));
    expect([id, texts]).toEqual(['urn:1', expected]);
  });

  test.each([
    ['text', '<title>The &lt;b&gt; tag</title>', 'The &lt;b&gt; tag'],
    ['html', '<title type="html">&lt;b&gt;A&lt;/b&gt; &amp;amp; B</title>', 'A & B'],
    [
      'xhtml',
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>A</b> &amp; B</div></title>',
      'A & B',
    ],
  ])('a title that is %s', (_, inner, title) => expect(wireOf(entry(inner))?.title).toBe(title));
});

describe('xml:base', () => {
  const markup =
    '&lt;a href="b?x=1&amp;amp;y=2"&gt;&lt;img srcset="1.png 1x, /2.png 2x" src=3.png&gt;&lt;/a&gt;';
  test('of feed, entry and content, each on the one before', () =>
    expect(
      itemsOf(
        atom(
          `<entry xml:base="c/"><link href="d"/><content type="html" xml:base="e/">${markup}</content></entry>`,
          'xml:base="https://b.example/a/"',
        ),
      ),
    ).toEqual([
      {
        id: 'https://b.example/a/c/d',
        url: 'https://b.example/a/c/d',
        content_html:
          '<a href="https://b.example/a/c/e/b?x=1&amp;y=2"><img srcset="https://b.example/a/c/e/1.png 1x, https://b.example/2.png 2x" src="https://b.example/a/c/e/3.png"></a>',
      },
    ]));
  test('leaves alone what is no tag', () => {
    const quiet =
      '&lt;!-- &lt;a href="x"&gt; --&gt;&lt;script&gt;"&lt;a href=x&gt;"&lt;/script&gt;&lt;p title="src=x"&gt;href="y"&lt;/p&gt;';
    expect(
      firstOf(entry(`<content type="html">${quiet}</content>`, 'xml:base="https://b.example/"'))[
        'content_html'
      ],
    ).toBe('<!-- <a href="x"> --><script>"<a href=x>"</script><p title="src=x">href="y"</p>');
  });
});
