import { describe, expect, it } from 'vitest';
import { findBlock, findPlace, placeAt, readPlace, type Place } from '../../../src/model/place.ts';

const TEXT = Array.from(
  { length: 20 },
  (_, i) => `Paragraph ${i} says something of its own, at length, so that it can be told.`,
);
const at = (block: number): Place => {
  const place = placeAt(TEXT, block, 1);
  if (!place) throw new Error('no place');
  return place;
};

describe('a place in a text', () => {
  it('is none at the top, where one may as well begin', () => {
    expect([0, 1, 2].map((block) => placeAt(TEXT, block, 1)?.block)).toEqual([undefined, undefined, 2]);
    expect(placeAt(TEXT, 20, 1)).toBeNull();
    expect(placeAt(TEXT, -1, 1)).toBeNull();
  });

  it('is one in the first of them too, once about a screen of it is behind', () => {
    const wall = ['So it began. '.repeat(400)];
    expect(placeAt(wall, 0, 1)).toBeNull();
    expect(placeAt(wall, 0, 1, 0.2)).toBeNull();
    expect(placeAt(wall, 0, 1, 0.4)).toMatchObject({ block: 0, of: 1, share: 0.4 });
    expect(placeAt([...wall, 'And so on.'], 1, 1)).toMatchObject({ block: 1 });
    expect(placeAt(TEXT, 12, 1)).not.toHaveProperty('share');
  });

  it.each<[string, readonly string[], number]>([
    ['as it was', TEXT, 12],
    ['with two paragraphs before it', ['New.', 'Newer.', ...TEXT], 14],
    ['without its first five', TEXT.slice(5), 7],
    ['spaced in another way', TEXT.map((text) => ` \n${text.replace(' ', '\u00a0 ')}`), 12],
  ])('is found by its words in the text %s', (_, text, block) => {
    expect(findPlace(text, at(12))).toBe(block);
  });

  it('is found when it was read from a mark, also where its opening ends between two words', () => {
    const text = TEXT.with(19, `${'word '.repeat(12)}and on.`);
    const place = readPlace(JSON.parse(JSON.stringify(placeAt(text, 19, 1))));
    expect(place && findBlock(['New.', ...text], place)).toEqual({ at: 20, isSure: true });
  });

  it('is found by what follows it where its own beginning was edited', () => {
    const edited = ['New.', 'Newer.', 'Newest.', ...TEXT.with(12, `Now ${TEXT[12] ?? ''}`)];
    expect(findBlock(edited, at(12))).toEqual({ at: 15, isSure: true });
  });

  it('is guessed to be as far down as it was where its words are gone, and those of the next', () => {
    const half = TEXT.map((text) => `Now ${text}`).slice(0, 10);
    expect(findBlock(half, at(12))).toEqual({ at: 6, isSure: false });
    expect(findPlace(half, at(12))).toBe(6);
  });

  it('is the nearest of paragraphs that begin alike', () => {
    const refrain = TEXT.with(2, 'Refrain.').with(11, 'Refrain.').with(18, 'Refrain.');
    expect(findPlace(refrain, { block: 12, of: 20, words: 'Refrain.', seen: 1 })).toBe(11);
  });

  it('is nowhere in an empty text', () => expect(findPlace([], at(12))).toBe(-1));
});

it.each<[unknown, boolean]>([
  [{ block: 3, of: 9, words: 'So', seen: 5 }, true],
  [{ block: 9, of: 9, words: 'So', seen: 5 }, false],
  [{ block: -1, of: 9, words: 'So', seen: 5 }, false],
  [{ block: 1.5, of: 9, words: 'So', seen: 5 }, false],
  [{ block: 3, of: 9, words: 7, seen: 5 }, false],
  [{ block: 3, of: 9, words: 'So', next: 'Then', seen: 5 }, true],
  [{ block: 3, of: 9, words: 'So', next: 7, seen: 5 }, true],
  [{ block: 3, of: 9, words: 'So', share: 0.5, seen: 5 }, true],
  [{ block: 3, of: 9, words: 'So', share: 2, seen: 5 }, true],
  [{ block: 3, of: 9, words: 'So', share: 'half', seen: 5 }, true],
  [{ block: 3, of: 9, words: 'So' }, false],
  [null, false],
  ['3', false],
])('a place read from a file, %j, is one: %s', (value, right) => {
  const place = readPlace(value);
  expect(place !== null).toBe(right);
  expect(typeof (place?.next ?? '')).toBe('string');
  expect([undefined, 0.5]).toContain(place?.share);
});
