import { describe, expect, test } from 'vitest';
import { dressHtml } from '../../../../src/press/pictures/dress.ts';
import { picturesIn } from '../../../../src/press/pictures/found.ts';
import { readFragment } from '../../../../src/press/pictures/tree.ts';
import { feedsBeside } from '../../../support/feedsBeside.ts';
import { STORED } from './picture.ts';

const BASE = new URL('https://m.example/2026/article');
const IMG =
  `src="${STORED.large.path}" srcset="${STORED.large.path} 1280w, ${STORED.small?.path} 640w" ` +
  `sizes="(min-width: 48rem) 42rem, 100vw" width="1280" height="800" style="background-color:#112233"`;
const had = (url: string) => (/gone|m\.example\/2026\/pictures/.test(url) ? null : STORED);
const dress = (html: string, base: URL | null = BASE) => dressHtml(html, base, had);
const urls = (html: string, base: URL | null = BASE) => picturesIn(html, base).map(({ url }) => url);

describe('a stored picture', () => {
  test('is shown from the store and keeps what is said of it', () => {
    expect(
      dress(
        '<p>a <img src="x.jpg" alt="A &quot;boat&quot;" title="t" width="9" class="big" onload="x()"></p>',
      ),
    ).toBe(`<p>a <img ${IMG} alt="A &quot;boat&quot;" title="t"></p>`);
  });

  test('always has an alt text, if an empty one', () => {
    expect(dress('<img src="x.jpg">')).toBe(`<img ${IMG} alt="">`);
  });

  test('without a small file has no srcset', () => {
    const one = dressHtml('<img src="x.jpg">', BASE, () => ({ ...STORED, small: null }));
    expect(one).toBe(
      `<img src="${STORED.large.path}" width="1280" height="800" style="background-color:#112233" alt="">`,
    );
  });

  test('stands where its <picture> stood', () => {
    expect(
      dress(
        '<figure><picture><source srcset="x.webp"><img src="x.jpg" alt="x"></picture><figcaption>c</figcaption></figure>',
      ),
    ).toBe(`<figure><img ${IMG} alt="x"><figcaption>c</figcaption></figure>`);
  });
});

describe('a link around a picture', () => {
  test.each([
    ['its own file', '<a href="/2026/x.jpg"><img src="x-1024x683.jpg"></a>', `<img ${IMG} alt="">`],
    ['its own file, with words', '<a href="x.jpg?w=9"><img src="x.jpg">All</a>', `<img ${IMG} alt="">All`],
    [
      'the file of a picture that could not be had',
      '<a href="gone.jpg"><img src="gone.jpg" alt="x"></a>',
      null,
    ],
    ['another picture', '<a href="y.jpg"><img src="x.jpg"></a>', null],
    ['its own file, and being a place', '<a href="x.jpg" id="a"><img src="x.jpg"></a>', null],
  ])('to %s', (_, html, bare) => {
    if (bare === null) expect(dress(html)).toMatch(/^<a href="https:.*<\/a>$/);
    else expect(dress(html)).toBe(bare);
  });
});

describe('the one candidate', () => {
  test.each([
    ['src', '<img src="a.jpg">', '2026/a.jpg'],
    ['src without fragment and space around', '<img src=" /a.jpg#x ">', 'a.jpg'],
    ['a lazy attribute before the stand-in', '<img src="blur.jpg" data-src="a.jpg">', '2026/a.jpg'],
    ['data-lazy-src', '<img src="data:image/gif;base64,R0" data-lazy-src="/a.jpg">', 'a.jpg'],
    ['src where the lazy attribute names nothing', '<img src="/a.jpg" data-src="http://[">', 'a.jpg'],
    [
      'the widest up to 2,400',
      '<img src="/s.jpg" srcset="/a.jpg 2400w, /b.jpg 800w, /c.jpg 3000w">',
      'a.jpg',
    ],
    ['the narrowest of those that are wider', '<img srcset="/c.jpg 5000w, /a.jpg 3000w">', 'a.jpg'],
    ['2x before src', '<img src="/s.jpg" srcset="/s.jpg, /a.jpg 2x">', 'a.jpg'],
    [
      'no density beyond 2,400 pixels',
      '<img src="/s.jpg" width="1000" srcset="/b.jpg 3x, /a.jpg 2x">',
      'a.jpg',
    ],
    ['data-srcset', '<img src="data:," data-srcset="/a.jpg 900w">', 'a.jpg'],
    ['a URL with commas', '<img srcset="/w_9,c_fill/a.jpg 900w, /b.jpg 100w">', 'w_9,c_fill/a.jpg'],
    ['a source’s', '<picture><source srcset="/a.webp 1800w"><img src="/s.jpg"></picture>', 'a.webp'],
    [
      'no source of an unknown type',
      '<picture><source type="image/jxl" srcset="/b 1800w"><img src="/a.jpg"></picture>',
      'a.jpg',
    ],
    [
      'no crop for phones',
      '<picture><source media="(max-width: 600px)" srcset="/b.jpg 1800w"><img src="/a.jpg"></picture>',
      'a.jpg',
    ],
    ['a source where <img> has none', '<picture><source srcset="/a.webp"><img alt="x"></picture>', 'a.webp'],
  ])('is %s', (_, html, path) => {
    expect(urls(html)).toEqual([`https://m.example/${path}`]);
    const asked = new Set<string>();
    dressHtml(html, BASE, (url) => (asked.add(url), had(url)));
    expect([...asked].filter(had)).toEqual(urls(html));
  });

  test('may travel in the markup, unless it is a stand-in', () => {
    const data = `data:image/png;base64,${'A'.repeat(600)}`;
    expect(urls(`<img src="${data}">`)).toEqual([data]);
    expect(urls('<img src="data:image/png;base64,AAAA">')).toEqual([]);
    expect(urls(`<img src="${data}" data-src="a.jpg">`)).toEqual(['https://m.example/2026/a.jpg']);
  });

  test('is never of another kind of address', () => {
    expect(
      urls('<img src="file:///etc/x.png"><img src="javascript:x"><img src="blob:https://a/b"><img src="">'),
    ).toEqual([]);
    expect(urls('<img src="x.png">', new URL('file:///home/me/feed.json'))).toEqual([]);
    expect(urls('<img src="//cdn.example/x.png">', null)).toEqual(['https://cdn.example/x.png']);
  });

  test('is named once, with its alt text; posters too', () => {
    expect(
      picturesIn(
        '<img src="a.jpg" alt=" one "><video poster="b.jpg"></video><img src="a.jpg" alt="two">',
        BASE,
      ),
    ).toEqual([
      { url: 'https://m.example/2026/a.jpg', alt: 'one' },
      { url: 'https://m.example/2026/b.jpg', alt: '' },
    ]);
  });
});

describe('pictures for those without scripts', () => {
  test('replace the stand-in', () => {
    expect(
      dress(
        '<p><img class="lazy" src="data:image/gif;base64,R0"><noscript><img src="a.jpg" alt="x"></noscript></p>',
      ),
    ).toBe(`<p><img ${IMG} alt="x"></p>`);
  });

  test.each([
    '<img data-src="a.jpg"><noscript><img src="a-300x200.jpg"></noscript>',
    '<noscript><img src="a.jpg"></noscript><img data-src="a-1024x683.jpg">',
    '<span><img data-src="a.jpg"></span><noscript><picture><source srcset="a.jpg 2w"><img src="a.jpg"></picture></noscript>',
  ])('are not shown twice: %s', (html) => {
    expect(dress(html).match(/<img/g)).toHaveLength(1);
    expect(dress(html)).not.toContain('noscript');
    expect(urls(html)).toHaveLength(1);
  });

  test('leave other words alone', () => {
    expect(dress('<noscript>Turn it <b>on</b></noscript>')).toBe('<noscript>Turn it <b>on</b></noscript>');
  });
});

describe('counters', () => {
  test.each([
    '<img src="x.gif" width="1" height="1">',
    '<img src="x.gif" width="0" height="0">',
    '<img src="x.gif" style="display: none">',
    '<img src="x.gif" style="width:1px;height:1px">',
    '<img src="x.gif" style="visibility:hidden">',
    '<img src="x.gif" hidden>',
    '<img src="https://pixel.wp.com/b.gif?v=1" alt="x">',
    '<img src="http://feeds.feedburner.com/~r/x/y">',
    '<img src="https://www.facebook.com/tr?id=1&noscript=1">',
    '<img src="https://stats.example/matomo.php?idsite=1">',
    '<noscript><img src="https://sb.scorecardresearch.com/p?c1=2"></noscript>',
    '<p><a href="https://x.example"><img src="x.gif" height="1"></a></p>',
  ])('%s leaves nothing', (html) => {
    expect(dress(`<p>a</p>${html}`)).toBe('<p>a</p>');
    expect(urls(html)).toEqual([]);
  });

  test('are not taken for what only looks small', () => {
    for (const html of [
      '<img src="x.gif" style="width:100%;max-width:1px0">',
      '<img src="https://www.facebook.com/trip.jpg">',
    ])
      expect(urls(html)).toHaveLength(1);
  });

  test('take no place with them that a link leads to', () => {
    expect(dress('<a id="note"><img src="x" width="1" height="1"></a>')).toBe('<a id="note"></a>');
  });
});

describe('a picture that could not be had', () => {
  test('leaves its alt text, apart from its neighbours', () => {
    expect(dress('<p>The<img src="gone.jpg" alt="red <boat>">sank</p>')).toBe(
      '<p>The red &lt;boat&gt; sank</p>',
    );
  });

  test('leaves the caption of its figure', () => {
    expect(
      dress(
        '<figure><a href="/x"><img src="gone.jpg"></a><figcaption>Seen in <i>1901</i></figcaption></figure>',
      ),
    ).toBe('<figure><figcaption>Seen in <i>1901</i></figcaption></figure>');
  });

  test('and said nothing leaves no empty frame', () => {
    expect(
      dress(
        '<p>a</p><figure>\n<picture><source srcset="gone.webp"><img src="gone.jpg"></picture>\n</figure>',
      ),
    ).toBe('<p>a</p>');
  });

  test('is no poster', () => {
    expect(dress('<video poster="gone.jpg" src="v.mp4"></video><video poster="p.jpg"></video>')).toBe(
      `<video src="https://m.example/2026/v.mp4"></video><video poster="${STORED.large.path}"></video>`,
    );
  });

  test('is an emoji, which is as good as a picture', () => {
    expect(dress('<p>Hi<img class="wp-smiley" src="https://s.w.org/1.png" alt="🙂">!</p>')).toBe(
      '<p>Hi🙂!</p>',
    );
    expect(urls('<img class="emoji" src="x.png" alt="👩🏽‍🚀">')).toEqual([]);
  });
});

describe('addresses', () => {
  test.each([
    ['<a href="b">x</a>', '<a href="https://m.example/2026/b">x</a>'],
    ['<a href="//o.example/b">x</a>', '<a href="https://o.example/b">x</a>'],
    ['<a href="HTTPS://o.example/b c">x</a>', '<a href="HTTPS://o.example/b c">x</a>'],
    ['<a href="#fn1">1</a>', '<a href="#fn1">1</a>'],
    ['<a href="https://m.example/2026/article#fn1">1</a>', '<a href="#fn1">1</a>'],
    ['<a href="mailto:a@m.example">x</a>', '<a href="mailto:a@m.example">x</a>'],
    ['<a href="http://[">x</a>', '<a href="http://[">x</a>'],
    ['<blockquote cite="/q">x</blockquote>', '<blockquote cite="https://m.example/q">x</blockquote>'],
    ['<audio src="a.mp3"></audio>', '<audio src="https://m.example/2026/a.mp3"></audio>'],
    ['<video><source src="v.mp4"></video>', '<video><source src="https://m.example/2026/v.mp4"></video>'],
    ['<iframe data-src="/e" src="about:blank"></iframe>', '<iframe src="https://m.example/e"></iframe>'],
    ['<svg><a href="x"></a></svg>', '<svg><a href="x"></a></svg>'],
  ])('%s', (html, dressed) => expect(dress(html)).toBe(dressed));

  test('stay as they are where nothing is known of their base', () => {
    expect(dress('<a href="b">x</a><a href="#c">y</a>', null)).toBe('<a href="b">x</a><a href="#c">y</a>');
  });
});

const WHOLE = [
  '<h2 id="a">A</h2><p class="x">b <em>c</em><br>d&amp;e &lt;f&gt;&nbsp;</p><hr>',
  '<table><caption>t</caption><thead><tr><th scope="col">1</th></tr></thead><tbody><tr><td colspan="2">2</td></tr></tbody></table>',
  '<pre><code class="language-js">if (a &lt; b) {\n  c();\n}</code></pre>',
  '<pre>\n\n  two lines down</pre>',
  '<p>x<sup id="r1"><a href="#n1">1</a></sup></p><ol><li id="n1">y</li></ol>',
  '<details open=""><summary>s</summary><p>p</p></details><ruby>漢<rt>kan</rt></ruby>',
  '<math><mi>x</mi></math><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg><template><p>t</p></template>',
  'plain text & more <3',
];

test.each(WHOLE)('everything else stays: %s', (html) => {
  expect(dress(html).replaceAll('&amp; more &lt;3', '& more <3')).toBe(html);
});

test('dressing twice is dressing once', () => {
  const html = [
    ...WHOLE,
    '<img src="a.jpg" alt="x"><img src="gone.jpg" alt="y"> z <img src="gone2.jpg">',
    '<figure><picture><source srcset="a 1x"><img src="a"></picture></figure><video poster="a.jpg"></video>',
    '<noscript><img src="b.jpg"></noscript><a href="b"><table><tr><a>x<p>y</table>',
    '<b><p>a</b>c</p><i><a href="x"><div><a href="y">',
  ].join('');
  const once = dress(html);
  expect(dress(once)).toBe(once);
});

test('a picture of another edition is a picture like any other', () => {
  const other = dress('<img src="a.jpg">');
  expect(urls(other, new URL('https://other.example/'))).toEqual([
    `https://other.example/${STORED.large.path}`,
  ]);
});

describe('markup beyond reason', { timeout: 30_000 }, () => {
  test.each([
    ['5,000 deep', `<p>first</p>${'<div>'.repeat(5000)}<b>last</b>`],
    ['200,000 deep in formatting', `<p>first</p>${'<i><b>'.repeat(100_000)}last`],
    ['tables in tables', `<p>first</p>${'<table><td>'.repeat(1000)}last`],
    [
      'formatting that multiplies',
      `<p>first</p>${Array.from({ length: 300 }, (_, i) => `<p><b id="${i}"></p>`).join('')}${'<p>x</p>'.repeat(50_000)}<p>last</p>`,
    ],
    ['100,000 elements', `<p>first</p>${'<hr>'.repeat(100_001)}<p>last</p>`],
  ])('%s becomes its paragraphs', (_, html) => {
    const dressed = dress(html);
    expect(dressed).toMatch(/^<p>first<\/p>\n[^]*last<\/p>$/);
    expect(dressed.replace(/<\/?p>/g, '')).not.toMatch(/[<>]/);
    expect(readFragment(html)).toBeNull();
    expect(urls(html)).toEqual([]);
    expect(dress(dressed)).toBe(dressed);
  });

  test.each([
    ['text', 'x '.repeat(500_000)],
    ['attributes', `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>x</p>`],
    ['a srcset', `<img srcset="${'a.jpg 1w,'.repeat(100_000)}">`],
    ['what is never closed', `<a href="${'x'.repeat(1_000_000)}`],
    ['comments', '<!-- x -->'.repeat(100_000)],
  ])('one megabyte of %s is dressed', (_, html) => {
    expect(dress(html)).toBe(dress(dress(html)));
  });
});

for (const folder of ['feeds-hostile', 'xss']) {
  const beside = feedsBeside(folder);
  describe.skipIf(beside.absent)(`${folder}${beside.absent ? `: ${beside.absent}` : ''}`, () => {
    test.each(beside.names)('%s: every picture is the store’s, and once is enough', (name) => {
      const bodies =
        beside
          .read(name)
          .toString()
          .match(/"(?:[^"\\]|\\.)*"/g) ?? [];
      for (const body of bodies) {
        const once = dress(textOf(body));
        expect(dress(once)).toBe(once);
        // No picture that a second parser finds comes from anywhere but the store.
        for (const url of urls(once)) expect(url).toBe(`https://m.example/2026/${STORED.large.path}`);
      }
    });
  });
}

function textOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted; // a hostile document's text need not be JSON
  }
}
