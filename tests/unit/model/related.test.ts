import { expect, it } from 'vitest';
import { filledUp, nearest } from '../../../src/model/related.ts';
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

it.each([
  ['Chinese, which parts no words', '关于南海条约的谈判', '各国签署南海条约', '各国庆祝新年的活动'],
  ['Japanese', 'アメリカとの条約について', '新しい条約がアメリカで', '春の祭りについて'],
  ['Korean, whose words are bent', '조약의 역사', '새 조약을 맺다', '새 시장이 열리다'],
  ['Hindi, with its vowel signs', 'भारत की सीमा', 'सीमा पर भारत', 'मौसम के हाल'],
  ['Hebrew, whose words are short', 'הסכם שלום', 'אחרי הסכם', 'אחרי גשם'],
  ['letters with their accents apart', 'L’ e\u0301lection', 'Une élection', 'Une promenade'],
  ['Latin words among others', 'NATO与NATO-Gipfel：INTERPOL的回答', 'INTERPOL询问', '春天来了'],
])('counts words of %s', (_, about, like, other) => {
  const rows = [piece('other', other), piece('like', like, 'maps', NOON - 1)];
  expect(ids(nearest(piece('to', about), rows, 1))).toEqual(['like']);
});

it('endings that every Japanese text has are no words', () => {
  const rows = [piece('ending', 'これからしたこと', 'maps', NOON - 1), piece('newer', '春', 'maps')];
  expect(ids(nearest(piece('to', 'これからした話'), rows, 1))).toEqual(['newer']);
});

it('fills up what is chosen with others than those', () => {
  const chosen = [piece('a', 'a')];
  const rows = [piece('to', 'to'), piece('a', 'a'), piece('b', 'b'), piece('c', 'c', 'maps', NOON - 1)];
  expect(ids(filledUp(to, chosen, rows, 3))).toEqual(['a', 'b', 'c']);
  expect(ids(filledUp(to, chosen, [], 3))).toEqual(['a']);
});
