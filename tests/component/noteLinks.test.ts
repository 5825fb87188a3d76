import { expect, test } from 'vitest';
import '../../src/styles/prose.css';
import { noteLinks } from '../../src/ui/noteLinks.ts';

function textOf(html: string): HTMLElement {
  const text = document.createElement('div');
  text.innerHTML = html;
  return text;
}

test('each address stands once under the text, by the number that its links bear', () => {
  const text = textOf(
    '<p><a href="https://a.example/1">one</a>, <a href="https://b.example/">two</a>, <a href="https://a.example/1">again</a>, <a href="mailto:desk@a.example">us</a></p>',
  );
  const html = text.innerHTML;
  const takeAway = noteLinks(text);
  expect([...text.querySelectorAll('sup')].map((mark) => mark.textContent)).toEqual(['1', '2', '1', '3']);
  expect([...text.querySelectorAll('li')].map((item) => item.textContent)).toEqual([
    'https://a.example/1',
    'https://b.example/',
    'desk@a.example',
  ]);
  takeAway();
  expect(text.innerHTML).toBe(html);
});

test('a note of the text, a bare address and a link that leads nowhere need none', () => {
  const text = textOf(
    '<p><a href="#in-n1">1</a> <a href="https://www.a.example/">a.example</a> <a href="mailto:desk@a.example">desk@a.example</a> <a>no</a></p>',
  );
  const html = text.innerHTML;
  noteLinks(text);
  expect(text.innerHTML).toBe(html);
});

test('an address runs from the left in an article that runs from the right', () => {
  const text = textOf('<p>انظر <a href="https://example.com/2026/11/story/">هنا</a></p>');
  text.dir = 'rtl';
  document.body.append(text);
  noteLinks(text);
  const address = document
    .createTreeWalker(text.querySelector('li') ?? text, NodeFilter.SHOW_TEXT)
    .nextNode();
  if (!(address instanceof Text)) throw new Error('no address');
  const leftOf = (at: number) => {
    const letter = document.createRange();
    letter.setStart(address, at);
    letter.setEnd(address, at + 1);
    return letter.getBoundingClientRect().left;
  };
  expect(leftOf(address.length - 1)).toBeGreaterThan(leftOf(0));
  text.remove();
});

test('the mark that ends a text stays at its end', () => {
  const text = textOf('<p>One</p><p>Two <a href="https://a.example/1">three</a></p>');
  text.className = 'prose ended';
  document.body.append(text);
  const marked = () =>
    [...text.children].map((block) => getComputedStyle(block, '::after').content.includes('◆'));
  expect(marked()).toEqual([false, true]);
  noteLinks(text);
  expect(marked()).toEqual([false, true, false]);
  text.remove();
});
