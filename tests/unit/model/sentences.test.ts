import { afterEach, describe, expect, it, vi } from 'vitest';
import { sentencesOf } from '../../../src/model/sentences.ts';

const read = (text: string, language = 'en') =>
  sentencesOf(text, language).map(({ from, to }) => text.slice(from, to).trim());

afterEach(() => void vi.unstubAllGlobals());

describe('the sentences of a paragraph', () => {
  it.each<[string, string, readonly string[]]>([
    ['en', 'It rained. Nobody minded! Why?', ['It rained.', 'Nobody minded!', 'Why?']],
    [
      'en',
      'Dr. Smith met J. K. Lin in St. Gallen. They left.',
      ['Dr. Smith met J. K. Lin in St. Gallen.', 'They left.'],
    ],
    ['en', 'He paid 3.50 for it. “No more.” She left.', ['He paid 3.50 for it.', '“No more.”', 'She left.']],
    [
      'en-US',
      'The U.S. President met Lt. Col. Rice and “Rep. Jones”. Then, in 1945. Peace.',
      ['The U.S. President met Lt. Col. Rice and “Rep. Jones”.', 'Then, in 1945.', 'Peace.'],
    ],
    [
      'de',
      'Am 3. Mai 1945 endete der 2. Weltkrieg. Ludwig XIV. Erbe, d. h. Philipp bzw. Die Alten. Im Jahr 1945. Ende.',
      [
        'Am 3. Mai 1945 endete der 2. Weltkrieg.',
        'Ludwig XIV. Erbe, d. h. Philipp bzw. Die Alten.',
        'Im Jahr 1945.',
        'Ende.',
      ],
    ],
    ['en', 'It cost 3. Mark paid.', ['It cost 3.', 'Mark paid.']],
    ['es', 'El Sr. García de EE. UU. llegó. Fin.', ['El Sr. García de EE. UU. llegó.', 'Fin.']],
    [
      'ru',
      'В 1945 г. Москву, т. е. Россию, ждали. Конец.',
      ['В 1945 г. Москву, т. е. Россию, ждали.', 'Конец.'],
    ],
    ['ja', '雨が降った。誰も気にしなかった。', ['雨が降った。', '誰も気にしなかった。']],
    ['no such language', 'One. Two.', ['One.', 'Two.']],
    ['', '', []],
    ['en', '   ', []],
  ])('in %j of %j are %j', (language, text, sentences) => {
    expect(read(text, language)).toEqual(sentences);
  });

  it('are found by their signs where the browser knows none', () => {
    vi.stubGlobal('Intl', {});
    expect(read('It rained. Nobody minded! “Why?” And on')).toEqual([
      'It rained.',
      'Nobody minded!',
      '“Why?”',
      'And on',
    ]);
  });

  it.each([
    ['clauses', 'which the parties had agreed upon before, '.repeat(12)],
    ['words', 'which the parties had agreed upon before '.repeat(12)],
    ['nothing at all', '😀'.repeat(300)],
    ['Japanese', '誰も気にしなかった、'.repeat(30)],
  ])('that are too long to be said in one go are cut between %s, and nothing is lost', (_, text) => {
    const spans = sentencesOf(text, 'en');
    expect(spans.length).toBeGreaterThan(2);
    expect(spans.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
    for (const { from, to } of spans) {
      expect(to - from).toBeLessThanOrEqual(120);
      expect(text.slice(from, to).isWellFormed()).toBe(true);
    }
  });
});
