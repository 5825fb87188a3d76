import { expect, test } from 'vitest';
import { quiet } from '../../../src/html/quiet.ts';

test.each([
  ['<p style="color: red">a</p>', '<p data-style="color: red">a</p>'],
  ['<P class=x STYLE=a>', '<P class=x data-STYLE=a>'],
  [`<a title='style="b"' style='a>b'>`, `<a title='style="b"' data-style='a>b'>`],
  ['<img/onerror=f()/src=x style>', '<img/data-onerror=f()/src=x data-style>'],
  ['<a href="x"style="y">', '<a href="x"data-style="y">'],
  ['a<style media="x">p { b: c }</STYLE >d', 'a<noembed media="x">p { b: c }</noembed >d'],
  ['<form id=a><input name="b"></FORM>', '<div id=a><input data-name="b"></div>'],
  [
    '<img name=body><object id=head name="x"><a name="y">',
    '<img data-name=body><object data-id=head data-name="x"><a name="y">',
  ],
  [`<img id/=' onerror=f()//'>`, `<img id/=' data-onerror=f()//'>`],
  [`<img ="a" onerror=f()>`, `<img ="a" data-onerror=f()>`],
  [`<img id = ' onerror=f() '>`, `<img id = ' onerror=f() '>`],
  ['<b\nonclick = "f()">', '<b\ndata-onclick = "f()">'],
])('%s is parsed without a report', (markup, quieted) => {
  expect(quiet(markup)).toBe(quieted);
});

test.each([
  'text style="a" onclick=b',
  '<code>&lt;p style="x"></code> style="y"',
  '<a class="style=x" href="?style=y&onload=z">style = on</a>',
  '<p',
  '<',
  '',
])('%s stays what it is', (markup) => {
  expect(quiet(markup)).toBe(markup);
});

test('attributes beyond any use are left out, and what follows them is not', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => ` a${i}`).join('');
  expect(quiet(`<p${many(10_000)} style=b>text<p c>`)).toBe(`<p${many(100)}>text<p c>`);
  const tags = '<p a b>'.repeat(110_000);
  expect(quiet(tags)).toBe('<p a b>'.repeat(100_000) + '<p>'.repeat(10_000));
});
