import { expect, it } from 'vitest';
import { kept } from '../../../src/model/pictureCache.ts';

const HASH = 'abcdefghij234567';

it.each([
  [`https://m.example/pictures/${HASH}-1280-640.webp`, `https://m.example/pictures/${HASH}-1280.webp`],
  [
    `https://m.example/repo/pictures/${HASH}-800-640.webp`,
    `https://m.example/repo/pictures/${HASH}-800.webp`,
  ],
  [`https://m.example/pictures/${HASH}-1280.webp`, `https://m.example/pictures/${HASH}-1280.webp`],
  ['https://m.example/2026/10-640-480.webp', 'https://m.example/2026/10-640-480.webp'],
])('of %s the device keeps %s', (shown, stored) => expect(kept(shown)).toBe(stored));
