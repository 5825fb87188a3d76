import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FeedArticle } from '../../../../src/model/article.ts';
import { OFFERED } from '../../../../src/model/languages.ts';
import { articlesOf, demoArticles, printEdition, type PrintedHtml } from './edition.ts';
import { readPage, wordsOf } from './readPage.ts';
import { mistakesIn } from './structuredData.ts';
import { openTemplate, type Template } from '../../../../src/press/printing/template.ts';
import { templateFolder } from '../../../../src/press/templateFolder.ts';

let template: Template;
let articles: readonly FeedArticle[];
let pages: readonly PrintedHtml[];

beforeAll(async () => {
  template = await openTemplate(await templateFolder());
  articles = demoArticles();
  pages = await printEdition(template, articles);
}, 120_000);

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // How Svelte and prettier write markup; HTML reads both spellings alike.
    'doctype-style': 'off',
    'void-style': 'off',
    'attribute-empty-style': 'off',
    'attribute-boolean-style': 'off',
    'long-title': 'off', // a headline is as long as it is
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'prefer-native-element': 'off', // the cleaner's box around a wide table is a `div` with the role
  },
});

describe('the printed demo edition', () => {
  test('is whole: front, Latest, a section and 43 articles', () => {
    expect(articles).toHaveLength(43);
    expect(pages.map(({ place }) => place).filter((place) => place !== 'article')).toEqual([
      'front',
      'latest',
      'section',
    ]);
    expect(pages).toHaveLength(46);
  });

  test('is valid HTML', async () => {
    const found = [];
    for (const { path, html } of pages)
      for (const { messages } of (await validator.validateString(html)).results)
        found.push(...messages.map(({ ruleId, message, line }) => `${path}:${line} ${ruleId}: ${message}`));
    expect(found).toEqual([]);
  });

  test('says each thing about a page once, and early', () => {
    for (const { path, html } of pages) {
      const { meta, links, title } = readPage(html);
      for (const name of ['description', 'og:title', 'og:site_name', 'og:url', 'og:type', 'og:image'])
        if (name !== 'og:image' || meta.has(name))
          expect([path, name, meta.get(name)?.length]).toEqual([path, name, 1]);
      expect([path, links.filter(({ rel }) => rel === 'canonical').length]).toEqual([path, 1]);
      expect(title).not.toContain('|');
      expect(html.indexOf('og:title')).toBeLessThan(2000);
    }
  });

  test('asks for the picture that it opens with before its scripts, by the sources that the picture has', () => {
    const heroes = pages.filter(({ html }) => html.includes('fetchpriority="high" decoding'));
    expect(heroes.length).toBeGreaterThan(20);
    for (const { path, html } of heroes) {
      const link = /<link rel="preload" as="image"[^>]* href="([^"]+)"(?: imagesrcset="([^"]+)")?[^>]*>/.exec(
        html,
      );
      const picture = html
        .slice(html.indexOf('<img ', html.indexOf('<body')))
        .split('fetchpriority="high"')[0];
      expect([path, link !== null]).toEqual([path, true]);
      for (const source of link?.slice(1) ?? []) if (source) expect(picture).toContain(`="${source}"`);
      expect(link?.index).toBeLessThan(html.indexOf('<script>'));
    }
  });

  test('asks for the scripts and has the styles that its place needs beside those of every page', () => {
    for (const { path, html } of pages) {
      const scripts = html.match(/rel="modulepreload" href="\/envoy\/assets\/[\w-]+\.js"/g) ?? [];
      const styles = html.match(/<style>/g) ?? [];
      const [, speech = ''] = /<html data-speech="([^"]+)"/.exec(html) ?? [];
      expect([path, speech.split(' ').map((part) => part[0])]).toEqual([
        path,
        path === '' ? ['0'] : expect.arrayContaining(['0', '1']),
      ]);
      for (const part of speech.split(' '))
        for (const { code } of OFFERED) expect(template.files).toContain(`assets/${code}${part}.js`);
      if (path === '') expect(scripts).toEqual([]);
      else expect([path, scripts.length > 1, styles.length > 3]).toEqual([path, true, true]);
    }
  });

  test('has structured data without mistakes, with the address that the page has', () => {
    for (const { path, url, html } of pages) {
      const { data, meta } = readPage(html);
      expect([path, data.length, ...data.flatMap(mistakesIn)]).toEqual([path, 1]);
      expect(meta.get('og:url')).toEqual([url]);
    }
  });
});

describe('who runs no script', () => {
  test('reads each article: title, text, picture', () => {
    const bodies = new Map(articles.map(({ body }) => [body.id, body.html]));
    for (const { header, html } of pages) {
      if (!header) continue;
      const page = readPage(html);
      expect(page.headings).toEqual([header.headline]);
      expect(page.title).toBe(`${header.headline} · The Envoy`);
      const wanted = wordsOf(bodies.get(header.id) ?? '');
      const there = counted(wordsOf(page.article));
      const found = [...counted(wanted)].reduce(
        (sum, [word, n]) => sum + Math.min(n, there.get(word) ?? 0),
        0,
      );
      expect(wanted.length).toBeGreaterThan(20);
      expect([header.slug, found / wanted.length >= 0.9]).toEqual([header.slug, true]);
      expect(page.meta.get('og:image')).toEqual([`https://read.example/envoy/previews/${header.id}.jpg`]);
      if (header.hero) expect(page.pictures).toContain(new URL(header.hero.url).pathname);
    }
  });

  test('finds headlines and ways to the articles on the front page and in lists', () => {
    for (const { place, html } of pages.filter(({ header }) => !header)) {
      const { text, headings } = readPage(html);
      const shown = articles.filter(
        ({ header }) =>
          text.includes(header.headline) && html.includes(`/article/${header.slug}-${header.id}"`),
      );
      expect(headings).toHaveLength(1);
      expect([place, shown.length > 4]).toEqual([place, true]);
    }
  });
});

describe('an article that looks like the page around it', () => {
  const BAD = '</title></head><noscript></div><!--about--></script><script>x</script> $& $1 $`';
  const bad = (key: string) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      items: [
        {
          id: key,
          title: BAD,
          summary: BAD,
          content_html: `<p>First words.</p><p><img src="a.webp" alt="<noscript> <!--about--> <style>a <script> </head>"></p><p>Last words.</p>`,
          authors: [{ name: BAD }],
          tags: [BAD],
        },
      ],
    });

  test('is printed whole and in its place', async () => {
    const [printed] = (await printEdition(template, articlesOf([bad('1')]))).filter(
      ({ place }) => place === 'article',
    );
    const page = readPage(printed?.html ?? '');
    const ordinary = readPage(pages.find(({ place }) => place === 'article')?.html ?? '');
    expect(page.article).toContain('First words.');
    expect(page.article).toContain('Last words.');
    expect(page.headings).toHaveLength(1);
    expect(page.inlineScripts).toBe(ordinary.inlineScripts);
    expect(new Set(page.inHead)).toEqual(new Set(ordinary.inHead));
    expect(printed?.html.trimEnd().endsWith('</html>')).toBe(true);
  });
});

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
