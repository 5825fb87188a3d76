import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { factsOf } from '../../src/languages/facts.ts';
import { speak } from '../../src/languages/texts.ts';
import { OFFERED } from '../../src/model/languages.ts';
import ArticleHead from '../../src/ui/ArticleHead.svelte';
import Contents from '../../src/ui/Contents.svelte';
import Prose from '../../src/ui/Prose.svelte';
import Teaser from '../../src/ui/Teaser.svelte';
import { headerWith, NOW } from '../support/sampleHeader.ts';

/** Begins with letters that go the other way. */
const ARABIC = 'NATO يجتمع في فيينا';
const header = (dir: 'rtl' | 'auto') =>
  headerWith({ headline: ARABIC, dek: ARABIC, language: dir === 'rtl' ? 'ar' : '', dir });

const directions = (elements: readonly Element[]) =>
  elements.map((element) => getComputedStyle(element).direction);

test.each([
  ['rtl', 'rtl'],
  ['auto', 'ltr'],
] as const)('a headline and its dek in a list go %s where that is known of the article: %s', (dir, seen) => {
  const { container } = render(Teaser, { header: header(dir), now: NOW, shape: 'lead', read: false });
  expect(directions([...container.querySelectorAll('.headline, .dek')])).toEqual([seen, seen]);
});

test('over its text too, and what the interface says beside them is in its own language', () => {
  const heading = null;
  const children = createRawSnippet(() => ({ render: () => '<button>Share</button>' }));
  const { container } = render(ArticleHead, { header: header('rtl'), now: NOW, heading, children });
  expect(directions([...container.querySelectorAll('h1, .dek')])).toEqual(['rtl', 'rtl']);
  expect(container.querySelector('.byline')?.closest('[lang]')?.getAttribute('lang')).toBe('en');
});

/** Where each name begins, in pixels from the left. */
function leftsOf(container: Element, names: readonly string[]): number[] {
  const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const lefts: number[] = [];
  while (walker.nextNode()) {
    if (!names.includes(walker.currentNode.textContent ?? '')) continue;
    const range = document.createRange();
    range.selectNode(walker.currentNode);
    lefts.push(range.getBoundingClientRect().left);
  }
  return lefts;
}

const by = (names: readonly string[]) => ({
  ...header('rtl'),
  authors: names.map((name) => ({ name, slug: name, url: null, avatar: null })),
});

test('authors stand in their order whichever way their letters go: that of the line', () => {
  const [first, second] = [
    ['سلمى', 'Ann', 'Bert'],
    ['Ann', 'Bert', 'سلمى'],
  ] as const;
  const list = render(Teaser, { header: by(first), now: NOW, shape: 'lead', read: false });
  const children = createRawSnippet(() => ({ render: () => '<button>Share</button>' }));
  const head = render(ArticleHead, { header: by(second), now: NOW, heading: null, children });
  const [fromLeft, fromRight] = [leftsOf(list.container, first), leftsOf(head.container, second)];
  expect([fromLeft.length, fromRight.length]).toEqual([3, 3]);
  expect(fromLeft).toEqual([...fromLeft].sort((one, other) => one - other));
  expect(fromRight).toEqual([...fromRight].sort((one, other) => other - one));
});

test('authors follow each other as the interface’s language has it', () => {
  const [english, japanese] = ['en', 'ja'].map((code) => OFFERED.find((one) => one.code === code));
  if (!english || !japanese) throw new Error('they are offered');
  speak({ at: 0, texts: [], facts: factsOf(japanese) });
  try {
    const children = createRawSnippet(() => ({ render: () => '<button>Share</button>' }));
    const list = render(Teaser, { header: headerWith(), now: NOW, shape: 'lead', read: false });
    const head = render(ArticleHead, { header: headerWith(), now: NOW, heading: null, children });
    for (const { container } of [list, head])
      expect(container.querySelector('.byline')?.textContent).toContain('The map room、The archive bench');
  } finally {
    speak({ at: 0, texts: [], facts: factsOf(english) });
  }
});

test('a table of an article is on the sides that its author gave it, whichever way it is read', async () => {
  const html = `<table><tbody><tr><td>ا</td><td align="right">1</td><td align="left">2</td></tr></tbody></table>`;
  const body = { id: 'a', html, base: 'https://envoy.example/a', attachments: [], tags: [], related: [] };
  const screen = render(Prose, { body, language: 'ar', dir: 'rtl', hero: null });
  await expect.element(screen.getByRole('table')).toBeVisible();
  const cells = [...screen.container.querySelectorAll('td')].map((cell) => getComputedStyle(cell));
  expect(cells.map(({ textAlign }) => textAlign)).toEqual(['start', 'right', 'left']);
  expect(cells[0]?.paddingRight, 'where a line begins').toBe('0px');
  expect(parseFloat(cells[0]?.paddingLeft ?? '')).toBeGreaterThan(0);
});

test('the parts of an article are in its language, and what they are called together in that of the interface', async () => {
  const parts = [{ heading: document.createElement('h2'), level: 2, words: ARABIC }];
  const screen = render(Contents, { parts, at: 0, language: 'ar', dir: 'rtl', onchoose: () => {} });
  const part = screen.getByRole('button', { name: ARABIC });
  await expect.element(part).toHaveStyle({ direction: 'rtl' });
  expect(part.element().closest('[lang]')?.getAttribute('lang')).toBe('ar');
  const nav = screen.getByRole('navigation', { name: 'Parts of this article' });
  expect(nav.element().hasAttribute('lang')).toBe(false);
});

test('a sentence that goes the other way than its article keeps its own direction, and a name alone the article’s', async () => {
  const sentence = 'يجتمع الوزراء في فيينا يوم الثلاثاء المقبل.';
  const html =
    `<p>The ministers meet on Tuesday, it says.</p><blockquote><p>${sentence}</p><p>So the ministers say, in Vienna.</p></blockquote>` +
    `<p>${sentence.slice(0, 12)} and then the ministers went home.</p><h2>فيينا</h2><p dir="ltr">${sentence}</p>` +
    `<ul><li>${sentence}</li></ul>`;
  const body = { id: 'a', html, base: 'https://envoy.example/a', attachments: [], tags: [], related: [] };
  const screen = render(Prose, { body, language: 'en', dir: 'ltr', hero: null });
  await expect.element(screen.getByRole('list')).toBeVisible();
  const blocks = [...screen.container.querySelectorAll('p, h2, ul, li')];
  expect(directions(blocks)).toEqual(['ltr', 'rtl', 'ltr', 'ltr', 'ltr', 'ltr', 'rtl', 'rtl']);
});

test('code is written from the left in an article from the right', async () => {
  const html = `<p>${ARABIC} <code>foo(a);</code></p><pre>if (a)\n  foo(a);</pre><p><code dir="rtl">س</code></p>`;
  const body = { id: 'a', html, base: 'https://envoy.example/a', attachments: [], tags: [], related: [] };
  const screen = render(Prose, { body, language: 'ar', dir: 'rtl', hero: null });
  await expect.element(screen.getByText('if (a)')).toBeVisible();
  expect(directions([...screen.container.querySelectorAll('code, pre')])).toEqual(['ltr', 'ltr', 'rtl']);
});
