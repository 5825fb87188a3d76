import { describe, expect, it } from 'vitest';
import { bytes } from '../../../src/ui/bytes.ts';
import { pictures } from '../../../src/ui/counts.ts';

describe('a number of things', () => {
  it.each([
    [0, '0 pictures'],
    [1, '1 picture'],
    [7, '7 pictures'],
    [50_000, '50,000 pictures'],
  ])('%i is "%s"', (number, words) => expect(pictures(number)).toBe(words));
});

describe('bytes', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1 KB'],
    [1240, '1.2 KB'],
    [9_990, '10 KB'],
    [640_400, '640 KB'],
    [999_499, '999 KB'],
    [999_500, '1 MB'], // never "1000 KB"
    [1_200_000, '1.2 MB'],
    [15_000_000, '15 MB'],
    [999_999_999, '1 GB'],
    [1_500_000_000, '1.5 GB'],
    [2_000_000_000_000, '2000 GB'],
  ])('%i is "%s"', (amount, words) => expect(bytes(amount)).toBe(words));
});
