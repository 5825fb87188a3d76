import type { Lettering } from './lettering.ts';

const LONGEST = 400;

/** The text as it can be set in one direction, without emoji and signs that only steer; '' when letters are missing. */
export function settable(text: string, lettering: Lettering): string {
  const line = [...text.toWellFormed().normalize('NFC')]
    .slice(0, LONGEST)
    .join('')
    .replace(/\p{Extended_Pictographic}(?<![©®™])|\p{Cf}|\p{Emoji_Modifier}|\p{Variation_Selector}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return lettering.canSet(line) ? line : '';
}
