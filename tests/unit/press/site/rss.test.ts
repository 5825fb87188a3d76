import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../../../src/press/site/paging.ts';
import { composeRss } from '../../../../src/press/site/rss.ts';

const TOP = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Envoy & Co',
  home_page_url: 'https://envoy.example/',
  language: 'en',
  _offprint: { base: './' },
};
const ITEM: Item = {
  id: 'https://envoy.example/2026/fox?a=1&b=2',
  url: 'https://envoy.example/2026/fox',
  title: 'A fox <em>teleprints</em>',
  content_html: `<p>One <a href="other">two</a> <a href="#note">3</a> ]]> <img src="pictures/a.webp" srcset="pictures/a,1.webp 480w,pictures/b.webp 960w"></p>`,
  date_published: '2026-11-23T10:00:00+01:00',
  authors: [{ name: 'Ada' }, { name: 'Bo' }],
  tags: ['tag'],
  attachments: [{ url: 'audio/fox.mp3', mime_type: 'audio/mpeg', size_in_bytes: 7 }],
  _offprint: {
    sections: ['Ciphers'],
    dek: 'What was sent first',
    hero: { url: 'pictures/hero.webp', caption: 'A "fox"', credit: 'Someone', width: 1200, height: 800 },
  },
};
const SITE = new URL('https://read.example/repo/');
const pathOf = ({ id }: Item) => `article/${id.length}/`;

const rss = (item: object, { top = TOP as object, site = SITE as URL | null } = {}) => {
  const xml = composeRss({ ...top }, [{ ...ITEM, ...item }], site, pathOf);
  const [first] = parseRssFeed(xml).items ?? [];
  return { xml, feed: parseRssFeed(xml), first };
};

describe('on a site that knows its address', () => {
  test('an item has its page, text, authors, sections, picture and sound, all with absolute URLs', () => {
    const { feed, first } = rss({});
    expect([feed.title, feed.link, feed.language]).toEqual(['The Envoy & Co', SITE.href, 'en']);
    expect(feed.atom?.links?.[0]).toMatchObject({ href: `${SITE.href}feed.xml`, rel: 'self' });
    expect(first).toMatchObject({
      title: 'A fox <em>teleprints</em>',
      link: `${SITE.href}article/${ITEM.id.length}/`,
      description: 'What was sent first',
      guid: { value: ITEM.id, isPermaLink: false },
      pubDate: 'Mon, 23 Nov 2026 09:00:00 GMT',
      categories: [{ name: 'Ciphers' }],
      dc: { creators: ['Ada', 'Bo'] },
      enclosures: [{ url: `${SITE.href}audio/fox.mp3`, type: 'audio/mpeg', length: 7 }],
    });
    expect(first?.media?.contents?.[0]).toMatchObject({
      url: `${SITE.href}pictures/hero.webp`,
      medium: 'image',
      width: 1200,
      height: 800,
      description: { value: 'A "fox"' },
      credits: [{ value: 'Someone' }],
    });
    const html = first?.content?.encoded ?? '';
    expect(html).toContain(`<a href="${SITE.href}other">`);
    expect(html).toContain('<a href="#note">');
    expect(html).toContain(`src="${SITE.href}pictures/a.webp"`);
    expect(html).toContain(`srcset="${SITE.href}pictures/a,1.webp 480w, ${SITE.href}pictures/b.webp 960w"`);
  });
});

describe('without an address', () => {
  test('links lead to the magazine, and what has no base stays relative', () => {
    const { feed, first } = rss({}, { site: null });
    expect([feed.link, feed.atom]).toEqual(['https://envoy.example/', undefined]);
    expect(first?.link).toBe('https://envoy.example/2026/fox');
    expect(first?.content?.encoded).toContain('src="pictures/a.webp"');
    expect(first?.media).toBeUndefined();
  });

  test('relative URLs stand on the item’s own page where the feed names no base', () => {
    const { first } = rss({}, { site: null, top: { ...TOP, _offprint: {} } });
    expect(first?.content?.encoded).toContain('src="https://envoy.example/2026/pictures/a.webp"');
  });
});

describe('hostile and poor items', () => {
  test.each([
    ['an end of CDATA', 'a ]]> <b>b</b>'],
    ['an end of CDATA that opens elements', ']]></content:encoded><evil>x</evil><content:encoded>'],
    ['an end of CDATA that a control sign hides', 'a ]]\u0000><evil>x</evil>'],
    ['one that an escaped control sign hides', ']]&#1;&gt;<evil>x</evil>'],
    ['entities', '&amp;lt; &lt;p&gt;'],
    ['control signs', 'a\u0000b\u0008c\u001bd\uffffe'],
    ['half a sign', 'a\ud800b'],
    ['a script', '<script>alert(1)</script>'],
  ])('%s leave one well-formed item', (_, html) => {
    const { xml, feed, first } = rss({ content_html: html, title: html });
    expect(feed.items).toHaveLength(1);
    expect(first?.guid?.value).toBe(ITEM.id);
    // eslint-disable-next-line no-control-regex -- none of them may be left
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    expect(xml.isWellFormed()).toBe(true);
    const outside = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '');
    expect(outside).not.toContain(']]>');
    expect(outside).not.toContain('<evil>');
  });

  test('markup nested 50,000 deep does not end the run', () => {
    const { first } = rss({ content_html: '<b>'.repeat(50_000) + 'x' });
    expect(first?.content?.encoded).toContain('x');
  });

  test('an item with nothing but an id and text', () => {
    const items = [{ id: 'a', content_text: 'One < two\n\nThree' }];
    const [first] = parseRssFeed(composeRss({ title: 'T' }, items, null, pathOf)).items ?? [];
    expect(first?.guid?.value).toBe('a');
    expect(first?.content?.encoded).toBe('<p>One &#60; two</p><p>Three</p>');
  });

  test('a feed without items, and one with more than 40', () => {
    expect(parseRssFeed(composeRss(TOP, [], SITE, pathOf)).title).toBe('The Envoy & Co');
    const many = Array.from({ length: 60 }, (_, i) => ({ ...ITEM, id: `i${i}` }));
    expect(parseRssFeed(composeRss(TOP, many, SITE, pathOf)).items).toHaveLength(40);
  });
});

test('the demo edition is RSS with every text, the same bytes each time', () => {
  const path = fileURLToPath(new URL('../../../../public/feed.json', import.meta.url));
  const { items, ...top } = JSON.parse(readFileSync(path, 'utf8')) as { items: Item[] }; // the project's own file
  const xml = composeRss(top, items, SITE, pathOf);
  expect(composeRss(top, items, SITE, pathOf)).toBe(xml);
  const read = parseRssFeed(xml).items ?? [];
  expect(read).toHaveLength(Math.min(40, items.length));
  for (const item of read) {
    expect(item.content?.encoded).toContain('<p>');
    for (const [, url = ''] of (item.content?.encoded ?? '').matchAll(/ (?:src|href)="([^"#][^"]*)"/g))
      expect(url).toMatch(/^(https?|mailto):/);
  }
});
