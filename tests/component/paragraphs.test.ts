import { expect, it } from 'vitest';
import { shapeParagraphs } from '../../src/html/paragraphs.ts';

function shaped(html: string): string {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  shapeParagraphs(doc.body);
  return doc.body.innerHTML.replaceAll(/\s*\n\s*/g, '').trim();
}

it.each<[what: string, html: string, shaped: string]>([
  [
    'two breaks within one',
    '<p id="a" dir="rtl">One<br><br>Two</p>',
    '<p id="a" dir="rtl">One</p><p dir="rtl">Two</p>',
  ],
  [
    'more of them, with spaces',
    '<p>One <br> <br>\n<br/> <b>Two</b> of it<br>goes on<br><br></p>',
    '<p>One </p><p><b>Two</b> of it<br>goes on</p>',
  ],
  ['a body that is bare text', 'One<br><br><i>Two</i> more', '<p>One</p><p><i>Two</i> more</p>'],
  [
    'lines in divs',
    '<div><div>One</div><div>Two<br>goes on</div></div>',
    '<div><div><p>One</p></div><div><p>Two<br>goes on</p></div></div>',
  ],
  ['text before a block', 'One<p>Two</p>Three', '<p>One</p><p>Two</p><p>Three</p>'],
  [
    'lines in divs after a paragraph, with empty ones between them',
    '<p>One</p><div>Two</div><div><br></div><div id="a"></div><div>Three</div>',
    '<p>One</p><div><p>Two</p></div><div id="a"></div><div><p>Three</p></div>',
  ],
  [
    'blank lines',
    'One \n \nTwo\ngoes on <b>here</b>\n\n<i>Three</i>\n\n',
    '<p>One </p><p>Twogoes on <b>here</b></p><p><i>Three</i></p>',
  ],
  ['blank lines beside breaks', 'One<br>\n\ngoes on', '<p>One<br>goes on</p>'],
  [
    'pictures between breaks',
    '<div>One<br><br><img src="a"><br><br>Two</div>',
    '<div><p>One</p><img src="a"><p>Two</p></div>',
  ],
])('%s: paragraphs', (_, html, expected) => expect(shaped(html)).toBe(expected));

it.each([
  '<p>One<br>Two</p>',
  '<p>One</p><p>Two</p>',
  '<figure><img src="a"><figcaption>One<br><br>Two</figcaption></figure>',
  '<blockquote>One<br><br>Two</blockquote>',
  '<table><tbody><tr><td>One<br><br>Two</td></tr></tbody></table>',
  '<div><img src="a"></div>',
  '<p>One</p><!-- two --><p>Three</p><script>four</script><div><svg><title>Five</title></svg></div>',
  '<pre>One<br><br>Two</pre>',
])('%s stays as it is', (html) => expect(shaped(html)).toBe(html));
