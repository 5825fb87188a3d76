import { describe, expect, test } from 'vitest';
import { composeSitemap } from '../../../../src/press/site/sitemap.ts';

const page = (path: string, modified: string | null = null) => ({ path, modified });
const count = (text: string | undefined, what: string) => (text ?? '').split(what).length - 1;

describe('a site that knows its address', () => {
  test('lists its pages with absolute URLs and when they changed', () => {
    const files = composeSitemap(new URL('https://read.example/repo'), [
      page('', '2026-11-23T10:00:00+01:00'),
      page('article/été & <b>-1/', '2026-11-22'),
      page('latest/', 'yesterday'),
      page('saved/'),
      page('old/', '+123456-01-01T00:00:00Z'),
    ]);
    expect([...files.keys()].toSorted()).toEqual(['robots.txt', 'sitemap.xml']);
    const urls = (files.get('sitemap.xml') ?? '').split('\n').filter((line) => line.startsWith('<url>'));
    expect(urls).toEqual([
      '<url><loc>https://read.example/repo/</loc><lastmod>2026-11-23T09:00:00Z</lastmod></url>',
      '<url><loc>https://read.example/repo/article/%C3%A9t%C3%A9%20&#38;%20%3Cb%3E-1/</loc><lastmod>2026-11-22T00:00:00Z</lastmod></url>',
      '<url><loc>https://read.example/repo/latest/</loc></url>',
      '<url><loc>https://read.example/repo/saved/</loc></url>',
      '<url><loc>https://read.example/repo/old/</loc></url>',
    ]);
    expect(files.get('robots.txt')).toBe(
      'User-agent: *\nAllow: /\n\nSitemap: https://read.example/repo/sitemap.xml\n',
    );
  });

  test('splits them at 50,000', () => {
    const pages = Array.from({ length: 50_001 }, (_, i) =>
      page(`article/${i}/`, i === 7 ? '2026-11-23T10:00:00.5Z' : '2026-11-23T10:00:00Z'),
    );
    const siteUrl = new URL('https://read.example/');
    expect([...composeSitemap(siteUrl, pages.slice(1)).keys()]).toEqual(['robots.txt', 'sitemap.xml']);
    const files = composeSitemap(siteUrl, pages);
    expect(count(files.get('sitemap-1.xml'), '<url>')).toBe(50_000);
    expect(count(files.get('sitemap-2.xml'), '<url>')).toBe(1);
    const index = files.get('sitemap.xml') ?? '';
    expect(index).toContain(
      '<loc>https://read.example/sitemap-1.xml</loc><lastmod>2026-11-23T10:00:00.500Z</lastmod>',
    );
    expect(index).toContain(
      '<loc>https://read.example/sitemap-2.xml</loc><lastmod>2026-11-23T10:00:00Z</lastmod>',
    );
    expect(files.size).toBe(4);
  });
});

test('a site that does not know its address only allows crawlers', () => {
  expect([...composeSitemap(null, [page('')])]).toEqual([['robots.txt', 'User-agent: *\nAllow: /\n']]);
});
