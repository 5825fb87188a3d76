import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Printed } from '../../../../src/model/printed.ts';
import { pressWords } from '../../../../src/languages/pressWords.ts';
import { pagePrinter } from '../../../../src/press/printing/page.ts';
import type { Template } from '../../../../src/press/printing/template.ts';
import { BASE, demoPublication } from './edition.ts';

const shell = readFileSync(fileURLToPath(new URL('../../../../index.html', import.meta.url)), 'utf8');
const NOTHING: Printed = { rows: [], sections: [], latest: [], bySection: [], article: null };

/** A template whose pages hold nothing but the article's text. */
const template: Template = {
  folder: '',
  files: [],
  shell,
  boot: 'begin()',
  today: 'today()',
  worker: '',
  killSwitch: '',
  outside: '',
  licences: '[]',
  partsOf: () => ({ styles: [], scripts: [] }),
  printer: {
    printPage: ({ text }) => Promise.resolve({ head: '<title>T</title>', body: text }),
    wordsFor: pressWords,
    frontCounts: () => ({ latest: 1, section: 1 }),
  },
};

async function printed(text: string, head = '') {
  const printer = pagePrinter(template, demoPublication(), BASE);
  const path = `${BASE}article/a-1`;
  const page = await printer.print({ place: 'article', path, printed: NOTHING, text, head });
  return { page, headers: printer.headers(), shell: printer.shell };
}

describe('a printed page', () => {
  test.each([
    '<p>a</p><img alt="<noscript>"><p>b</p>',
    '<p>a</p><img alt="</head><body><div id=\'app\'></div><noscript></noscript>"><p>b</p>',
    "<p>$& $1 $` $' <!--about--> <!--head--> <!--name--></p>",
    '<p><img alt="<style>p{color:red}</style><script>alert(1)</script>"></p>',
  ])('holds %j as it is, and allows no more for it', async (text) => {
    const { page, headers } = await printed(text);
    const ordinary = await printed('TEXT');
    expect(page).toBe(ordinary.page.replace('TEXT', () => text));
    expect(headers).toEqual(ordinary.headers);
  });

  test('holds its own tags in place of those of the shell, and early', async () => {
    const { page, shell } = await printed('', '<meta name="description" content="own $&">');
    expect(page.match(/name="description"/g)).toHaveLength(1);
    expect(page.indexOf('content="own $&"')).toBeLessThan(page.indexOf('begin()'));
    expect(page).not.toMatch(/og:site_name|<noscript|<!--about/);
    expect(page.match(/<title>/g)).toHaveLength(1);
    expect(shell).toContain('og:site_name');
    expect(shell).toContain('<noscript');
  });

  test('has its policy before all that it is about, naming just what is inline in that page', async () => {
    const { page, shell } = await printed('<script>alert(1)</script><style>p{color:red}</style>');
    for (const html of [page, shell]) {
      const [meta = '', policy = ''] =
        /<meta http-equiv="Content-Security-Policy" content="([^"]*)" \/>/.exec(html) ?? [];
      expect(html.indexOf(meta)).toBeLessThan(html.search(/<(?:script|style|link)/));
      const [head = ''] = html.split('</head>');
      const inline = [...head.matchAll(/<(?:script|style)>(.*?)<\/(?:script|style)>/gs)];
      const hashes = inline.map(([, text = '']) => createHash('sha256').update(text).digest('base64'));
      const named = [...policy.matchAll(/'sha256-([^']*)'/g)].map(([, hash]) => hash);
      expect(named.sort()).toEqual([...new Set(hashes)].sort());
      expect(policy).not.toContain('frame-ancestors');
    }
  });

  test('is refused where the template’s own page is another one', () => {
    expect(() => pagePrinter({ ...template, shell: '<!doctype html>' }, demoPublication(), BASE)).toThrow();
  });
});
