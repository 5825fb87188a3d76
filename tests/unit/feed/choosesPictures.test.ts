import { describe, expect, it } from 'vitest';
import { chooseCandidate, isTracker, pictureKey, pictureSource } from '../../../src/model/picture.ts';

describe('chooseCandidate', () => {
  it.each([
    ['the narrowest above the target', 'a 400w, b 1600w, c 1280w, d 2400w', 'c'],
    ['exactly the target', 'a 1199w, b 1200w, c 1201w', 'b'],
    ['the widest, when all are narrower', 'a 300w, b 800w, c 600w', 'b'],
    ['the src beside densities', 's2 2x, s1 1x', 'src.jpg'],
    ['widths before densities', 'a 2x, b 500w', 'b'],
    ['the src of nothing', '', 'src.jpg'],
    ['the src of nonsense', ' , ,, ', 'src.jpg'],
  ])('takes %s', (_, srcset, chosen) => expect(chooseCandidate('src.jpg', srcset)).toBe(chosen));

  it.each([
    ['b.jpg 2x, a.jpg 1x, c.jpg 3x', 'a.jpg'],
    ['b.jpg 2x, c.jpg 3x', 'b.jpg'],
    ['a.jpg, b.jpg 2x', 'a.jpg'],
    ['a.jpg 0.5x, b.jpg', 'b.jpg'],
    ['data:image/gif;base64,R0lG 1x', ''],
  ])('without a src takes from %j %j', (srcset, chosen) => expect(chooseCandidate('', srcset)).toBe(chosen));

  it('keeps commas that belong to a URL', () => {
    const cdn = 'https://c.example/w_400,h_300/a.jpg 400w, https://c.example/w_1300,h_900/a.jpg 1300w';
    expect(chooseCandidate('', cdn)).toBe('https://c.example/w_1300,h_900/a.jpg');
    expect(chooseCandidate('', 'a.jpg 400w,b.jpg 1300w')).toBe('b.jpg');
    expect(chooseCandidate('', 'a.jpg,, b.jpg 1300w')).toBe('b.jpg');
  });

  it('has the target that it is given', () => {
    expect(chooseCandidate('', 'a 400w, b 1600w, c 1280w', 300)).toBe('a');
  });
});

const image = (attributes: Record<string, string>) => (name: string) => attributes[name];

describe('pictureSource', () => {
  it.each([
    [{ src: 'a' }, 'a'],
    [{ src: 'data:image/gif;base64,x', 'data-src': 'b' }, 'b'],
    [{ src: 'spinner.gif', 'data-original': 'c' }, 'c'],
    [{ src: 'spinner.gif', 'data-lazy-src': 'd' }, 'd'],
    [{ src: 'a', srcset: 'e 800w' }, 'e'],
    [{ src: 'a', 'data-srcset': 'f 800w' }, 'f'],
    [{ src: 'data:image/png;base64,x' }, ''],
    [{}, ''],
  ])('of %j is %j', (attributes, source) => expect(pictureSource(image(attributes))).toBe(source));

  it("counts the <source>'s only when the <img> has none", () => {
    expect(pictureSource(image({ src: 'a' }), 's 800w')).toBe('a');
    expect(pictureSource(image({ src: 'data:x' }), 's 800w')).toBe('s');
  });
});

describe('isTracker', () => {
  it.each([
    [{ width: '1', height: '1' }, true],
    [{ height: '2px' }, true],
    [{ width: '0' }, true],
    [{ style: 'border:0; display : none' }, true],
    [{ width: '3', height: '300' }, false],
    [{ width: '100%' }, false],
    [{ width: '', height: 'auto' }, false],
    [{}, false],
  ])('of %j is %s', (attributes, tracker) => expect(isTracker(image(attributes))).toBe(tracker));
});

describe('pictureKey', () => {
  it.each([
    ['https://e.example/a.jpg', 'http://e.example/a.jpg?w=300#x', true],
    ['https://e.example/a-1024x683.jpg', 'https://e.example/a.jpg', true],
    ['https://e.example/a-scaled.jpg', 'https://e.example/a-300x200.jpg', true],
    ['https://e.example/image.jpg?id=1&width=1200', 'https://e.example/image.jpg?id=1&width=300', true],
    ['https://e.example/image.jpg?id=1', 'https://e.example/image.jpg?id=2', false],
    ['https://e.example/_next/image?url=a&w=3', 'https://e.example/_next/image?url=b&w=3', false],
    ['https://e.example/a.jpg', 'https://e.example/b.jpg', false],
  ])('of %s and %s is the same: %s', (one, other, same) => {
    expect(pictureKey(one) === pictureKey(other)).toBe(same);
  });
});
