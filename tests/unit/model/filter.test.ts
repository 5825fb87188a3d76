import { describe, expect, it } from 'vitest';
import { keepFor, NO_FILTER, wordsOf, type Filter } from '../../../src/model/filter.ts';
import { authors, sections, storedHeader } from '../support/articles.ts';

const marks = { isRead: (id: string) => id === 'read', isSaved: (id: string) => id === 'saved' };
const ROWS = [
  storedHeader('read', { headline: 'Café diplomacy', authors: authors('lin') }),
  storedHeader('saved', {
    headline: 'Borders',
    dek: 'A TREATY, at last: Łódź, 1914–1918',
    authors: authors('sow', 'lin'),
  }),
  storedHeader('plain', { headline: 'Codes', opening: 'In the beginning', sections: sections('Ciphers') }),
];
const left = (filter: Partial<Filter>) => {
  const keep = keepFor({ ...NO_FILTER, ...filter }, marks);
  return keep && ROWS.filter(keep).map(({ id }) => id);
};

describe('a filter', () => {
  it('that asks for nothing is none, so that a list costs nothing more', () => {
    expect([left({}), left({ sections: ['maps'] }), left({ text: '  ' })]).toEqual([null, null, null]);
  });

  it.each<[Partial<Filter>, string[]]>([
    [{ unread: true }, ['saved', 'plain']],
    [{ saved: true }, ['saved']],
    [{ author: 'lin' }, ['read', 'saved']],
    [{ author: 'nobody' }, []],
    [{ unread: true, author: 'lin' }, ['saved']],
    [{ text: 'treaty' }, ['saved']],
    [{ text: 'CAFE' }, ['read']],
    [{ text: 'cafe\u0301' }, ['read']],
    [{ text: 'ciph' }, ['plain']],
    [{ text: 'sow' }, ['saved']],
    [{ text: 'beginning codes' }, ['plain']],
    [{ text: 'beginning treaty' }, []],
    [{ text: 'lodz 1914-1918' }, ['saved']],
    [{ text: '.*' }, []],
  ])('%j leaves %j', (filter, ids) => expect(left(filter)).toEqual(ids));
});

it('finds the words of what was typed', () => {
  expect(wordsOf('  Żółw\tÜBER  ')).toEqual(['zolw', 'uber']);
});
