import { expect, it } from 'vitest';
import { nearest } from '../../../src/model/related.ts';
import { NOON, sections, storedHeader } from '../support/articles.ts';

const piece = (id: string, headline: string, section = 'maps', orderAt = NOON) =>
  storedHeader(id, { headline, orderAt, sections: sections(section) });
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

const to = piece('to', 'Treaty of Westphalia: borders');

it('puts first what shares most words, a section counting as one, and of equals the newest', () => {
  const rows = [
    piece('old', 'Nothing alike', 'codes', NOON - 2),
    piece('new', 'Nothing in common', 'codes', NOON - 1),
    piece('section', 'Nothing shared', 'maps', NOON - 3),
    piece('one', 'A treaty', 'codes', NOON - 4),
    piece('two', 'Borders after a treaty', 'codes', NOON - 9),
  ];
  expect(ids(nearest(to, rows, 9))).toEqual(['two', 'section', 'one', 'new', 'old']);
  expect(ids(nearest(to, rows.toReversed(), 2))).toEqual(['two', 'section']);
});

it('is never the article itself', () => {
  expect(nearest(to, [to], 3)).toEqual([]);
});

it('counts a word once, whatever its case, and wherever it stands', () => {
  const rows = [
    piece('often', 'Treaty treaty treaty', 'codes', NOON - 1),
    storedHeader('dek', {
      headline: 'x',
      dek: 'TREATY',
      opening: 'Borders.',
      sections: sections('codes'),
      orderAt: NOON - 2,
    }),
  ];
  expect(ids(nearest(to, rows, 2))).toEqual(['dek', 'often']);
});

it('does not count small words', () => {
  const rows = [piece('small', 'Of the and', 'codes', NOON - 2), piece('newer', 'Unlike', 'codes', NOON - 1)];
  expect(ids(nearest(piece('to', 'Of the and'), rows, 2))).toEqual(['newer', 'small']);
});

it('counts words of any script', () => {
  const rows = [piece('other', 'Новости', 'codes'), piece('same', 'Граница сегодня', 'codes', NOON - 1)];
  expect(ids(nearest(piece('to', 'Где граница'), rows, 1))).toEqual(['same']);
});

it('gives no more than it was asked for', () => {
  expect(nearest(to, [piece('a', 'a'), piece('b', 'b')], 0)).toEqual([]);
});
