import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeMarks, readMark } from '../../../src/model/readMark.ts';

describe('a mark out of a file', () => {
  it('keeps every plain field, also those of a later version', () => {
    const mark = {
      id: 'a',
      readAt: 1,
      savedAt: 2,
      place: { part: 3, words: ['x'] },
      lists: ['later'],
      loud: true,
    };
    expect(readMark(mark)).toEqual(mark);
  });

  it('is nothing, or something with its id and right moments, whatever it was', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.record({ id: fc.constant('a'), savedAt: fc.jsonValue() })),
        (value) => {
          const mark = readMark(value);
          if (mark?.savedAt !== undefined) expect(mark.savedAt).toBeGreaterThan(0);
          if (mark) expect(mark.id).toMatch(/^[a-z0-9]+$/);
        },
      ),
    ));
});

describe('two marks of one article', () => {
  it('become one with the earlier moments, and mine of the rest', () => {
    const mine = { id: 'a', readAt: 5, savedAt: 2, place: 1 };
    const other = { id: 'a', readAt: 3, savedAt: 4, archivedAt: 6, place: 2, note: 'n' };
    const merged = { id: 'a', readAt: 3, savedAt: 2, archivedAt: 6, place: 1, note: 'n' };
    expect(mergeMarks(mine, other)).toEqual(merged);
    expect(mergeMarks(merged, other)).toEqual(merged);
  });
});
