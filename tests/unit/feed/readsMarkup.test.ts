import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/feed/extract.ts';
import { firstSentence, plain, repeats, shorten } from '../../../src/feed/plain.ts';
import { scan } from '../../../src/feed/scan.ts';
import { countWords } from '../../../src/feed/words.ts';

/** Tags as `name`, `/name` and `name{attributes}`, text as it comes. */
function tokens(html: string): string[] {
  const found: string[] = [];
  scan(
    html,
    (text) => found.push(text),
    ({ name, closing, attributes }) =>
      found.push(`<${closing ? '/' : ''}${name}${attributes.size ? JSON.stringify([...attributes]) : ''}>`),
  );
  return found;
}

describe('scan', () => {
  it.each([
    ['a <B>b</b> c', ['a ', '<b>', 'b', '</b>', ' c']],
    [`<a HREF="x>y" b='"' c=d e>t`, ['<a[["href","x>y"],["b","\\""],["c","d"],["e",""]]>', 't']],
    ['<a x=1 x=2>', ['<a[["x","1"]]>']],
    ['<a title="&quot;&#x2014;&amp;lt;">', ['<a[["title","\\"—&lt;"]]>']],
    ['<br/><img src=a/b.png />', ['<br>', '<img[["src","a/b.png"]]>']],
    ['2 < 3 and 4 <5', ['2 < 3 and 4 <5']],
    ['2 < 3 > 1', ['2 < 3 > 1']],
    ['a <b', ['a <b']],
    ['a<!-- <p> --> b<!-->c', ['a', ' b', 'c']],
    ['a<!-- open', ['a']],
    ['<!doctype html>a<?php x ?>b</ >c', ['a', 'b', 'c']],
    ['<script>if (a<b) "</p>"</script>t', ['<script>', '</script>', 't']],
    ['<style>p{}</STYLE >t', ['<style>', '</style>', 't']],
    ['<script>open', ['<script>']],
    ['<p>&eacute;&Ccedil;&#146;&bogus;&copy;&#0;</p>', ['<p>', 'éÇ’&bogus;©\uFFFD', '</p>']],
    [
      '<p title="never closed>text <b>bold</b>',
      ['<p[["title","\\"never"],["closed",""]]>', 'text ', '<b>', 'bold', '</b>'],
    ],
    [`<a b='>' c`, [`<a[["b","'"]]>`, `' c`]],
  ])('reads %j', (html, expected) => expect(tokens(html)).toEqual(expected));

  it('never loses plain text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '>', '"', "'", '=', '/', '!', '&', ';', 'é', '\n'),
    });
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const html = texts.join('<p class="x">');
        expect(
          tokens(html)
            .filter((token) => !token.startsWith('<'))
            .join(''),
        ).toBe(texts.join(''));
      }),
    );
  });

  it.each([
    ['tags', '<p class="a">x</p>'],
    ['openings without end', '<p '],
    ['unclosed quotes', '<p a="x>'],
    ['quotes that hide every end', `<p a='>' `],
    ['comments', '<!-- x -->'],
    ['unclosed comments', '<!--'],
    ['scripts without end', '<script>x'],
    ['scripts ended by others', '<script></style>'],
    ['spaces and slashes', '<p / / '],
    ['attributes without end', '<p a=1 '],
    ['entities without end', '&amp'],
    ['figures and captions', '<figure><img src=a><figcaption>x'],
    ['captions of nested figures', '<figure><figcaption>x</figcaption><img src=a>'],
  ])(
    'does not take for ever over %s',
    (_, part) => {
      // Linear work on this is a second at most; quadratic work would outlast the test's time by far.
      expect(extract(part.repeat(200_000))).toBeDefined();
    },
    30_000,
  );
});

describe('extract', () => {
  it('gives plain text with a line for each block', () => {
    const { text, countWords } = extract(
      '<h2>One\n two</h2><p>Thr<b>ee</b>, <a>four</a>.<br>Five&nbsp; \u0000six</p><ul><li>7</ul>',
    );
    expect(text).toBe('One two\nThree, four.\nFive six\n7');
    expect(countWords()).toBe(7);
  });

  it('finds pictures in order, without trackers and data', () => {
    const { pictures } = extract(`
      <img src="a.jpg" width="640" height="360px" alt=" A &amp; B ">
      <img src="t.gif" width="1" height="1"><img src="data:image/gif;base64,x"><img>
      <img data-src="b.jpg" src="spinner.gif" width="100%">
      <picture><source srcset="c.avif 800w"><source srcset="c.webp 800w"><img src="c.jpg"></picture>
      <picture><source srcset="d.avif 800w"><source srcset="d.webp 800w"><img alt="d"></picture>
      <video><source srcset="e"></video><img alt="none">`);
    expect(pictures.map(({ url }) => url)).toEqual(['a.jpg', 'b.jpg', 'c.jpg', 'd.avif']);
    expect(pictures[0]).toMatchObject({ url: 'a.jpg', alt: 'A & B', caption: '', width: 640, height: 360 });
    expect(pictures[1]).toMatchObject({ width: null, height: null });
  });

  it('gives each picture the caption of its figure', () => {
    const { pictures, text, countWords } = extract(`
      <figure><img src="1"><figcaption>One <b>line</b>.<br>More</figcaption></figure><img src="2">
      <figure><figcaption>Above</figcaption><img src="3"><img src="4"></figure>
      <figure><figure><img src="5"><figcaption>Inner</figcaption></figure><img src="6"></figure><p>Text`);
    expect(pictures.map(({ caption }) => caption)).toEqual([
      'One line. More',
      '',
      'Above',
      'Above',
      'Inner',
      '',
    ]);
    expect(text).toBe('Text');
    expect(countWords()).toBe(6);
  });

  it('takes captions for text when there is no other', () => {
    expect(extract('<figure><img src="1"><figcaption>Only this</figcaption></figure>').text).toBe(
      'Only this',
    );
    expect(extract('<figure><figcaption>Never closed<p>and on').text).toBe('Never closed\nand on');
  });
});

describe('countWords', () => {
  it.each([
    ['', 0],
    ['One — two, three-four don’t 5.', 5],
    ['either/or this—that', 4],
    ['हिन्दी में लिखा', 3],
    ['한국어 문장', 2],
    ['- — …', 0],
  ])('of %j is %i', (text, words) => expect(countWords(text)).toBe(words));

  it('finds words where no spaces are', () => {
    expect(countWords('我们的文章 in English')).toBeGreaterThanOrEqual(4);
    expect(countWords('我们的文章'.repeat(1000))).toBeGreaterThan(1500);
    expect(countWords('我们的文章'.repeat(1000))).toBeLessThan(4500);
  });
});

describe('plain', () => {
  it.each([
    ['AT&amp;T &lt;b&gt;', 'AT&T <b>'],
    ['&amp;lt;', '&lt;'],
    ['A <em>good</em>\n\t title<br>here', 'A good title here'],
    ['<script>alert(1)</script>x', 'x'],
    ['5 < 6', '5 < 6'],
    [undefined, ''],
  ])('of %j is %j', (markup, text) => expect(plain(markup)).toBe(text));
});

describe('firstSentence', () => {
  it.each([
    ['One. Two.', 'One.'],
    ['“Stop!” she said.', '“Stop!”'],
    ['U.S. troops left. Then', 'U.S. troops left.'],
    ['Dr. J. Doe spoke. Then', 'Dr. J. Doe spoke.'],
    ['Mrs. Doe spoke. Then', 'Mrs. Doe spoke.'],
    ['Version 1.5 is out', 'Version 1.5 is out'],
    ['A line\nand another. Yes', 'A line'],
    ['今日は晴れ。明日は雨。', '今日は晴れ。'],
    ['', ''],
  ])('of %j is %j', (text, sentence) => expect(firstSentence(text, 120)).toBe(sentence));

  it('is cut between words, with a mark', () => {
    const sentence = firstSentence('word '.repeat(100), 120);
    expect(sentence).toMatch(/^(word )+word…$/);
    expect(sentence.length).toBeLessThanOrEqual(120);
  });
});

describe('shorten', () => {
  it.each([
    ['one two three', 13, 'one two three'],
    ['one two three', 12, 'one two'],
    ['one two three', 7, 'one two'],
    ['one two three', 6, 'one tw'],
    ['今日は晴れ', 3, '今日は'],
    ['ab😀', 3, 'ab'],
  ])('%j to %i is %j', (text, most, short) => expect(shorten(text, most)).toBe(short));
});

describe('repeats', () => {
  it.each([
    ['It began, so they say …', 'It began — so they say, in 1648.', true],
    ['It ended', 'It began', false],
    ['', 'It began', false],
    ['…', 'It began', false],
  ])('%j and %j: %s', (text, other, does) => expect(repeats(text, other)).toBe(does));
});
