import { afterEach, describe, expect, test } from 'vitest';
import { selectedRange } from '../../src/pages/watchPassages.ts';
import { FlatText } from '../../src/ui/flatText.ts';

afterEach(() => document.body.replaceChildren());

describe('what of a selection is of the text', () => {
  function select(from: string, to: string): string | undefined {
    document.body.innerHTML = `<article class="read"><h1>The headline</h1><div class="prose"><p>One two.</p><p>Three four.</p></div>
      <p class="after">Tags</p></article>`;
    const at = (selector: string) => document.querySelector(selector)?.firstChild ?? document.body;
    const [start, end] = [at(from), at(to)];
    getSelection()?.setBaseAndExtent(start, start === document.body ? 0 : 4, end, 4);
    const selected = String(getSelection());
    const range = selectedRange()?.toString();
    expect(String(getSelection()), 'is still selected').toBe(selected);
    return range;
  }

  test.each([
    ['all of it', '.prose p', '.prose p + p', 'two.Thre'],
    ['none of a headline', 'h1', 'h1', undefined],
    ['none of what follows', '.after', '.after', undefined],
    ['from its beginning, drawn up into the headline', 'h1', '.prose p + p', 'One two.Thre'],
    ['to its end, drawn on past it', '.prose p + p', '.after', 'e four.'],
    ['the whole of it, where all is selected', 'h1', '.after', 'One two.Three four.'],
  ])('%s', (_, from, to, words) => expect(select(from, to)).toBe(words));
});

test.each([
  ['a mark', 'A claim.<sup><a href="#fn1">1</a></sup>', 'A claim.'],
  ['the way back from a note', 'A note. <a href="#fnref1">↩</a>', 'A note.'],
  ['the same as a picture of letters', 'A note. <a href="#fnref1">\u21A9\uFE0E</a>', 'A note.'],
  ['the same in words', 'A note. <a role="doc-backlink" href="#fnref1">Back</a>', 'A note.'],
  ['no words that lead elsewhere in the text', 'See <a href="#two">part two</a>.', 'See part two.'],
  ['no sign that leads away', 'See <a href="https://a.example/">→</a>', 'See →'],
])('of the flat text is left out: %s', (_, markup, text) => {
  const holder = document.createElement('div');
  holder.innerHTML = `<p>${markup}</p>`;
  expect(new FlatText(holder).text.replaceAll('\uFFFC', '').trim()).toBe(text);
});
