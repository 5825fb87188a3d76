import { expect, test } from 'vitest';
import { cleanArticle, readyFor } from '../../src/html/clean.ts';
import { spokenText } from '../../src/ui/spokenText.ts';

function read(markup: string) {
  const holder = document.createElement('div');
  holder.className = 'prose';
  holder.innerHTML = markup;
  const { text, paragraphs, swaps, blocks } = spokenText(holder);
  const lines = paragraphs.map(({ from, to, block }) => [block, text.slice(from, to)] as const);
  return { lines, swaps: swaps.map(({ from, to, words }) => [text.slice(from, to), words]), blocks };
}

test('what stands beside the text is not read: captions, tables, code, notes and what is over them', () => {
  const { lines, blocks } = read(`
    <p>First, with a mark.<sup><a href="#n1">1</a></sup></p>
    <figure><img alt="" /><figcaption>A caption. <small>A credit</small></figcaption></figure>
    <div class="scrolls"><table><tr><td>7</td></tr></table></div>
    <div class="scrolls"><pre>code()</pre></div>
    <div class="embed"><a href="https://v.example/">A film</a></div>
    <p>Last.</p>
    <h2>Notes</h2>
    <ol><li id="n1"><p>A note. <a href="#m1">back</a></p></li></ol>
    <section class="footnotes"><h2>More notes</h2><p>More.</p></section>`);
  expect(lines.map(([, line]) => line.replace('\uFFFC', ''))).toEqual(['First, with a mark.', 'Last.']);
  const [first = 0, last = 0] = lines.map(([block]) => block);
  expect(blocks[first]).toContain('First');
  expect(blocks[last]).toBe('Last.');
});

test('marks on the line are no words, nor are their notes, as Substack and Word write them', async () => {
  const markup = `<p>It ended.<a href="#footnote-1" id="footnote-anchor-1">1</a> Then<a href="#_ftn2" name="_ftnref2">[2]</a> peace.</p>
    <div><a href="#footnote-anchor-1" id="footnote-1">1</a><div><p>In May.</p></div></div>
    <p><a href="#_ftnref2" name="_ftn2">[2]</a> In June.</p>`;
  await readyFor(markup);
  const { lines } = read(String(cleanArticle(markup, { base: 'https://envoy.example/', hero: null })));
  expect(lines.map(([, line]) => line.replaceAll('\uFFFC', '').trim())).toEqual(['It ended. Then peace.']);
});

test('a note of several paragraphs is not read, as the others of its list', () => {
  const { lines } =
    read(`<p>It ended.<sup><a href="#a">1</a></sup> Then<sup><a href="#b">2</a></sup> peace.</p>
    <ol><li><p><a id="a"></a>In May.</p><p>Or June.</p></li><li><p><a id="b"></a>They say.</p></li></ol>`);
  expect(lines.map(([, line]) => line.replaceAll('\uFFFC', '').trim())).toEqual(['It ended. Then peace.']);
});

test('a pull quote is read where its words stand nowhere else', () => {
  const { lines } = read(`
    <p>Nobody, she said, could “remember the name” of the ship.</p>
    <blockquote class="pull"><p>Nobody could remember</p></blockquote>
    <blockquote class="pull"><p>could remember the <em>name</em></p><cite>A captain</cite></blockquote>
    <p class="pull">“Nobody … could remember!”</p>
    <p>Last.</p>`);
  expect(lines.map(([, line]) => line)).toEqual([
    'Nobody, she said, could “remember the name” of the ship.',
    'Nobody could remember',
    'Last.',
  ]);
});

test('what stands in no block of its own is read too, and belongs to the block before it', () => {
  const { lines } = read(
    '<p>One.</p><div>Bare words.<ul><li>Two<ul><li>Three</li></ul></li></ul></div><blockquote><p>Four.</p></blockquote>',
  );
  expect(lines).toEqual([
    [0, 'One.'],
    [0, 'Bare words.'],
    [0, 'Two'],
    [1, 'Three'],
    [2, 'Four.'],
  ]);
});

test('what a player holds is neither said nor a block of the text', () => {
  const { lines, blocks } = read(`<p>One.</p><audio><source src="a.mp3"><a href="a.mp3">a.mp3</a></audio>
    <figure><video><p>Your browser cannot.</p></video></figure><p>Two.</p><video><p>Nor this.</p></video>`);
  expect(lines).toEqual([
    [0, 'One.'],
    [2, 'Two.'],
  ]);
  expect(blocks).toHaveLength(3);
});

test('a text that was laid out in tables is read, and tables of facts in it are not', () => {
  const facts =
    '<table><tr><th>Port</th><th>Bags</th></tr><tr><td><p>Ostend</p></td><td><p>1,204</p></td></tr></table>';
  const { lines } = read(`
    <table><tr><td><h2>Part one</h2><p>One.</p>${facts}<p>Two.</p></td><td>Aside.</td></tr></table>
    <table><tr><td><p>Three.</p></td></tr><tr><td><p>Four.</p></td></tr></table>
    <table><tr><td>${'It was a long war. '.repeat(20)}</td><td>1918</td></tr></table>
    <table><caption>Peace</caption><tr><td><p>Five.</p><p>Six.</p></td></tr></table>`);
  expect(lines.map(([, line]) => line.slice(0, 18))).toEqual([
    'Part one',
    'One.',
    'Two.',
    'Aside.',
    'Three.',
    'Four.',
    'It was a long war.',
    '1918',
  ]);
});

test('what is set over words, to say how they are read, is not said with them', () => {
  const { lines } = read(
    '<p><ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>の<ruby>手紙<rt>てがみ</rt></ruby>。</p>',
  );
  expect(lines).toEqual([[0, '東京の手紙。']]);
});

test('a formula is said in its author’s words, else by its signs', () => {
  const math = '<mi>x</mi><mo>=</mo><mn>2</mn>';
  const { swaps } = read(
    `<p>So <math alttext="x is two">${math}</math> and <math><semantics><mrow>${math}</mrow><annotation>x=2</annotation></semantics></math>.</p>`,
  );
  expect(swaps).toEqual([
    ['x=2', 'x is two'],
    ['x=2x=2', 'x=2'],
  ]);
});
