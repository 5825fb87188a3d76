import { describe, expect, test } from 'vitest';
import { headerWith } from '../../../support/sampleHeader.ts';
import { articleHead } from '../../../../src/press/printing/head.ts';
import { BASE, demoPublication, SITE } from './edition.ts';
import { readPage } from './readPage.ts';
import { mistakesIn } from './structuredData.ts';

const head = articleHead({
  publication: demoPublication(),
  siteUrl: SITE,
  base: BASE,
  path: `${BASE}article/a-headline-abc123`,
  preview: 'previews/abc123.jpg',
  header: headerWith({ tags: ['maps'] }),
});
const written = () => JSON.stringify(readPage(head).data[0]);

describe('the check of structured data', () => {
  test('finds nothing in what is well', () => {
    expect(mistakesIn(JSON.parse(written()))).toEqual([]);
  });

  test.each([
    ['https://schema.org', 'https://example.org', 'context'],
    ['"headline":"A headline"', `"headline":"${'x'.repeat(111)}"`, 'headline'],
    ['"headline":"A headline",', '', 'headline'],
    ['2026-11-20T08:00:00.000Z', '20 November 2026', 'datePublished'],
    ['"https://read.example/envoy/previews/', '"/envoy/previews/', 'image'],
    ['"author":[{"@type":"Organization"', '"author":[{"@type":"Robot"', 'author'],
    ['"wordCount":800', '"wordCount":"800"', 'wordCount'],
    ['"inLanguage":"en"', '"inLanguage":"EN"', 'inLanguage'],
    ['"position":2', '"position":3', 'itemListElement'],
    ['"keywords"', '"keyword"', 'keyword'],
    ['"articleSection"', '"sections"', 'articleSection'],
  ])('sees %s as %s', (from, to, key) => {
    const changed = written().replace(from, to);
    expect(changed).toContain(to);
    expect(mistakesIn(JSON.parse(changed)).join('; ')).toContain(key);
  });
});
