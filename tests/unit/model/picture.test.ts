import { describe, expect, it } from 'vitest';
import { chooseCandidate, isTracker, pictureKey, pictureSource, pixels } from '../../../src/model/picture.ts';

const of = (attributes: Record<string, string>) => (name: string) => attributes[name];

describe('the candidate of a srcset that is stored', () => {
  it.each([
    ['the narrowest that is wide enough', 'a 400w, b 1300w, c 2600w', 'b'],
    ['the widest where none is', 'a 400w, b 800w, c 600w', 'b'],
    ['one of just the width', 'a 1199w, b 1200w, c 1201w', 'b'],
    ['in any order', 'c 2600w, a 400w, b 1300w', 'b'],
    ['no narrower one that comes after it', 'c 2600w, b 1300w, a 400w', 'b'],
    ['src where there are densities', 'a 1x, b 2x', 'src'],
    [
      'with commas in it',
      'https://m.example/w_400,h_2/a.jpg 400w, https://m.example/w_1300,h_5/b.jpg 1300w',
      'https://m.example/w_1300,h_5/b.jpg',
    ],
    ['no data in its place', 'data:image/gif;base64,R0 1300w, b 400w', 'b'],
    ['src, of a broken one', ', , 1200w,', '1200w'],
    ['src, of an empty one', '  ', 'src'],
  ])('is %s', (_, srcset, chosen) => {
    const src = chosen === '1200w' ? '' : 'src';
    expect(chooseCandidate(src, srcset)).toBe(chosen);
  });

  it('is the one nearest to 1x where there is no src', () => {
    expect(chooseCandidate('', 'b 2x, a 1x, c 3x')).toBe('a');
    expect(chooseCandidate('', 'b 3x, a 2x')).toBe('a');
    expect(chooseCandidate('', 'a, b 2x')).toBe('a');
    expect(chooseCandidate('data:x', 'b 2x')).toBe('b');
  });

  it('can be asked for in another width', () => {
    expect(chooseCandidate('', 'a 400w, b 1300w', 300)).toBe('a');
  });
});

describe('the picture of an img', () => {
  it('is the one behind a placeholder', () => {
    expect(pictureSource(of({ src: 'data:image/gif;base64,R0', 'data-src': 'a.jpg' }))).toBe('a.jpg');
    expect(pictureSource(of({ src: 'blank.gif', 'data-lazy-src': 'a.jpg' }))).toBe('a.jpg');
    expect(pictureSource(of({ src: 'a.jpg' }))).toBe('a.jpg');
    expect(pictureSource(of({ 'data-srcset': 'a 400w, b 1300w' }))).toBe('b');
  });

  it("is its source's only where it names nothing itself", () => {
    expect(pictureSource(of({ src: 'a.jpg' }), 'b.jpg 1300w')).toBe('a.jpg');
    expect(pictureSource(of({ src: 'data:x' }), 'b.jpg 1300w')).toBe('b.jpg');
    expect(pictureSource(of({}))).toBe('');
  });
});

describe('a picture that only counts its readers', () => {
  it.each<[Record<string, string>]>([
    [{ width: '1', height: '1' }],
    [{ width: '0' }],
    [{ height: '2px' }],
    [{ style: 'border:0;DISPLAY : none' }],
  ])('%j is one', (attributes) => expect(isTracker(of(attributes))).toBe(true));

  it.each<[Record<string, string>]>([
    [{}],
    [{ width: '100%' }],
    [{ width: '1%' }],
    [{ width: '1.5em' }],
    [{ width: '', height: 'auto' }],
    [{ width: '600', height: '3' }],
    [{ style: 'display:block' }],
  ])('%j is none', (attributes) => expect(isTracker(of(attributes))).toBe(false));

  it('is measured in pixels only', () => {
    expect([
      pixels('600'),
      pixels('600px'),
      pixels('100%'),
      pixels('auto'),
      pixels(null),
      pixels(''),
    ]).toEqual([600, 600, NaN, NaN, NaN, NaN]);
  });
});

describe('two sizes of one picture', () => {
  it.each([
    ['https://m.example/a-1024x683.jpg', 'https://m.example/a.jpg'],
    ['https://m.example/a-scaled.jpg', 'https://m.example/a-300x200.jpg'],
    ['http://m.example/a.jpg?w=300', '//m.example/a.jpg?w=1200#x'],
    ['https://m.example/i?id=42&w=9', 'https://m.example/i?id=42&w=2'],
  ])('%s and %s are known as one', (one, other) => expect(pictureKey(one)).toBe(pictureKey(other)));

  it.each([
    ['https://m.example/a.jpg', 'https://m.example/b.jpg'],
    ['https://m.example/i?id=42', 'https://m.example/i?id=43'],
    ['https://m.example/a-2024.jpg', 'https://m.example/a.jpg'],
    ['https://m.example/a.jpg', 'https://n.example/a.jpg'],
  ])('%s and %s are two pictures', (one, other) => expect(pictureKey(one)).not.toBe(pictureKey(other)));
});
