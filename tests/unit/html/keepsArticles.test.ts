import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../../src/press/printing/clean.ts';
import { KINDS } from '../../support/everyKind.ts';

const BASE = 'https://envoy.example/2026/post';

function cleaned(html: string, blocks?: number): Document {
  const shape = { base: BASE, hero: null, ...(blocks !== undefined && { blocks }) };
  return new JSDOM(cleanArticle(html, shape)).window.document;
}

/** What of each kind must be there, each selector so many times. */
const THERE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  figures: {
    'figure > img[width="600"][height="400"][alt="A lamp"][src="https://envoy.example/pictures/lamp.svg"]': 1,
    'figure > figcaption > em': 1,
    'p > img[width="18"]': 1,
    'img.drawing[alt="Letters a day"][width="320"][height="160"][src^="data:image/svg+xml,"]': 1,
  },
  tables: {
    '.scrolls[tabindex="0"][role="region"][aria-label="Bags of mail"] > table > caption': 1,
    'thead th[scope="col"]#in-port': 1,
    'th[align="right"]': 1,
    'td[headers="in-bags"][align="right"]': 2,
    'tfoot td': 2,
  },
  code: { kbd: 1, samp: 1, var: 1, '.scrolls[aria-label="Code"] > pre > code': 1 },
  formulas: { 'p math msup': 1, '.scrolls[aria-label="Formula"] > math[display="block"]': 2, msqrt: 1 },
  ruby: { 'p[lang="ja"] > ruby': 3, rt: 4, rp: 2 },
  footnotes: {
    'sup[id="in-fnref:é"] > a[href="#in-fn:é"][role="doc-noteref"]:not([target])': 1,
    'a[href="#in-old"] > sup': 1,
    '.footnotes[role="doc-endnotes"] li[id="in-fn:é"] > a[href="#in-fnref:é"]': 1,
    'li > a#in-old': 1,
  },
  details: { 'details > summary': 2, 'details[open]:not([name])': 1 },
  sound: { 'audio[controls][preload="none"][src="https://envoy.example/sound/bell.mp3"]:not([autoplay])': 1 },
  films: {
    'video[controls][preload="none"][playsinline][poster="https://envoy.example/pictures/lamp.svg"]:not([autoplay])': 1,
    'video > source[type][src^="https://envoy.example/films/"]': 2,
    'track[kind="captions"][srclang="en"][label="English"]': 1,
  },
  lists: { 'ol[start="3"][reversed][type="i"] > li[value="1"]': 1, 'dl > dt + dd': 1 },
  words: {
    'abbr[title], cite, q, mark, del, ins, s, sub, small, dfn, u, b, i, bdo[dir="rtl"], time[datetime], span[lang]': 16,
    'blockquote > footer': 1,
    'blockquote.pull': 1,
    hr: 1,
    address: 1,
  },
};

describe('what an article is made of', () => {
  it.each(Object.entries(THERE))('%s', (kind, selectors) => {
    const doc = cleaned(KINDS[kind] ?? '');
    for (const [selector, count] of Object.entries(selectors))
      expect(doc.querySelectorAll(selector).length, selector).toBe(count);
  });

  it('a drawing that its picture shows whole', () => {
    const doc = cleaned(
      `<svg viewBox="0 0 200 100" onload="f()"><style>rect { fill: red }</style><script>f()</script>
      <rect style="fill: url(#a)"/><circle/><text>A &lt; “B”</text><use xlink:href="#a"/></svg>`,
    );
    const image = doc.querySelector('img');
    const svg = decodeURIComponent(image?.src.replace('data:image/svg+xml,', '') ?? '');
    const read = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
    expect(read.querySelector('style')?.textContent).toBe('rect { fill: red }');
    expect(read.querySelector('rect')?.getAttribute('style')).toBe('fill: url(#a)');
    expect(read.querySelector('text')?.textContent).toBe('A < “B”');
    expect(read.querySelector('script, [onload], [data-onload]')).toBeNull();
    expect(image?.alt).toBe('A < “B”');
  });

  it('no icons', () => {
    const icon = '<svg viewBox="0 0 512 512"><path d="M0 0h9"/></svg>';
    const small = '<svg width="16" height="16"><path/><path/><path/></svg>';
    expect(cleaned(`<p>a${icon}${small}b</p>`).body.innerHTML).toBe('<p>ab</p>');
  });

  it('a picture that travels in the text, and none that stands in for another', () => {
    const bytes = 'A'.repeat(600);
    const doc = cleaned(
      `<img src="data:image/png;base64,${bytes}"><img src="data:image/gif;base64,R0lG">
      <audio src="data:audio/wav;base64,${bytes}"></audio><img src="data:text/html,${bytes}">`,
    );
    expect([...doc.images].map(({ src }) => src)).toEqual([`data:image/png;base64,${bytes}`]);
    expect(doc.querySelector('audio')?.hasAttribute('src')).toBe(false);
  });

  it('what only a reader without scripts was meant to see, once', () => {
    const doc = cleaned(
      `<img data-src="/a.jpg" src="data:,"><noscript><img src="/a.jpg"></noscript>
      <noscript><img src="/b.jpg"> Turn it on</noscript>`,
    );
    expect([...doc.images].map(({ src }) => new URL(src).pathname)).toEqual(['/a.jpg', '/b.jpg']);
  });

  it('a formula once, where a script has written it twice', () => {
    const doc = cleaned(
      `<p><span class="katex"><span class="katex-mathml"><math><mi>x</mi></math></span>
      <span class="katex-html" aria-hidden="true"><span>x</span></span></span></p>`,
    );
    expect(doc.querySelectorAll('math').length).toBe(1);
    expect(doc.body.textContent.replace(/\s/g, '')).toBe('x');
  });

  it('a formula as it was set, in its place', () => {
    const doc = cleaned(
      `<p><math><mo stretchy="false" form="prefix">(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac>
      <mspace width="0.1667em"></mspace><mspace width="900em"></mspace><mpadded voffset="-90em" lspace="-9em"></mpadded>
      <mstyle scriptlevel="-9" mathsize="900px"><mi style="font-size: 9em">x</mi></mstyle></math></p>`,
    );
    expect(
      doc.querySelector('mo[stretchy="false"][form="prefix"] + mfrac[linethickness="0"]'),
    ).not.toBeNull();
    expect([...doc.querySelectorAll('mspace')].map((space) => space.getAttribute('width'))).toEqual([
      '0.1667em',
      null,
    ]);
    expect(
      doc.querySelectorAll('mpadded[voffset], mpadded[lspace], mstyle[scriptlevel], [mathsize], [style]')
        .length,
    ).toBe(0);
  });

  it('a heading without the sign that offers its address, and its place', () => {
    const doc = cleaned(
      '<h2 id="a"><a href="#a">#</a> One</h2><h3><a id="b" href="#b"></a>Two</h3><p><a href="#b">b</a>',
    );
    expect(doc.querySelector('h2')?.textContent.trim()).toBe('One');
    expect([...doc.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(['#in-b']);
    expect(doc.querySelector('h3 #in-b')).not.toBeNull();
  });

  it('the box around a table once, however often it is cleaned', () => {
    const once = cleanArticle('<table><tbody><tr><td>1</td></tr></tbody></table>', {
      base: BASE,
      hero: null,
    });
    expect(cleaned(once).querySelectorAll('.scrolls').length).toBe(1);
  });
});

describe('a link around a picture', () => {
  const picture = '<img src="/2026/photo-1024x683.jpg" alt="A">';
  const linked = (link: string) => cleaned(`<p>${link}${picture}</a></p>`).querySelector('a img') !== null;

  it.each([
    '<a href="https://envoy.example/2026/photo.jpg">',
    '<a href="../2026/photo-scaled.jpg?ssl=1" rel="lightbox">',
    '<a href="//envoy.example/2026/photo.jpg"><i></i>',
  ])('to its own file goes: %s', (link) => {
    expect(cleaned(`<p>a${link}${picture}</a>b</p>`).querySelector('p')?.textContent).toBe('ab');
    expect(linked(link)).toBe(false);
  });

  it.each([
    '<a href="/2026/other.jpg">',
    '<a href="/2026/">',
    '<a href="/2026/photo.jpg" id="place">',
    '<a href="/2026/photo.jpg" name="place">',
  ])('that leads elsewhere, or is a place, stays: %s', (link) => expect(linked(link)).toBe(true));

  it('goes with the hero that stands in it', () => {
    const hero = 'https://envoy.example/2026/photo.jpg';
    const html = `<p><a href="${hero}">${picture}</a></p><p>Text</p>`;
    expect(cleanArticle(html, { base: BASE, hero })).toBe('<p>Text</p>');
  });

  it('stays where the picture is a sign in its sentence, whatever stands over the text', () => {
    const hero = 'https://envoy.example/x.png';
    const html = '<p>Let <img class="latex" src="/x.png" alt="x"> be.</p><img src="/x.png" alt="Large">';
    const { images } = new JSDOM(cleanArticle(html, { base: BASE, hero })).window.document;
    expect([...images].map(({ alt, className }) => [alt, className])).toEqual([['x', 'inline drawing']]);
  });
});

describe('a link', () => {
  const first = (html: string, blocks?: number) => cleaned(html, blocks).querySelector('a');

  it('tells nobody where it was pressed', () => {
    const link = first('<a href="/b?utm_source=x" target="top" rel="opener" ping="/p" download>b</a>');
    expect(link?.outerHTML.match(/[\w-]+="[^"]*"/g)?.toSorted()).toEqual([
      'href="https://envoy.example/b"',
      'referrerpolicy="no-referrer"',
      'rel="noopener noreferrer"',
      'target="_blank"',
    ]);
  });

  it.each([
    ['of a written id', '<a href="#a">1</a><p id="a">', '#in-a'],
    ['with its whole address', `<a href="${BASE}#a">1</a><p id="a">`, '#in-a'],
    ['of percent signs', '<a href="#%E6%B3%A8">1</a><p id="注">', '#in-注'],
    ['of percent signs in both', '<a href="#%E6%B3%A8">1</a><p id="%E6%B3%A8">', '#in-%E6%B3%A8'],
    ['with no right escape', '<a href="#50%">1</a><p id="50%">', '#in-50%'],
    ['by name', '<a href="#n">1</a><a name="n"></a>', '#in-n'],
    ['by name beside an id', '<a href="#n">1</a><a id="i" name="n"></a>', '#in-n'],
    ['outside of this text', '<a href="#gone">1</a>', `${BASE}#gone`],
    ['nowhere', '<a href="#">1</a>', null],
  ])('to a place %s', (_what, html, href) => {
    const doc = cleaned(html);
    const link = doc.querySelector('a');
    expect(link?.getAttribute('href')).toBe(href);
    if (href?.startsWith('#')) expect(doc.getElementById(href.slice(1))).not.toBeNull();
  });

  it('to a place that an opening leaves out leads nowhere', () => {
    expect(first('<p>a<a href="#n">1</a></p><p id="n">note</p>', 1)?.hasAttribute('href')).toBe(false);
  });

  it.each(['javascript:f()', 'data:text/html,x', 'vbscript:f()', 'blob:https://a.example/x', 'file:///x'])(
    'is none as %s',
    (href) => expect(first(`<a href="${href}">a</a>`)?.hasAttribute('href')).toBe(false),
  );

  it.each([
    ['?_gl=1&srsltid=a&__hstc=b&_hsenc=c&mkt_tok=d&_kx=e&oft_id=f&id=7&fbclid=g', '?id=7'],
    ['/unsubscribe?mkt_tok=d', '/unsubscribe?mkt_tok=d'], // would no longer know whom
  ])('without trackers: %s', (written, left) => {
    const link = first(`<a href="https://m.example/p${written.replaceAll('&', '&amp;')}">a</a>`);
    expect(link?.getAttribute('href')).toBe(`https://m.example/p${left}`);
  });

  it('is an a, in formulas too', () => {
    const doc = cleaned(
      '<math href="https://a.example"><mi href="https://a.example">x</mi></math><p href="/a">',
    );
    expect(doc.querySelector('[href]')).toBeNull();
  });
});
