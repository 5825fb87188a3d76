import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { NO_FILTER, type Filter } from '../../../src/model/filter.ts';
import { filterFrom, searchFrom, withFilter } from '../../../src/nav/query.ts';

vi.setConfig({ testTimeout: 60_000 }); // hundreds of texts, on a machine that may be busy

const text = fc.string({
  unit: fc.constantFrom('a', '&', '=', '+', ' ', '%', '#', 'é', '語', '\ud800', '\n'),
});
const filter: fc.Arbitrary<Filter> = fc.record({
  sections: fc.uniqueArray(
    text.map((slug) => slug.toWellFormed()),
    { maxLength: 20 },
  ),
  unread: fc.boolean(),
  saved: fc.boolean(),
  author: text,
  text,
});
const query = (path: string) => new URL(path, 'https://reader.example').search;

describe('a filter in a URL', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(filter, (given) => {
        const { author, text: words } = given;
        const wellFormed = { ...given, author: author.toWellFormed(), text: words.toWellFormed() };
        expect(filterFrom(query(withFilter('/latest', given)))).toEqual(wellFormed);
      }),
      { numRuns: 200 },
    );
  });

  it('that asks for nothing leaves a plain URL', () => {
    expect(withFilter('/section/maps', NO_FILTER)).toBe('/section/maps');
    expect(filterFrom('')).toEqual(NO_FILTER);
  });

  it('says what it asks for in words a person can read and change', () => {
    const asked = { sections: ['maps', 'codes'], unread: true, saved: true, author: 'lin', text: 'a b' };
    expect(withFilter('/latest', asked)).toBe(
      '/latest?also=maps&also=codes&unread=1&saved=1&author=lin&text=a+b',
    );
  });

  it('from elsewhere is read as far as it is known', () => {
    expect(filterFrom('?unread=yes&saved=0&utm_source=x&also=a&also=a&text=%E0')).toEqual({
      ...NO_FILTER,
      sections: ['a'],
      text: '\ufffd',
    });
  });

  it('asks for twenty more sections at most', () => {
    const many = Array.from({ length: 30 }, (_, i) => `also=s${i}`).join('&');
    expect(filterFrom(`?${many}`).sections).toHaveLength(20);
  });
});

it('reads what was searched for, and nothing where nothing was', () => {
  expect([searchFrom('?q=war+%26%20peace'), searchFrom('?p=1'), searchFrom('')]).toEqual([
    'war & peace',
    '',
    '',
  ]);
});
