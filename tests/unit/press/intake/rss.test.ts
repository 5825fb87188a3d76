import { describe, expect, test } from 'vitest';
import { channel, documentOf, firstOf, item, itemsOf, wireOf } from './reading.ts';

const text = (inner: string) => {
  const { content_html, content_text, summary } = firstOf(item(inner));
  return { content_html, content_text, summary };
};

describe('the head', () => {
  test('says what the channel says', () => {
    const head = documentOf(
      channel(
        [
          '<description>News &amp;amp; views</description><language>en-gb</language>',
          '<image><url>/logo.png</url></image>',
          '<atom:link rel="self" href="https://paper.example/feed"/>',
          '<atom:link rel="next" href="?page=2"/>',
          '<atom:link rel="hub" href="https://hub.example/"/>',
          '<managingEditor>boss@paper.example</managingEditor>',
        ].join(''),
      ),
    );
    expect(head).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'The Paper',
      home_page_url: 'https://paper.example/',
      feed_url: 'https://paper.example/feed',
      description: 'News & views',
      next_url: 'https://paper.example/feeds/all.xml?page=2',
      icon: 'https://paper.example/logo.png',
      language: 'en-gb',
      hubs: [{ type: 'WebSub', url: 'https://hub.example/' }],
      items: [],
    });
  });
  test('of a saved feed is where the feed says it is from', () => {
    const saved = channel(
      '<atom:link rel="self" href="https://paper.example/x/feed"/><item><link>a</link></item>',
    ).replace('<link>https://paper.example/</link>', '');
    expect(documentOf(saved, new URL('file:///somewhere/feed.xml'))).toMatchObject({
      feed_url: 'https://paper.example/x/feed',
      items: [{ url: 'https://paper.example/x/a' }],
    });
  });
});

describe('an item', () => {
  test('with all that an item has', () => {
    const written = [
      '<title>A &lt;em&gt;fine&lt;/em&gt; day</title><link> /a </link><guid isPermaLink="false">id-1</guid>',
      '<description>Short</description><content:encoded><![CDATA[<p>Long &amp; good</p>]]></content:encoded>',
      '<dc:creator>Ann</dc:creator><dc:creator>Ben</dc:creator><author>carl@paper.example (Carl)</author>',
      '<category domain="x">Maps</category><category>Maps</category><dc:subject>Sea</dc:subject>',
      '<pubDate>Mon, 02 Jan 06 15:04 EST</pubDate><atom:updated>2006-01-03T00:00:00Z</atom:updated>',
    ];
    expect(firstOf(item(written.join('')))).toEqual({
      id: 'id-1',
      url: 'https://paper.example/a',
      title: 'A fine day',
      content_html: '<p>Long &amp; good</p>',
      summary: 'Short',
      date_published: '2006-01-02T20:04:00.000Z',
      date_modified: '2006-01-03T00:00:00.000Z',
      authors: [{ name: 'Ann' }, { name: 'Ben' }],
      tags: ['Maps', 'Sea'],
    });
  });

  test.each([
    [
      'its link',
      '<guid>https://paper.example/g</guid><link>https://paper.example/l</link>',
      'https://paper.example/l',
    ],
    ['its guid', '<guid>https://paper.example/g</guid>', 'https://paper.example/g'],
    ['no guid that is no permalink', '<guid isPermaLink="false">https://paper.example/g</guid>', undefined],
    ['no guid that is no address', '<guid>12</guid>', undefined],
    ['nothing but the web', '<link>javascript:alert(1)</link>', undefined],
    ['an Atom link', '<atom:link rel="alternate" href="/x"/>', 'https://paper.example/x'],
  ])('is at %s', (_, inner, url) => expect(firstOf(item(`<title>A</title>${inner}`))['url']).toBe(url));

  test.each([
    ['mail (Ann)', '<author>a@b.example (Ann Lee)</author>', [{ name: 'Ann Lee' }]],
    ['Ann <mail>', '<author>Ann Lee &lt;a@b.example&gt;</author>', [{ name: 'Ann Lee' }]],
    ['no name, only mail', '<author>a@b.example</author>', undefined],
    ['a name from a podcast', '<itunes:author>Ann</itunes:author>', [{ name: 'Ann' }]],
    ['a creator with mail', '<dc:creator>a@b.example (Ann)</dc:creator>', [{ name: 'Ann' }]],
  ])('is by %s', (_, inner, authors) =>
    expect(firstOf(item(`<title>A</title>${inner}`))['authors']).toEqual(authors),
  );

  test('without a date that is one, but with one from Dublin Core', () => {
    expect(firstOf(item('<title>A</title><pubDate>soon</pubDate>'))).toEqual({ title: 'A' });
    expect(firstOf(item('<pubDate>soon</pubDate><dc:date>2006-01-02</dc:date>'))['date_published']).toContain(
      '2006-01-02',
    );
  });
});

describe('texts', () => {
  test.each([
    ['markup', '<description>&lt;p&gt;Hi&lt;/p&gt;</description>', { content_html: '<p>Hi</p>' }],
    [
      'markup in CDATA',
      '<description><![CDATA[<p>1 &lt; 2</p>]]></description>',
      { content_html: '<p>1 &lt; 2</p>' },
    ],
    ['text', '<description>1 &lt; 2 &amp; 3</description>', { content_text: '1 < 2 & 3' }],
    [
      'text with what is no tag of HTML',
      '<description>Vec&lt;T&gt; explained</description>',
      { content_text: 'Vec<T> explained' },
    ],
    ['text with entities', '<description>Tom &amp;amp; Ann</description>', { content_text: 'Tom & Ann' }],
    [
      'a comment in CDATA',
      '<description><![CDATA[<p>a<!-- b --></p>]]></description>',
      { content_html: '<p>a<!-- b --></p>' },
    ],
    [
      'CDATA in pieces',
      '<description><![CDATA[a ]]]]><![CDATA[> b]]></description>',
      { content_text: 'a ]]> b' },
    ],
    ['of iTunes alone', '<itunes:summary>Talk</itunes:summary>', { content_text: 'Talk' }],
    [
      'both',
      '<description>&lt;b&gt;Short&lt;/b&gt;</description><content:encoded>&lt;p&gt;Long&lt;/p&gt;</content:encoded>',
      { content_html: '<p>Long</p>', summary: 'Short' },
    ],
    [
      'both the same',
      '<description>Long</description><content:encoded>&lt;p&gt;Long&lt;/p&gt;</content:encoded>',
      { content_html: '<p>Long</p>' },
    ],
    ['empty content', '<description>Short</description><content:encoded/>', { content_text: 'Short' }],
  ])('%s', (_, inner, expected) =>
    expect(text(inner)).toEqual({
      content_html: undefined,
      content_text: undefined,
      summary: undefined,
      ...expected,
    }),
  );

  test('a title that speaks of a tag is shown as it is written', () => {
    expect(wireOf(item('<title>The &lt;video&gt; tag</title>'))?.title).toBe('The &lt;video&gt; tag');
    expect(firstOf(item('<title>1 &lt; 2</title>'))['title']).toBe('1 < 2');
  });
  test('relative addresses stay, for the reader knows the page; xml:base says better', () => {
    const inner =
      '<link>https://paper.example/a/</link><description>&lt;img src="b.png"&gt;&lt;a href="#n"&gt;</description>';
    expect(firstOf(item(inner))['content_html']).toBe('<img src="b.png"><a href="#n">');
    expect(firstOf(channel(`<item xml:base="https://img.example/">${inner}</item>`))['content_html']).toBe(
      '<img src="https://img.example/b.png"><a href="#n">',
    );
  });
});

describe('RSS 1.0', () => {
  const rdf = (toc: string, items: string) =>
    `<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel r:about="x"><title>The Paper</title><link>https://paper.example/</link><items><r:Seq>${toc}</r:Seq></items></channel>${items}</r:RDF>`;
  const one =
    '<item r:about="urn:1"><title>A</title><link>https://paper.example/a</link><description>Hi</description><dc:date>2006-01-02</dc:date></item>';

  test('is read like the other, its name for an item being the id', () =>
    expect(documentOf(rdf('', one))).toMatchObject({
      title: 'The Paper',
      items: [{ id: 'urn:1', title: 'A', url: 'https://paper.example/a', content_text: 'Hi' }],
    }));
  test('an item that its table of contents forgets is there all the same', () =>
    expect(itemsOf(rdf('<r:li r:resource="urn:1"/>', `${one}${one.replace('urn:1', 'urn:2')}`))).toHaveLength(
      2,
    ));
});
