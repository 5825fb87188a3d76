import { describe, expect, test } from 'vitest';
import { parsePublication } from '../../../../src/model/publication.ts';
import { frontHead, listHead } from '../../../../src/press/printing/head.ts';
import { headerWith } from '../../../support/sampleHeader.ts';
import { BASE, demoPublication, SITE } from './edition.ts';
import { readPage } from './readPage.ts';
import { mistakesIn } from './structuredData.ts';

const publication = demoPublication();
const order = { publication, siteUrl: SITE, base: BASE, preview: 'previews/abc123.jpg' };
const OWN = 'https://read.example/envoy/article/a-headline-abc123/';
const canonical = ({ links }: ReturnType<typeof readPage>) =>
  links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href);

describe('lists and the front page', () => {
  test('say what they are, where they are and what is in them', () => {
    const list = readPage(
      `<head>${listHead({ ...order, path: `${BASE}latest`, preview: null, title: 'Latest', rows: [headerWith()] })}`,
    );
    const front = readPage(`<head>${frontHead({ ...order, path: BASE })}`);
    expect([list.meta.get('og:title'), front.meta.get('og:title')]).toEqual([
      ['Latest · The Envoy'],
      ['The Envoy'],
    ]);
    expect(canonical(list)).toEqual(['https://read.example/envoy/latest/']);
    expect(canonical(front)).toEqual(['https://read.example/envoy/']);
    expect([...list.data, ...front.data].flatMap(mistakesIn)).toEqual([]);
    expect(JSON.stringify(list.data)).toContain(OWN);
    expect(front.meta.get('og:description')).toEqual([publication.description]);
  });

  test('leave out what a publication does not say', () => {
    const bare = parsePublication({ name: 'N', feed: 'feed.json' });
    const page = readPage(`<head>${frontHead({ ...order, publication: bare, siteUrl: null, path: BASE })}`);
    expect(page.meta.has('description')).toBe(false);
    expect(page.data).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'WebSite',
        name: 'N',
        inLanguage: 'en',
        publisher: { '@type': 'Organization', name: 'N' },
      },
    ]);
  });
});
