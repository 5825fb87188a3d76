import { describe, expect, it } from 'vitest';
import { isRare } from '../../../src/html/cleaner.ts';

describe('what makes no paragraphs of its lines is left to the part that is loaded for it', () => {
  it.each([
    'One',
    '<!-- more -->One<p>Two</p>',
    '<p>One</p><div>Two</div>',
    '<p>One</p>\n<section class="a">\n <b>Two</b></section>',
    '<p>One</p> <em>Two</em>',
    '<div><p>One</p></div><hr />Two',
    '<ul><li>One</li></ul><span><br></span>Two',
    '<p>One<br> <br/>Two</p>',
  ])('%s', (html) => expect(isRare(html)).toBe(true));

  it.each([
    '<p>One<br>Two</p>',
    '<!-- more --> <h2 id="a">One</h2>\n<p><b>Two</b> three</p>\n',
    '<div><p>One</p><div><br></div><div>&nbsp;</div><p>Two</p></div>',
    '<ul><li><p>One</p></li><li>Two</li></ul>',
    '<div><a href="/a"><img src="a"></a></div><p>One</p>',
    '<blockquote>One</blockquote><figure><img src="a"><figcaption>Two</figcaption></figure>',
  ])('not for %s', (html) => expect(isRare(html)).toBe(false));

  it('in good time, also where nothing ends', () => {
    const since = performance.now();
    for (const piece of ['<div ', '<!--', '</', '<b>', '<div>\n ', '&nbsp;']) isRare(piece.repeat(200_000));
    expect(performance.now() - since).toBeLessThan(3000);
  });
});
