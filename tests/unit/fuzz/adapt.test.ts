import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adaptFeed } from '../../../src/feed/adapt.ts';
import { parseWhole } from '../../../src/feed/cutOff.ts';
import type { FeedArticle } from '../../../src/model/article.ts';
import { placeOf, idFromKey, paths } from '../../../src/nav/paths.ts';
import { adapt, AROUND, NOW, one } from './adapted.ts';
import { always } from './always.ts';
import { hostileFeed } from './document.ts';
import { address, text, time } from './hostile.ts';
import { stringsIn } from './stringsIn.ts';

const TURNS = /[\u202a-\u202e\u2066-\u2069]/;
const SEEN = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u;

/** What a list shows of an article as one line each. */
function linesOf({ header, body }: FeedArticle): string[] {
  const { headline, dek, opening, sections, authors, tags, hero } = header;
  const names = [...sections, ...authors].map(({ name }) => name);
  const pictured = hero ? [hero.alt, hero.caption, hero.credit] : [];
  return [
    headline,
    dek,
    opening,
    ...names,
    ...tags,
    ...pictured,
    ...body.attachments.map(({ title }) => title),
  ];
}

/** One comparison for all that must hold: thousands of articles are asked. */
function expectSound(article: FeedArticle): void {
  const { header, body } = article;
  const lines = linesOf(article);
  const names = [...header.sections, ...header.authors].flatMap(({ name, slug }) => [name, slug]);
  const times = [header.publishedAt, header.modifiedAt, header.orderAt];
  const urls = [header.url, header.externalUrl, header.hero?.url, header.hero?.small, body.base]
    .concat(header.authors.flatMap(({ url, avatar }) => [url, avatar]))
    .concat(
      header.pictures,
      body.attachments.map(({ url }) => url),
    );
  const place = placeOf(new URL(paths.article(header), 'https://reader.example').pathname);
  const wrong = {
    halfLetters: [...stringsIn(article)].filter((found) => !found.isWellFormed()),
    turning: lines.filter((line) => TURNS.test(line)),
    long: lines.filter((line) => line.length > 1000),
    unseen: lines.filter((line) => line !== '' && !SEEN.test(line)),
    nameless: [header.headline, ...names, ...header.tags].filter((name) => name === ''),
    twice: [header.sections, header.authors].filter(
      (all) => new Set(all.map(({ slug }) => slug)).size < all.length,
    ),
    noDates: times.filter((time) => time !== null && !/^\d{4}-/.test(new Date(time).toISOString())),
    noAddresses: urls.filter((url) => url && !/^https?:\/\/[^/]/.test(url)),
    noIds: [header.id, body.id, ...body.related].filter((id) => !/^[a-z0-9]+$/.test(id)),
    lost: place?.name === 'article' && idFromKey(place.param) === header.id ? [] : [paths.article(header)],
    late: header.orderAt > NOW ? [header.orderAt] : [],
    homeless: header.sections.length === 0 ? [header.headline] : [],
    unstorable: isDeepStrictEqual(structuredClone(article), article) ? [] : [article],
  };
  expect(Object.entries(wrong).filter(([, found]) => found.length > 0)).toEqual([]);
}

describe('an article of whatever the feed holds', () => {
  it('can be stored, listed and reached', () => {
    always(
      300,
      fc.property(hostileFeed, address, fc.nat(100), (feed, documentUrl, position) => {
        const around = { ...AROUND, documentUrl, position, sections: [{ name: 'A', slug: 'a' }] };
        const { articles, dropped } = adaptFeed(parseWhole(JSON.stringify(feed)), around);
        expect(articles.length + dropped.length).toBe(feed.items.length);
        expect(new Set(articles.map(({ header }) => header.id)).size).toBe(articles.length);
        articles.forEach(expectSound);
      }),
    );
  });

  it('is the same whenever it is made', () => {
    always(
      50,
      fc.property(hostileFeed, (feed) => {
        expect(adapt(feed)).toEqual(adapt(feed));
      }),
    );
  });
});

describe('signs that turn a line', () => {
  it('are in none of those that are shown, and every other sign of theirs is', () => {
    always(
      100,
      fc.property(fc.constantFrom(...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'), (sign) => {
        const turned = (word: string) => `${sign}${word} ${sign}gpj.exe`;
        const { header, body } = one({
          title: turned('Title'),
          summary: turned('Summary'),
          content_html: `<p>${turned('Text')}</p>`,
          authors: [{ name: turned('Author') }],
          tags: [turned('Tag')],
          attachments: [{ url: '/a', title: turned('File') }],
          _offprint: { sections: [turned('Section')], hero: { url: '/b', caption: turned('Caption') } },
        });
        expect(linesOf({ header, body }).filter(Boolean)).toEqual(
          ['Title', 'Summary', 'Text', 'Section', 'Author', 'Tag', 'Caption', 'File'].map(
            (word) => `${word} gpj.exe`,
          ),
        );
      }),
    );
  });

  it('written as character references are gone too; the marks for single letters stay', () => {
    expect(one({ title: 'a&#x202E;b&#8238;c' }).header.headline).toBe('abc');
    expect(one({ title: 'שפת C\u200e++' }).header.headline).toBe('שפת C\u200e++');
  });
});

describe('a text of which nothing would be seen', () => {
  const unseen = fc.oneof(
    fc.string({
      unit: fc.constantFrom(...'\u200b\u200c\u200d\ufeff\u2060\u00ad\u3164\u180e\u202e \t\u0000'),
      minLength: 1,
    }),
    fc.constantFrom('&#8203;', '<b>&#x200d;</b> ', '<i></i>', '&#xfe0f;&#12644;'),
  );

  it('is no title, no name, no section and no topic', () => {
    always(
      200,
      fc.property(unseen, (nothing) => {
        const { header } = one({
          title: nothing,
          content_text: 'What is said.',
          authors: [{ name: nothing, url: 'https://ada.example/' }, { name: nothing }],
          tags: [nothing, 'Lamps'].slice(/[&<]/.test(nothing) ? 1 : 0), // topics are texts, not markup
        });
        expect(header).toMatchObject({ headline: 'What is said.', untitled: true, tags: ['Lamps'] });
        expect(header.sections).toEqual([{ name: 'Lamps', slug: 'lamps' }]);
        expect(header.authors.map(({ name }) => name)).toEqual(['ada.example']);
      }),
    );
  });
});

describe('a date', () => {
  it('outside the years 1000 to 9999 is none: the article is dated by when it was first seen', () => {
    always(
      300,
      fc.property(time, fc.boolean(), (at, utc) => {
        const date = new Date(at);
        fc.pre(!utc || !/ 00\d\d /.test(date.toUTCString())); // an engine takes it for 1950 to 2049
        const { publishedAt, orderAt } = one({
          date_published: utc ? date.toUTCString() : date.toISOString(),
        }).header;
        const isDate = date.getUTCFullYear() >= 1000 && date.getUTCFullYear() <= 9999;
        expect(publishedAt).toBe(isDate ? (utc ? Math.floor(at / 1000) * 1000 : at) : null);
        expect(orderAt).toBe(publishedAt !== null && publishedAt <= NOW ? publishedAt : NOW);
      }),
    );
  });
});

describe('names that are not what they look like', () => {
  it('ids that differ in case alone, or in a letter of another script, are articles of their own', () => {
    const ids = [
      'https://e.example/a',
      'https://e.example/A',
      'https://e.example/а',
      'HTTPS://e.example/a',
      'ﬁ',
      'fi',
    ];
    const { articles, dropped } = adapt({ items: ids.map((id) => ({ id })) });
    expect(articles).toHaveLength(5);
    expect(dropped).toMatchObject([{ position: 3, reason: 'duplicate' }]); // the scheme of a URL has no case
  });

  it('sections and authors of look-alike letters keep pages of their own', () => {
    const { sections, authors } = one({
      authors: [{ name: 'Ada Vane' }, { name: 'Аda Vane' }, { name: 'ada vane' }],
      _offprint: { sections: ['Lamps', 'Lаmps', 'LAMPS', '__proto__', 'constructor'] },
    }).header;
    expect(new Set(sections.map(({ slug }) => slug)).size).toBe(4);
    expect(authors.map(({ name }) => name)).toEqual(['Ada Vane', 'Аda Vane']);
  });
});

it('a text of any kind in every place keeps the article sound', () => {
  always(
    200,
    fc.property(text, (said) => {
      expectSound(
        one({
          title: said,
          summary: said,
          content_html: said,
          authors: [said],
          tags: [said],
          _offprint: { sections: [said], dek: said, hero: { url: '/a', alt: said, credit: said } },
        }),
      );
    }),
  );
});
