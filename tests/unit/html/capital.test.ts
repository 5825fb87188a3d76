import { describe, expect, it } from 'vitest';
import { takesCapital } from '../../../src/html/capital.ts';

const LONG =
  'The ministers met again in Geneva, and nothing came of it that had not come of it before. '.repeat(3);
const AFTER = '<p>What follows.</p>';

describe('a drop cap', () => {
  it.each([
    ['a paragraph of some lines', `<p>${LONG}</p>`],
    ['one with a link at its beginning', `<p class="lead"><a href="/a">The ministers</a> ${LONG}</p>`],
    ['one with a comma in its first line', `<p>Geneva, again. ${LONG}</p>`],
    ['one with a figure in its first line', `<p>On 28 August 1667 ${LONG}</p>`],
    ['one under a picture', `<figure><img src="a.jpg"><figcaption>A</figcaption></figure>\n<p>${LONG}</p>`],
  ])('opens %s', (_what, html) => {
    expect(takesCapital(html + AFTER, 'ltr')).toBe(true);
  });

  it.each([
    [
      'a line or two, into whose next paragraph it would hang',
      '<p>The ministers met again on Tuesday in Geneva.</p>',
    ],
    ['a quotation', `<p>“${LONG}”</p>`],
    ['initials', `<p>U.S. ministers said: ${LONG}</p>`],
    ['a figure of the year', `<p>1914. ${LONG}</p>`],
    ['a small letter', `<p>${LONG.toLowerCase()}</p>`],
    ['a heading', `<h2>${LONG}</h2><p>${LONG}</p>`],
    ['a script without capitals', `<p>${'部长们星期二在日内瓦再次会面。'.repeat(20)}</p>`],
  ])('does not open %s', (_what, html) => {
    expect(takesCapital(html + AFTER, 'ltr')).toBe(false);
  });

  it('looks at a text from the right, and at one that never ends, in good time', () => {
    expect(takesCapital(`<p>${LONG}</p>`, 'rtl')).toBe(false);
    expect(takesCapital('<figure>' + '</figure><p>'.repeat(100_000), 'ltr')).toBe(false);
  });
});
