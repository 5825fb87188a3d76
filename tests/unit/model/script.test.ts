import { describe, expect, it } from 'vitest';
import { MARK } from '../../../src/model/passage.ts';
import {
  nextParagraph,
  paragraphBefore,
  scriptOf,
  sentenceAtBlock,
  type Swap,
} from '../../../src/model/script.ts';

const LINES = ['One is short. It has two.', `Two${MARK} has a mark.`, '* * *', 'Three is E=mc2 here. Last.'];
const text = LINES.join('\n');
const paragraphs = LINES.map((line, block) => {
  const from = text.indexOf(line);
  return { from, to: from + line.length, block };
});
const swap = (part: string, words: string): Swap => {
  const from = text.indexOf(part);
  return { from, to: from + part.length, words };
};
const script = scriptOf(
  ['A headline', 'What stands under it.'],
  { text, paragraphs, swaps: [swap('E=mc2', 'E equals m c squared')], blocks: LINES },
  'en',
);

describe('a script', () => {
  it('says headline and dek, then the text, without marks and rules, and formulas in words', () => {
    expect(script.sentences.map(({ words, block }) => [block, words])).toEqual([
      [-1, 'A headline'],
      [-1, 'What stands under it.'],
      [0, 'One is short.'],
      [0, 'It has two.'],
      [1, 'Two has a mark.'],
      [3, 'Three is E equals m c squared here.'],
      [3, 'Last.'],
    ]);
  });

  it('knows where each sentence stands in the text', () => {
    for (const { text: part, from, block } of script.sentences)
      if (block >= 0) expect(text.startsWith(part, from)).toBe(true);
  });

  it('says a formula once, though a sentence seems to end in it', () => {
    const formula = 'a. B';
    const line = `So ${formula} it is.`;
    const { sentences } = scriptOf(
      [],
      {
        text: line,
        paragraphs: [{ from: 0, to: line.length, block: 0 }],
        swaps: [{ from: 3, to: 3 + formula.length, words: 'alpha' }],
        blocks: [line],
      },
      'en',
    );
    expect(sentences.map(({ words }) => words).join(' ')).toBe('So alpha it is.');
  });

  it('is begun at a block, or at the next that is said', () => {
    expect([0, 1, 2, 3].map((block) => script.sentences[sentenceAtBlock(script, block)]?.words)).toEqual([
      'One is short.',
      'Two has a mark.',
      'Three is E equals m c squared here.',
      'Three is E equals m c squared here.',
    ]);
    expect(sentenceAtBlock(script, 9)).toBe(0);
  });

  it('goes by paragraphs: on to the next, back to the beginning of this one and then to the one before', () => {
    expect(nextParagraph(script, 2)).toBe(4);
    expect(nextParagraph(script, 6)).toBeNull();
    expect(paragraphBefore(script, 3)).toBe(2);
    expect(paragraphBefore(script, 2)).toBe(1);
    expect(paragraphBefore(script, 0)).toBe(0);
  });
});
