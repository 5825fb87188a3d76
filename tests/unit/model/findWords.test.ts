import { describe, expect, test } from 'vitest';
import { findWords } from '../../../src/model/findWords.ts';

const found = (text: string, words: string) =>
  findWords(text, words).map(({ from, to }) => text.slice(from, to));

describe('words in a text', () => {
  test.each([
    ['whatever their case', 'The Envoy and the envoy', 'ENVOY', ['Envoy', 'envoy']],
    ['and accents, on either side', 'Vigenère, Vigenere', 'vigenère', ['Vigenère', 'Vigenere']],
    ['accents as marks of their own', 'Vigene\u0300re', 'vigenere', ['Vigene\u0300re']],
    ['whatever quotation marks', 'Austria’s “note”', `'s "note"`, ['’s “note”']],
    ['over hyphens that are not shown', 'ambas\u00ADsador', 'ambassador', ['ambas\u00ADsador']],
    ['over footnote marks', 'the treaty\uFFFC of Vienna', 'treaty of', ['treaty\uFFFC of']],
    ['though a blank was typed behind them', 'the treaty.', 'treaty ', ['treaty']],
    ['over a footnote mark between blanks', 'word \uFFFC next', 'word next', ['word \uFFFC next']],
    ['whatever the dash', '1914–1918 and post‑war', '1914-1918', ['1914–1918']],
    [
      'in any country’s quotation marks',
      '„Wort“, ‚so‘ and ‹so›',
      `"wort", 'so' and 'so'`,
      ['„Wort“, ‚so‘ and ‹so›'],
    ],
    ['over signs without width', 'wire\u200Bless \u2060wireless', 'wireless', ['wire\u200Bless', 'wireless']],
    ['in Greek at the end of a word', 'ΛΟΓΟΣ, λόγος', 'λόγος', ['ΛΟΓΟΣ', 'λόγος']],
    ['in German without its ß', 'Straße, STRASSE', 'strasse', ['Straße', 'STRASSE']],
    ['and with it', 'Straße, STRASSE', 'Straße', ['Straße', 'STRASSE']],
    ['in Turkish without its dots', 'ılık, ILIK, İlik', 'ilik', ['ılık', 'ILIK', 'İlik']],
    ['in letters with a stroke', 'Łódź, Sørensen', 'lodz', ['Łódź']],
    ['that end in the middle of a letter', 'Straße', 'stras', ['Straß']],
    ['once in a letter that is two', 'Straße', 's', ['S', 'ß']],
    ['letters that are two when folded', 'the ﬁrst Straße', 'first', ['ﬁrst']],
    ['with any blanks between', 'a cipher clerk', ' cipher   clerk', [' cipher clerk']],
    ['not over the end of a paragraph', 'a cipher\nclerk', 'cipher clerk', []],
    ['one after the other, never one in another', 'aaaa', 'aa', ['aa', 'aa']],
    ['in Greek without its accents', 'Ἀθῆναι', 'αθηναι', ['Ἀθῆναι']],
    ['in Arabic without its vowels', 'كِتَاب', 'كتاب', ['كِتَاب']],
    ['in Hebrew without its points', 'שָׁלוֹם', 'שלום', ['שָׁלוֹם']],
    ['in Japanese by the very letter', 'か が か\u3099', 'か', ['か']],
    ['however that is written', 'か が か\u3099', 'が', ['が', 'か\u3099']],
    ['in Hindi with their vowels', 'किताब, कीताब', 'किताब', ['किताब']],
    ['in Korean by the very syllable', '가 각', '가', ['가']],
    ['with signs beyond the first 65,536', '𝒜 fox 🦊 and 🦊fox', 'fox', ['fox', 'fox']],
    ['of other scripts', 'Посол и посол', 'посол', ['Посол', 'посол']],
  ])('are found %s', (_, text, words, all) => {
    expect(found(text, words)).toEqual(all);
  });

  test('nothing is nowhere', () => {
    expect(findWords('a b', '')).toEqual([]);
    expect(findWords('a b', '  ')).toEqual([]);
    expect(findWords('a b', '\u00AD')).toEqual([]);
  });

  test('no more than a reader steps through', () => {
    expect(findWords('e'.repeat(10_000), 'e')).toHaveLength(500);
  });
});
