import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { cleanArticle } from '../../../src/press/printing/clean.ts';
import { colourCode } from '../../../src/ui/codeColours.ts';

const SHAPE = { base: 'https://envoy.example/2026/post', hero: null };

/** Markup of a feed, cleaned, in a page; what of it is coloured then, by kind, and its text. */
function coloured(html: string, around = '') {
  const { window } = new JSDOM(
    `<main class="${around}"><div class="prose">${cleanArticle(html, SHAPE)}</div></main>`,
  );
  const highlights = new Map<string, readonly Range[]>();
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('NodeFilter', window.NodeFilter);
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal('Highlight', Array);
  const text = window.document.querySelector('.prose');
  if (!text) throw new Error('no text');
  colourCode(text);
  return Object.fromEntries([...highlights].map(([kind, ranges]) => [kind, ranges.map(String)]));
}

afterEach(() => vi.unstubAllGlobals());

describe('code is coloured by the language that the feed names', () => {
  const LINES = '# all of it\nreturn 1';
  const COLOURED = { 'code-comment': ['# all of it'], 'code-keyword': ['return'], 'code-number': ['1'] };

  it.each<readonly [where: string, html: string]>([
    ['on the code', `<pre><code class="language-bash">${LINES}</code></pre>`],
    ['on its block', `<pre class="lang-sh">${LINES}</pre>`],
    ['on both', `<pre class="language-bash"><code class="language-bash">${LINES}</code></pre>`],
    [
      'on what GitHub puts around it',
      `<div class="highlight highlight-source-shell notranslate" dir="auto"><pre><span class="pl-c"># all</span> of it
return <span class="pl-c1">1</span></pre></div>`,
    ],
    [
      'on what Jekyll puts around it',
      `<div class="language-bash highlighter-rouge"><div class="highlight"><pre class="highlight"><code><span class="c"># all of it</span>
<span class="k">return </span>1</code></pre></div></div>`,
    ],
    ['on a figure', `<figure class="highlight language-bash"><pre><code>${LINES}</code></pre></figure>`],
    [
      'nearer than another',
      `<div class="language-js"><div class="language-bash"><pre><code>${LINES}</code></pre></div></div>`,
    ],
    ['as highlight.js writes it', `<pre><code class="hljs bash">${LINES}</code></pre>`],
    [
      'as Pandoc writes it',
      `<pre class="sourceCode bash"><code class="sourceCode bash">${LINES}</code></pre>`,
    ],
    ['as SyntaxHighlighter writes it', `<pre class="brush: bash; gutter: false">${LINES}</pre>`],
    ['as a language of people', `<pre lang="bash">${LINES}</pre>`],
    ['for a script', `<pre><code data-lang="bash">${LINES}</code></pre>`],
    ['in capitals', `<pre><code class="language-Bash">${LINES}</code></pre>`],
    [
      'around what says the language of people',
      `<div class="language-bash"><pre lang="en">${LINES}</pre></div>`,
    ],
  ])('%s', (_, html) => {
    expect(coloured(html)).toEqual(COLOURED);
  });

  it.each(['language-c++', 'language-C', 'lang-cpp', 'hljs c++', 'brush: cpp'])(
    'by the name of C: %s',
    (name) => {
      expect(coloured(`<pre class="${name}">return 1;</pre>`)['code-keyword']).toEqual(['return']);
    },
  );

  it('of a version', () => {
    expect(coloured('<pre><code class="language-python3">pass</code></pre>')['code-keyword']).toEqual([
      'pass',
    ]);
  });

  it('of one block after the other, each by its own', () => {
    const found =
      coloured(`<div class="language-python"><pre>def a(): pass</pre><pre class="language-js">let b</pre></div>
      <div class="highlight-source-sql"><pre>select c</pre></div>`);
    expect(found['code-keyword']).toEqual(['def', 'pass', 'let', 'select']);
  });

  it.each<readonly [where: string, open: string, close: string]>([
    ['around them', '<div class="language-js highlighter-rouge"><pre><code>', '</code></pre></div>'],
    ['on the code', '<figure class="highlight"><pre><code class="language-js">', '</code></pre></figure>'],
  ])('and not the numbers of its lines, which stand in a block beside it: %s', (_, open, close) => {
    const lines = '<table><tr><td><pre>1\n2</pre></td><td><pre>let a\nlet b = 3</pre></td></tr></table>';
    const found = coloured(open + lines + close);
    expect(found).toEqual({ 'code-keyword': ['let', 'let'], 'code-number': ['3'] });
  });
});

it.each<readonly [what: string, html: string]>([
  ['names none', '<pre><code>return 1</code></pre>'],
  [
    'is only said to be code',
    '<div class="highlight"><pre class="highlight"><code>return 1</code></pre></div>',
  ],
  ['is in a language that nobody here knows', '<div class="language-klingon"><pre>return 1</pre></div>'],
  [
    'says one that nobody here knows, whatever is said around it',
    '<div class="language-js"><pre><code class="language-klingon">return 1</code></pre></div>',
  ],
  ['stands beside what names one', '<div class="language-js"><p>So:</p></div><pre>return 1</pre>'],
  ['stands in a line of text', '<p class="language-js">Say <code>return 1</code> there.</p>'],
])('code that %s stays plain', (_, html) => {
  expect(coloured(html)).toEqual({});
});

it('what is around the text names no language for it', () => {
  expect(coloured('<pre>return 1</pre>', 'language-js')).toEqual({});
});
