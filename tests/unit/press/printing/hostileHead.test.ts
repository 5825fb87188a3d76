import { describe, expect, test } from 'vitest';
import { articleHead, frontHead, listHead } from '../../../../src/press/printing/head.ts';
import { headerWith } from '../../../support/sampleHeader.ts';
import { BASE, demoPublication, SITE } from './edition.ts';
import { readPage } from './readPage.ts';

const publication = demoPublication();
const order = { publication, siteUrl: SITE, base: BASE, path: `${BASE}a`, preview: 'previews/a.jpg' };

describe('hostile texts', () => {
  const BAD = [
    '</script><script>alert(1)</script>',
    '<!-- <script> -->',
    `"><img src=x onerror=alert(1)>`,
    `' onload='x' \` $& $1 $\``,
    '</title></head><body onload=x>',
    '\u202egnp.exe \u2066open',
    'lone \ud800 surrogate \udc00',
    'nul \u0000 and \u001b and \u2028 lines\n\nmore',
    '&quot;&lt;/script&gt;',
  ];

  test.each(BAD)('%j stay texts', (bad) => {
    const hero = {
      url: 'https://x.example/a.webp',
      alt: bad,
      caption: bad,
      credit: bad,
      width: null,
      height: null,
      small: null,
      colour: null,
      inBody: false,
    };
    const header = headerWith({
      headline: bad,
      dek: bad,
      opening: bad,
      tags: [bad],
      url: null,
      language: bad,
      hero,
      authors: [{ name: bad, slug: bad, url: null, avatar: null }],
      sections: [{ name: bad, slug: bad }],
    });
    const named = { ...order, publication: { ...publication, name: bad, description: bad, language: bad } };
    const plain = bad
      .toWellFormed()
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim();
    for (const head of [
      articleHead({ ...named, header }),
      listHead({ ...named, title: bad, rows: [header] }),
      frontHead(named),
    ]) {
      const page = readPage(`<html><head>${head}</head><body></body></html>`);
      expect(page.inlineScripts).toBe(0);
      expect(page.text.trim()).toBe('');
      expect(page.data).toHaveLength(1);
      expect(new Set(page.inHead)).toEqual(new Set(['meta', 'link', 'script']));
      expect(page.meta.get('og:title')?.[0]).toContain(plain);
      expect(page.meta.get('og:site_name')).toEqual([plain]);
      expect(head.isWellFormed()).toBe(true);
      expect(head).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      expect(JSON.stringify(page.data)).toContain(JSON.stringify(plain).slice(1, -1));
    }
  });
});
