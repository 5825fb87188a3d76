import { describe, expect, it } from 'vitest';
import { cutLines, fit, linesOf } from '../../../src/model/cardLines.ts';

/** Every letter is ten wide. */
const measure = (text: string) => [...text].length * 10;

describe('lines of a card', () => {
  it.each([
    ['one two three', 70, ['one two', 'three']],
    ['a very-long-word-indeed b', 80, ['a', 'very-lon', 'g-word-i', 'ndeed b']],
    ['留守番の政府、旅する政府。', 60, ['留守番の政', '府、旅する政', '府。']],
    ['「留守」番', 20, ['「留', '守」', '番']],
    ['«\u202Fun mot\u202F»', 60, ['«\u202Fun', 'mot\u202F»']],
    ['كلمة أخرى هنا', 90, ['كلمة أخرى', 'هنا']],
  ])('%j', (text, width, lines) => expect(linesOf(text, width, measure)).toEqual(lines));

  it('end in … where more would follow', () => {
    expect(cutLines(['one two,', 'three four', 'five'], 2, 100, measure)).toEqual(['one two,', 'three…']);
    expect(cutLines(['one', 'two'], 2, 100, measure)).toEqual(['one', 'two']);
  });
});

describe('a quote', () => {
  const box = { width: 100, height: 100, lead: 1 };
  const measureAt = (size: number) => (text: string) => text.length * size;

  it('is as large as its box allows', () => {
    expect(fit(['short'], box, [20, 10], measureAt)).toEqual({ lines: ['short'], size: 20 });
    expect(fit(['one two three four five six seven eight'], box, [20, 10], measureAt).size).toBe(10);
  });

  it('too long for the smallest is cut', () => {
    const { lines, size } = fit(['word '.repeat(60).trim()], box, [20, 10], measureAt);
    expect([lines.length, size, lines.at(-1)?.endsWith('…')]).toEqual([10, 10, true]);
  });
});
