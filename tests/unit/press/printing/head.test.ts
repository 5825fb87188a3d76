import { describe, expect, test } from 'vitest';
import { STAND_IN } from '../../../../src/model/printed.ts';
import { articleHead, type HeadOrder } from '../../../../src/press/printing/head.ts';
import { headerWith } from '../../../support/sampleHeader.ts';
import { BASE, demoPublication, SITE } from './edition.ts';
import { readPage } from './readPage.ts';
import { mistakesIn } from './structuredData.ts';

const publication = demoPublication();
const path = `${BASE}article/a-headline-abc123`;
const order: HeadOrder = { publication, siteUrl: SITE, base: BASE, path, preview: 'previews/abc123.jpg' };
const article = (changes: Parameters<typeof headerWith>[0] = {}, more: Partial<HeadOrder> = {}) =>
  readPage(`<head>${articleHead({ ...order, ...more, header: headerWith(changes) })}`);
const OWN = 'https://read.example/envoy/article/a-headline-abc123/';
const hrefs = (page: ReturnType<typeof readPage>, rel: string) =>
  page.links.filter((link) => link['rel'] === rel).map(({ href, hreflang }) => [hreflang, href]);

describe('what an article’s page says of itself', () => {
  test('has a headline of at most 110 characters for search engines, whole for previews', () => {
    const headline = 'Notes verbales '.repeat(12).trim();
    const page = article({ headline });
    expect(page.data.flatMap(mistakesIn).filter((mistake) => mistake.includes('headline'))).toEqual([]);
    expect(page.meta.get('og:title')).toEqual([headline]);
  });

  test('is what a preview shows: title, text, picture, address', () => {
    const { meta } = article({ tags: ['a', 'b'], modifiedAt: Date.UTC(2026, 10, 21) });
    expect(Object.fromEntries(meta)).toEqual({
      description: ['What stands under it.'],
      'og:type': ['article'],
      'og:title': ['A headline'],
      'og:description': ['What stands under it.'],
      'og:url': [OWN],
      'og:site_name': ['The Envoy'],
      'og:locale': ['en_US'],
      'og:image': ['https://read.example/envoy/previews/abc123.jpg'],
      'og:image:type': ['image/jpeg'],
      'og:image:width': ['1200'],
      'og:image:height': ['630'],
      'og:image:alt': ['A headline'],
      'twitter:card': ['summary_large_image'],
      author: ['The map room, The archive bench'],
      'article:published_time': ['2026-11-20T08:00:00.000Z'],
      'article:modified_time': ['2026-11-21T00:00:00.000Z'],
      'article:author': ['The map room', 'The archive bench'],
      'article:section': ['Maps & Borders'],
      'article:tag': ['a', 'b'],
    });
  });

  test('describes it by its opening where there is no dek, cut at a word', () => {
    const opening = 'Envoys carried letters. '.repeat(13);
    const [description = ''] = article({ dek: '', opening }).meta.get('description') ?? [];
    expect(description.length).toBeLessThanOrEqual(200);
    expect(opening.startsWith(description.slice(0, -1))).toBe(true);
    expect(description).toMatch(/[\w.]…$/);
    expect(opening[description.length - 1]).toBe(' ');
  });

  test('names no address and no picture while nobody knows where it will stand', () => {
    const page = article({ url: null }, { siteUrl: null });
    expect([...page.meta.keys()].filter((key) => /url|image/.test(key))).toEqual([]);
    expect(page.meta.get('twitter:card')).toEqual(['summary']);
    expect(hrefs(page, 'canonical')).toEqual([]);
    expect(hrefs(page, 'alternate').map(([, href]) => href)).toEqual(['/envoy/feed.xml', '/envoy/feed.json']);
    const [data] = mistakesIn(page.data[0]).toSorted();
    expect(data).toBe('NewsArticle: image is missing');
    expect(JSON.stringify(page.data)).not.toContain('BreadcrumbList');
  });

  test('is canonical itself only where the magazine has no page of it', () => {
    expect(hrefs(article(), 'canonical')).toEqual([]); // ArticleView’s
    expect(hrefs(article({ url: null }), 'canonical')).toEqual([[undefined, OWN]]);
    expect(JSON.stringify(article({ url: null }).data)).toContain(`"@id":"${OWN}"`);
  });

  test('tells its language where it is not the publication’s', () => {
    const languages = (language: string, url: string | null = null) =>
      hrefs(article({ language, url }), 'alternate').filter(([hreflang]) => hreflang);
    expect(languages('fr-CA')).toEqual([
      ['fr-CA', OWN],
      ['x-default', OWN],
    ]);
    for (const same of ['', 'en', 'en-GB', 'English (UK)']) expect(languages(same)).toEqual([]);
    expect(languages('fr', 'https://envoy.example/a')).toEqual([]); // the canonical page speaks for itself
  });

  test.each([
    ['de', 'de_DE'],
    ['pt-BR', 'pt_BR'],
    ['zh-Hant', 'zh_TW'],
    ['English (UK)', undefined],
  ])('writes the language %s as the locale %s', (language, locale) => {
    expect(article({ language }).meta.get('og:locale')?.[0]).toBe(locale);
  });

  test('leads nobody to the stand-in of the edition’s origin', () => {
    const hero = {
      url: `${STAND_IN}/envoy/pictures/a.webp`,
      alt: '',
      caption: '',
      credit: '',
      width: null,
      height: null,
      small: null,
      colour: null,
      inBody: false,
    };
    const inside = `${STAND_IN}/elsewhere`;
    const authors = [{ name: 'A', slug: 'a', url: inside, avatar: null }];
    const head = articleHead({ ...order, header: headerWith({ hero, authors }) });
    expect(head).toContain('"https://read.example/envoy/pictures/a.webp"');
    expect(head).not.toContain('edition.invalid');
    expect(articleHead({ ...order, siteUrl: null, header: headerWith({ hero }) })).not.toContain('.webp');
  });

  test('has no date that is none', () => {
    for (const time of [null, NaN, 8.7e15, -1e15]) {
      const page = article({ publishedAt: time, modifiedAt: time });
      expect([...page.meta.keys()].filter((key) => key.endsWith('_time'))).toEqual([]);
      expect(JSON.stringify(page.data)).not.toMatch(/date(Published|Modified)/);
    }
  });

  test('tells people from departments', () => {
    const authors = ['Ada Byron', 'The map room', 'The Envoy’s desk', 'Envoy'].map((name) => ({
      name,
      slug: name,
      url: null,
      avatar: null,
    }));
    const found = JSON.stringify(article({ authors }).data).matchAll(
      /"@type":"(Person|Organization)","name":"([^"]*)"/g,
    );
    expect([...found].slice(0, 4).map(([, type, name]) => [name, type])).toEqual([
      ['Ada Byron', 'Person'],
      ['The map room', 'Organization'],
      ['The Envoy’s desk', 'Organization'],
      ['Envoy', 'Organization'],
    ]);
  });
});
