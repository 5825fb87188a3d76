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

  it('keep the place that was seen last, whichever side it is on', () => {
    const place = (block: number, seen: number) => ({ block, of: 9, words: 'It was so', seen });
    const [early, late] = [
      { id: 'a', place: place(3, 10) },
      { id: 'a', place: place(6, 20) },
    ];
    expect(mergeMarks(early, late)).toEqual(late);
    expect(mergeMarks(late, early)).toEqual(late);
    expect(mergeMarks({ id: 'a', place: null }, early), 'none is no place').toEqual(early);
    expect(mergeMarks(early, { id: 'a', place: { seen: 99 } }), 'nor is what cannot be read').toEqual(early);
  });

  it('keep the second of the recording that was noted last, and mine where nobody says when', () => {
    const [early, late] = [
      { id: 'a', heard: 300, heardOn: 10 },
      { id: 'a', heard: 0, heardOn: 20 },
    ];
    expect(mergeMarks(early, late)).toEqual(late);
    expect(mergeMarks(late, early)).toEqual(late);
    const [mine, other] = [
      { id: 'a', heard: 40 },
      { id: 'a', heard: 50 },
    ];
    expect(mergeMarks(mine, other)).toEqual(mine);
    expect(mergeMarks(mine, late)).toEqual(late);
    expect(mergeMarks(mine, { id: 'a', heardOn: 99 })).toMatchObject(mine);
  });
});
