import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Prose from '../../src/ui/Prose.svelte';

const BASE = 'https://envoy.example/2026/a';

/** The markup as it is shown, when it is. */
async function shown(html: string, props: Record<string, unknown> = {}) {
  const onshown = vi.fn();
  const body = { id: 'a', html, base: BASE, attachments: [], tags: [], related: [] };
  const screen = render(Prose, { body, language: 'en', dir: 'ltr', hero: null, onshown, ...props });
  await expect.poll(() => onshown.mock.calls.length).toBe(1);
  return screen;
}

describe('what comes from a feed', () => {
  test.each([
    ['a script', '<script>window.ran = true</script><p>kept</p>'],
    ['a handler', '<img src="x:" onerror="window.ran = true"><p onclick="window.ran = true">kept</p>'],
    ['a javascript: link', '<a href="javascript:window.ran=true">kept</a>'],
    ['a style', '<style>body { display: none }</style><p style="position: fixed">kept</p>'],
    ['a form', '<form action="https://evil.example"><input name="q"><button>go</button></form><p>kept</p>'],
    ['a frame', '<iframe srcdoc="<script>parent.ran = true</script>"></iframe><p>kept</p>'],
    ['an svg', '<svg><a href="javascript:window.ran=true"><text>x</text></a></svg><p>kept</p>'],
    [
      'an object',
      '<object data="https://evil.example"></object><embed src="https://evil.example"><p>kept</p>',
    ],
  ])('does nothing: %s', async (_what, html) => {
    const { container } = await shown(html);
    expect(container.querySelector('script, style, form, input, iframe, svg, object, embed')).toBeNull();
    const attributes = [...container.querySelectorAll('*')].flatMap((element) => element.getAttributeNames());
    expect(attributes.filter((name) => name.startsWith('on') || name === 'style')).toEqual([]);
    expect(container.innerHTML).not.toContain('javascript:');
    expect(container.textContent).toContain('kept');
    expect('ran' in window).toBe(false);
  });

  test('too deep to be cleaned in good time is shown as its text', async () => {
    const { container } = await shown(`${'<div>'.repeat(5000)}deep <b>down</b>${'</div>'.repeat(5000)}`);
    expect(container.textContent).toContain('deep down');
    expect(container.querySelectorAll('div div').length).toBeLessThan(3);
  });
});

describe('what means something stays', () => {
  test.each([
    [
      '<table><tbody><tr><th scope="col" colspan="2">a</th></tr></tbody></table>',
      'th[scope="col"][colspan="2"]',
    ],
    ['<table><tbody><tr><td rowspan="3">a</td></tr></tbody></table>', 'td[rowspan="3"]'],
    ['<ol start="3" type="a"><li value="4">a</li></ol>', 'ol[start="3"][type="a"] > li[value="4"]'],
    ['<p dir="rtl" lang="ar">ا</p>', 'p[dir="rtl"][lang="ar"]'],
    ['<time datetime="2020-01-01">then</time>', 'time[datetime="2020-01-01"]'],
    ['<img src="/a.png" width="600" height="400" alt="A">', 'img[width="600"][height="400"][alt="A"]'],
    ['<audio src="/a.mp3" autoplay></audio>', 'audio[preload="none"][controls]:not([autoplay])'],
    ['<math display="block"><mi>x</mi></math>', 'math[display="block"] mi'],
  ])('%s', async (html, selector) => {
    const { container } = await shown(html);
    expect(container.querySelector(selector)).not.toBeNull();
  });

  test('a player without what only browsers without players show; an article that stands in one is let out', async () => {
    const source = '<source src="https://m.example/a.mp3">';
    const long = 'It was a long war, and nobody had seen its end. '.repeat(10);
    const { container } = await shown(
      `<audio>${source}Take <a href="https://m.example/a.mp3">a.mp3</a></audio><p>Between.</p><video>${source}<p>${long}</p><p>Peace.</p></video>`,
    );
    expect(container.textContent.replace(/\s+/g, ' ').trim()).toBe(`Between.${long}Peace.`);
    expect(container.querySelectorAll('audio > source, video > source')).toHaveLength(2);
    expect(container.querySelector('audio p, video p')).toBeNull();
  });

  test('pictures and links: absolute, late, and nobody is told where they were seen', async () => {
    const { container } = await shown('<img src="/a.png"><a href="b?utm_source=rss&id=1">b</a>');
    const image = container.querySelector('img');
    expect(image?.src).toBe('https://envoy.example/a.png');
    expect(image?.loading).toBe('lazy');
    expect(image?.referrerPolicy).toBe('no-referrer');
    const link = container.querySelector('a');
    expect(link?.href).toBe('https://envoy.example/2026/b?id=1');
    expect([link?.target, link?.rel]).toEqual(['_blank', 'noopener noreferrer']);
  });

  test('a formula that was drawn stands in its line, as large as it is', async () => {
    const drawn = (width: number, height: number) =>
      URL.createObjectURL(
        new Blob([`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`], {
          type: 'image/svg+xml',
        }),
      );
    const { container } = await shown(
      '<p>Let <img class="latex" src="/a.png" alt="x"> be <img class="emoji" src="/b.png" alt="☺">.</p>',
    );
    const [formula, smiley] = container.querySelectorAll('img');
    if (!formula || !smiley) throw new Error('no pictures');
    [formula.src, smiley.src] = [drawn(90, 42), drawn(72, 72)];
    await Promise.all([formula.decode(), smiley.decode()]);
    expect([formula.clientWidth, formula.clientHeight]).toEqual([90, 42]);
    expect(smiley.clientHeight).toBeLessThan(30);
    expect(formula.getBoundingClientRect().top).toBeLessThan(smiley.getBoundingClientRect().bottom);
  });

  test('a table scrolls in a box of its own that has a name and takes focus', async () => {
    const screen = await shown('<table><caption>Votes</caption><tbody><tr><td>1</td></tr></tbody></table>');
    await expect.element(screen.getByRole('region', { name: 'Votes' })).toHaveAttribute('tabindex', '0');
  });

  test('an embed is a card that leads there and loads nothing', async () => {
    const screen = await shown('<iframe src="https://www.youtube.com/embed/abc" title="A talk"></iframe>');
    const link = screen.getByRole('link', { name: 'A talk' });
    await expect.element(link).toHaveAttribute('href', 'https://www.youtube.com/watch?v=abc');
  });
});

test('a footnote is reached and left by its links, which meet no id of the app', async () => {
  const screen = await shown(
    '<p>Text<sup><a id="ref" href="#main">1</a></sup></p><ol><li id="main">Note <a href="#ref">back</a></li></ol>',
  );
  await screen.getByRole('link', { name: '1' }).click();
  await expect
    .element(screen.getByRole('dialog', { name: 'Note 1' }))
    .toHaveTextContent(/^Note 1\s*Note\s*Back/);
  await screen.getByRole('button', { name: 'Go to the notes' }).click();
  await expect.element(screen.getByRole('listitem')).toHaveFocus();
  expect(screen.container.querySelector('#main')).toBeNull();
  await screen.getByRole('link', { name: 'back' }).click();
  await expect.element(screen.getByRole('link', { name: '1' })).toHaveFocus();
});

test('the hero is left out of the body, once', async () => {
  const hero = 'https://envoy.example/hero.jpg';
  const html = `<figure><img src="${hero}"><figcaption>Hero</figcaption></figure><p>Text</p><img src="/other.jpg">`;
  const { container } = await shown(html, { hero });
  expect([...container.querySelectorAll('img')].map(({ src }) => src)).toEqual([
    'https://envoy.example/other.jpg',
  ]);
  expect(container.textContent).not.toContain('Hero');
});

test('only so many blocks for an opening', async () => {
  const { container } = await shown('<p>1</p><img src="/a.png"><p>2</p><ul><li>3</li></ul><p>4</p><p>5</p>', {
    blocks: 4,
  });
  expect(container.textContent.replace(/\s+/g, '')).toBe('1234');
});

test.each([
  ['a table', '<table><tr><td><p>1</p></td><td>2</td></tr></table><img src="/a.png">', '12'],
  ['code in a box', '<div><pre>1</pre><pre>2</pre><pre>3</pre><pre>4</pre><pre>5</pre></div>', '1234'],
  ['text in a box', '<div><div><img src="/a.png"><p>1</p><p>2</p></div></div>', '12'],
])('an opening of nothing but %s is its beginning', async (_, html, words) => {
  const { container } = await shown(html, { blocks: 4 });
  expect(container.textContent.replace(/\s+/g, '')).toBe(words);
  expect(container.querySelector('img')).toBeNull();
});

test('language and direction are on the text', async () => {
  const { container } = await shown('<p>باب</p>', { language: 'ar', dir: 'rtl' });
  const prose = container.querySelector<HTMLElement>('.prose');
  expect([prose?.lang, prose?.dir]).toEqual(['ar', 'rtl']);
});
