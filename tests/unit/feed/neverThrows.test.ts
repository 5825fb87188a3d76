import fc from 'fast-check';
import { expect, it } from 'vitest';
import { adaptFeed } from '../../../src/feed/adapt.ts';
import { parseWhole as parseFeed } from '../../../src/feed/cutOff.ts';
import { ReaderError } from '../../../src/model/errors.ts';

const words = fc.constantFrom(
  '',
  'a',
  'War & peace',
  '<p>One.</p>',
  '<img src="/a.png" width=',
  '\ud800',
  '__proto__',
  '→',
);
const addresses = fc.constantFrom(
  '/a',
  'b?c',
  'https://e.example/x',
  'HTTP://E.example',
  'javascript:1',
  'http://[',
  '//',
  'data:x',
);
const dates = fc.constantFrom('2026-01-01', '2099-01-01T00:00:00Z', 'Tomorrow', '0000-00-00');
const junk = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string({ unit: 'binary' }));
const value = fc.oneof(
  { weight: 3, arbitrary: fc.oneof(words, addresses, dates) },
  { weight: 1, arbitrary: junk },
);
const author = fc.oneof(value, fc.record({ name: value, url: value, avatar: value }, { requiredKeys: [] }));
const fields = {
  id: fc.oneof(value, fc.nat(5)),
  author,
  authors: fc.oneof(value, fc.array(author)),
  tags: fc.oneof(value, fc.array(value)),
  attachments: fc.array(
    fc.record({ url: value, mime_type: value, size_in_bytes: value }, { requiredKeys: [] }),
  ),
  _offprint: fc.record(
    {
      sections: fc.array(value),
      dek: value,
      hero: fc.record({ url: value, caption: value }),
      related: fc.array(value),
    },
    { requiredKeys: [] },
  ),
};
const texts = [
  'title',
  'summary',
  'content_html',
  'content_text',
  'language',
  'date_published',
  'date_modified',
];
const urls = ['url', 'external_url', 'image', 'banner_image'];
const item = fc.oneof(
  { weight: 1, arbitrary: junk },
  {
    weight: 6,
    arbitrary: fc.record(
      { ...fields, ...Object.fromEntries([...texts, ...urls].map((name) => [name, value])) },
      { requiredKeys: [] },
    ),
  },
);
const document = fc.record(
  {
    items: fc.array(item, { maxLength: 8 }),
    home_page_url: value,
    language: value,
    authors: fc.array(author),
  },
  { requiredKeys: ['items'] },
);

it('makes articles of whatever an items array holds, and counts the rest', () => {
  fc.assert(
    fc.property(document, addresses, fc.nat(100), (feed, documentUrl, position) => {
      const wire = parseFeed(JSON.stringify(feed));
      expect(wire.items.length + wire.dropped.length).toBe(wire.total);
      const sections = [{ name: 'A', slug: 'a' }];
      const { articles, dropped } = adaptFeed(wire, {
        feedKey: 'f',
        documentUrl,
        sections,
        now: Date.now(),
        position,
      });
      expect(articles.length + dropped.length).toBe(feed.items.length);
      expect(new Set(articles.map(({ header }) => header.id)).size).toBe(articles.length);
      for (const { header, body } of articles) {
        expect(header.id).toMatch(/^[a-z0-9]+$/);
        expect(header.headline).not.toBe('');
        expect(header.sections.length).toBeGreaterThan(0);
        for (const { slug } of [...header.sections, ...header.authors]) expect(slug).not.toBe('');
        expect(header.orderAt).toBeLessThanOrEqual(Date.now());
        const found = [
          header.url,
          header.externalUrl,
          header.hero?.url,
          ...header.authors.flatMap(({ url, avatar }) => [url, avatar]),
          ...header.pictures,
          ...body.attachments.map(({ url }) => url),
          body.base,
        ].filter((url) => url);
        for (const url of found) expect(url).toMatch(/^https?:\/\/[^/]/);
        expect(JSON.stringify([header, body])).not.toMatch(/\\ud[89a-f]/i);
        for (const related of body.related) expect(related).toMatch(/^[a-z0-9]+$/);
      }
    }),
    { numRuns: 500 },
  );
});

it('throws nothing but a ReaderError at any text', () => {
  const cut = fc.tuple(document, fc.nat()).map(([feed, at]) => {
    const text = JSON.stringify(feed);
    return text.slice(0, at % text.length);
  });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), cut), (text) => {
      try {
        const wire = parseFeed(text);
        adaptFeed(wire, { feedKey: 'f', documentUrl: '', sections: [], now: 0 });
      } catch (error) {
        expect(error).toBeInstanceOf(ReaderError);
      }
    }),
    { numRuns: 500 },
  );
});

it('knows every cut document for what it is', () => {
  fc.assert(
    fc.property(document, fc.nat(), (feed, at) => {
      const text = JSON.stringify(feed);
      const cut = text.slice(0, at % text.length);
      expect(() => parseFeed(cut)).toThrow(expect.objectContaining({ code: 'truncated' }));
    }),
  );
});
