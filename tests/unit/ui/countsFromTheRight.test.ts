import { afterEach, expect, it } from 'vitest';
import { factsOf } from '../../../src/languages/facts.ts';
import { speak } from '../../../src/languages/texts.ts';
import { interfaceOf } from '../../../src/model/languages.ts';
import { inRow, inText } from '../../../src/ui/counts.ts';

const inUse = (code: string) => speak({ at: 0, texts: [], facts: factsOf(interfaceOf(code)) });
afterEach(() => inUse('en'));

it('a line put together of values says that it goes from right to left, at each step', () => {
  inUse('ar');
  expect(inRow(['33', '119', '3.2 MB'])).toBe('\u200f\u200f33, 119, 3.2 MB');
  expect(inText(['One.', 'Two.'])).toBe('\u200fOne. Two.');
  inUse('en');
  expect(inRow(['33', '119', '3.2 MB'])).toBe('33, 119, 3.2 MB');
});
