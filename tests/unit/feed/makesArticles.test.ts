import { describe, expect, it } from 'vitest';
import { adaptFeed, type AdaptOptions } from '../../../src/feed/adapt.ts';
import { parseWhole as parseFeed } from '../../../src/feed/cutOff.ts';
import { articleId } from '../../../src/model/identity.ts';

const NOW = Date.UTC(2026, 10, 23);
const OPTIONS: AdaptOptions = {
  feedKey: 'feed.json',
  documentUrl: 'https://f.example/feeds/feed.json',
  sections: [
    { name: 'Maps & Borders', slug: 'maps-borders' },
    { name: 'QiOSK', slug: 'kiosk' },
  ],
  now: NOW,
};

function adapt(document: object, options: Partial<AdaptOptions> = {}) {
  return adaptFeed(parseFeed(JSON.stringify(document)), { ...OPTIONS, ...options });
}

function article(item: object, feed: object = {}) {
  const [first] = adapt({ ...feed, items: [{ id: 'x', ...item }] }).articles;
  if (!first) throw new Error('dropped');
  return { ...first.header, ...first.body };
}

const ids = (items: readonly object[]) =>
  adapt({ items: items.map((item) => ({ title: 't', ...item })) }).articles.map(({ header }) => header.id);

describe('identity', () => {
  it('is the feed and the item id, whatever else changes', () => {
    expect(article({ title: 'a' }).id).toBe(articleId('feed.json', 'x'));
    expect(article({ title: 'b', url: 'https://e.example' }).id).toBe(article({ title: 'a' }).id);
    expect(article({ title: 'a' }).id).toMatch(/^[a-z0-9]+$/);
    expect(ids([{ id: 'a' }, { id: 'b' }, { url: '/c' }, { date_published: '2026' }])).toHaveLength(4);
  });

  it('is the same under http and https: the second is a duplicate', () => {
    const { articles, dropped } = adapt(
      { items: [{ id: 'http://e.example/1', title: 'a' }, 'bad', { id: 'https://e.example/1', title: 'b' }] },
      { position: 100 },
    );
    expect(articles.map(({ header }) => header.headline)).toEqual(['a']);
    expect(dropped).toEqual([
      { position: 101, id: null, title: null, reason: 'not-an-object' },
      { position: 102, id: 'https://e.example/1', title: 'b', reason: 'duplicate' },
    ]);
  });
});

describe('headline', () => {
  it.each([
    [{ title: ' The <i>war</i>\n &amp; after &lt;b&gt; ' }, 'The war & after <b>', false],
    [{ content_html: '<p>First one. Second.</p>' }, 'First one.', true],
    [{ title: '<img>', content_text: 'A note\nof two lines' }, 'A note', true],
    [{ url: 'https://e.example/a/b/?q=1' }, 'e.example/a/b', true],
    [{ external_url: 'https://l.example/' }, 'l.example', true],
    [{ image: 'a.jpg' }, 'Untitled', true],
  ])('of %j is %j', (item, headline, untitled) =>
    expect(article(item)).toMatchObject({ headline, untitled }),
  );

  it('keeps a slug for its URL', () => {
    expect(article({ title: 'The Éclair & after' }).slug).toBe('the-eclair-after');
  });
});

describe('dek', () => {
  const body = '<p>It began in 1648, in two towns. Then more.</p>';
  it.each([
    [{ summary: 'What <b>came</b> after.' }, 'What came after.'],
    [{ summary: 'a', _offprint: { dek: 'The desk’s &amp; own' } }, 'The desk’s & own'],
    [{ summary: 'It began in 1648, in two…' }, ''],
    [{ summary: 'Peace!' }, ''],
    [{ summary: 'Peace It began in 1648' }, ''],
    [{}, ''],
  ])('of %j is %j', (item, dek) =>
    expect(article({ title: 'Peace', content_html: body, ...item }).dek).toBe(dek),
  );

  it('is not said twice where the summary is all there is', () => {
    expect(article({ title: 't', summary: 'Only this & no more.' })).toMatchObject({
      dek: '',
      html: '<p>Only this &#38; no more.</p>',
      opening: 'Only this & no more.',
    });
  });
});

describe('sections', () => {
  it.each([
    [
      { _offprint: { sections: ['qiosk', 'Letters', 'QIOSK'] }, tags: ['x'] },
      ['QiOSK:kiosk', 'Letters:letters'],
    ],
    [
      { tags: ['war', 'KIOSK', 'maps & borders', 'maps-borders'] },
      ['QiOSK:kiosk', 'Maps & Borders:maps-borders'],
    ],
    [{ tags: ['Asia  Pacific', 'war'] }, ['Asia Pacific:asia-pacific']],
    [{ tags: [] }, ['More:more']],
    [{ tags: ['__proto__'] }, ['__proto__:proto']],
    [{ tags: ['constructor', 'toString'] }, ['constructor:constructor']],
  ])('of %j are %j', (item, sections) => {
    const found = article({ title: 't', ...item }).sections;
    expect(found.map(({ name, slug }) => `${name}:${slug}`)).toEqual(sections);
  });

  it('have a slug even without a letter', () => {
    const { sections } = article({ title: 't', tags: ['→'] });
    expect(sections[0]?.slug).toMatch(/^[a-z0-9]{14}$/);
  });
});

describe('hero', () => {
  const figure = `<figure><img src="/i/a-1024x683.jpg?x=1" width="1024" height="683" alt="A ship">
    <figcaption>A ship at sea. Photo: Jane Doe</figcaption></figure><p><img src="b.jpg"></p>`;
  const of = (item: object) => article({ title: 't', url: 'https://e.example/p/q', ...item });

  it('is the image, which may stand in the body in another size', () => {
    const { hero, pictures } = of({ image: '/i/a.jpg', banner_image: '/banner.jpg', content_html: figure });
    expect(hero).toEqual({
      url: 'https://e.example/i/a.jpg',
      alt: 'A ship',
      caption: expect.stringMatching(/A ship at sea\..*Jane Doe/), // set apart where it is shown
      credit: '',
      width: 1024,
      height: 683,
      small: null,
      colour: null,
      inBody: true,
    });
    expect(pictures).toEqual(['https://e.example/i/a.jpg', 'https://e.example/p/b.jpg']);
  });

  it('is the banner, then the first picture of the body, then none', () => {
    const banner = of({ banner_image: '/banner.jpg', content_html: figure });
    expect(banner.hero).toMatchObject({
      url: 'https://e.example/banner.jpg',
      small: null,
      colour: null,
      inBody: false,
      caption: '',
      width: null,
    });
    expect(banner.pictures).toEqual([
      'https://e.example/banner.jpg',
      'https://e.example/i/a-1024x683.jpg?x=1',
      'https://e.example/p/b.jpg',
    ]);
    expect(of({ content_html: figure }).hero).toMatchObject({
      url: 'https://e.example/i/a-1024x683.jpg?x=1',
      small: null,
      colour: null,
      inBody: true,
    });
    expect(of({ content_html: '<p>none</p>' }).hero).toBeNull();
  });

  it('passes over pictures that cannot be fetched', () => {
    const { hero } = of({
      image: 'javascript:alert(1)',
      banner_image: 'https://',
      content_html: '<img src="file:///a"><img src="c.png">',
    });
    expect(hero?.url).toBe('https://e.example/p/c.png');
  });

  it('is told about by the publisher first', () => {
    const told = { caption: 'Ours &amp; only', credit: 'Desk', alt: 'Alt', width: 1600, height: 900 };
    expect(of({ image: '/i/a.jpg', content_html: figure, _offprint: { hero: told } }).hero).toMatchObject({
      ...told,
      caption: 'Ours & only',
      small: null,
      colour: null,
      inBody: true,
    });
    const caption = { caption: 'A wall. Foto: dpa' };
    expect(of({ image: '/i/a.jpg', _offprint: { hero: caption } }).hero).toMatchObject({
      caption: 'A wall. Foto: dpa',
      credit: '',
    });
    expect(of({ image: '/i/a.jpg', _offprint: { hero: { url: '/z.jpg' } } }).hero?.url).toBe(
      'https://e.example/z.jpg',
    );
  });
});

describe('URLs', () => {
  it('stand on the item, then the home page, then the feed', () => {
    const item = { title: 't', content_html: '<img src="a.png">' };
    const picture = (fields: object, feed: object) => article({ ...item, ...fields }, feed);
    const home = { home_page_url: 'https://h.example/de/' };
    expect(picture({ url: 'https://e.example/x/y' }, home)).toMatchObject({
      base: 'https://e.example/x/y',
      pictures: ['https://e.example/x/a.png'],
    });
    expect(picture({ url: 'post/1' }, home).url).toBe('https://h.example/de/post/1');
    expect(picture({}, home).pictures).toEqual(['https://h.example/de/a.png']);
    expect(picture({}, { home_page_url: '/home/' }).pictures).toEqual(['https://f.example/home/a.png']);
    expect(picture({}, {})).toMatchObject({
      base: OPTIONS.documentUrl,
      pictures: ['https://f.example/feeds/a.png'],
    });
  });

  it('are http(s) or none', () => {
    const bad = article({
      title: 't',
      url: 'javascript:alert(1)',
      external_url: 'https://[bad',
      author: { name: 'A', url: 'mailto:a@e.example', avatar: 'data:image/png;base64,x' },
      attachments: [
        { url: 'ftp://e.example/a' },
        { url: 'a.mp3', mime_type: ' Audio/MPEG ', duration_in_seconds: 60 },
      ],
    });
    expect(bad).toMatchObject({ url: null, externalUrl: null, hasAudio: true });
    expect(bad.authors).toEqual([{ name: 'A', slug: 'a', url: null, avatar: null }]);
    expect(bad.attachments).toEqual([
      { url: 'https://f.example/feeds/a.mp3', mimeType: 'audio/mpeg', title: '', size: null, duration: 60 },
    ]);
  });

  it('are left out where nothing says what they stand on', () => {
    const [first] = adapt(
      { items: [{ id: 'x', url: '/a', content_html: '<img src="a.png">' }] },
      { documentUrl: 'feed.json' },
    ).articles;
    expect(first?.header).toMatchObject({ url: null, pictures: [], headline: 'Untitled' });
    expect(first?.body.base).toBe('');
  });
});

describe('body', () => {
  it.each([
    [{ content_html: '<p>h</p>', content_text: 't' }, '<p>h</p>'],
    [
      { content_text: 'a <b> & "c"\r\nd\r\n\r\n \r\ne' },
      '<p>a &#60;b&#62; &#38; &#34;c&#34;<br>d</p><p>e</p>',
    ],
    [
      { content_text: 'see https://e.example/?a=1&b=(2), or (http://e.example/x).' },
      '<p>see <a href="https://e.example/?a=1&#38;b=(2)">https://e.example/?a=1&#38;b=(2)</a>, or (<a href="http://e.example/x">http://e.example/x</a>).</p>',
    ],
    [{ content_text: 'javascript:alert(1)' }, '<p>javascript:alert(1)</p>'],
    [{ title: 't' }, ''],
  ])('of %j', (item, html) => expect(article(item).html).toBe(html));

  it('gives words, minutes, opening and pictures', () => {
    const long = article({ content_html: `<p>${'word '.repeat(660)}</p>` });
    expect(long).toMatchObject({ words: 660, minutes: 3 });
    expect(long.opening).toMatch(/^(word )+word$/);
    expect(long.opening.length).toBeLessThanOrEqual(300);
    expect(article({ title: 't' })).toMatchObject({ words: 0, minutes: 1, opening: '' });
    expect(article({ title: 't', _offprint: { words: 2200 } }).minutes).toBe(10);
    expect(
      article({
        content_html: '<img src="a.png"><img src="b.png"><img src="a.png">',
        attachments: [{ url: 'c.png', mime_type: 'image/png' }],
      }).pictures.map((url) => url.slice(-5)),
    ).toEqual(['a.png', 'b.png', 'c.png']);
  });
});

describe('the rest', () => {
  it.each([
    [{ language: 'ar-EG' }, {}, 'ar-EG', 'rtl'],
    [{}, { language: 'he' }, 'he', 'rtl'],
    [{ language: 'en_US' }, { language: 'ar' }, 'en-US', 'ltr'],
    [{ language: 'fan' }, {}, 'fan', 'ltr'],
    [{ language: '"><script>' }, {}, '', 'auto'],
  ])('%j in %j is in %j', (item, feed, language, dir) => {
    expect(article({ title: 't', ...item }, feed)).toMatchObject({ language, dir });
  });

  it('has the authors of the item, else of the feed, each once', () => {
    const feed = { authors: [{ name: 'The  Desk &amp; Co' }] };
    const names = (item: object) => article({ title: 't', ...item }, feed).authors.map(({ name }) => name);
    expect(names({})).toEqual(['The Desk & Co']);
    expect(names({ authors: [{ name: 'A' }, { name: 'a' }, { url: 'https://b.example/me' }] })).toEqual([
      'A',
      'b.example',
    ]);
  });

  it('has related articles by their ids', () => {
    expect(article({ title: 't', _offprint: { related: ['x', 7] } }).related).toEqual(
      ids([{ id: 'x' }, { id: 7 }]),
    );
  });

  it('has a hash that changes with what is shown, and with nothing else', () => {
    const item = { title: 't', content_html: '<p>a', date_published: '2026-01-01', tags: ['A'] };
    const hash = article(item).hash;
    const changes = [
      { title: 'u' },
      { content_html: '<p>b' },
      { summary: 's' },
      { image: 'i.png' },
      { url: 'https://e.example' },
      { authors: [{ name: 'A' }] },
      { tags: ['B'] },
      { date_modified: '2026-01-02' },
    ];
    for (const change of changes)
      expect(article({ ...item, ...change }).hash, JSON.stringify(change)).not.toBe(hash);
    expect(
      adapt({ items: [{ id: 'x', ...item }] }, { now: NOW + 1, position: 9 }).articles[0]?.header.hash,
    ).toBe(hash);
  });
});
