import type { Span } from './passage.ts';
import { isShortened } from './shortened.ts';

/**
 * Letters that are said in one go. Voices over the network fall silent after some fifteen seconds, without a word of it, and some readers
 * have them speak slowly; a sign of Chinese or Japanese takes as long as a short word.
 */
const LONGEST = 120;
const LONGEST_SIGNS = 40;
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
/** Behind such a sign a breath is taken. */
const CLAUSE = /[,;:—–،؛、，；：]["'”’»)\]]*\s*/gu;
/** Where a browser cannot tell sentences by itself. */
const PLAIN = /[^.!?…。！？؟।]*(?:[.!?…。！？؟।]+["'”’»)\]]*\s*|$)/gu;

/** The sentences of a paragraph, as they are to be said one by one: all of its text, in order. Long ones are cut where a breath is taken. */
export function sentencesOf(text: string, language: string): Span[] {
  const whole: Span[] = [];
  for (const { from, to } of segments(text, language)) {
    const last = whole.at(-1);
    if (last && isShortened(text.slice(last.from, last.to), text.slice(from, to), language))
      whole[whole.length - 1] = { ...last, to };
    else whole.push({ from, to });
  }
  return whole
    .flatMap((span) => cut(text, span))
    .filter(({ from, to }) => text.slice(from, to).trim() !== '');
}

function segments(text: string, language: string): Span[] {
  const parts =
    'Segmenter' in Intl
      ? [...segmenterFor(language).segment(text)].map(({ segment }) => segment)
      : (text.match(PLAIN) ?? []);
  let from = 0;
  return parts.flatMap((part) => (part === '' ? [] : [{ from, to: (from += part.length) }]));
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || undefined, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' }); // a feed's language that is none
  }
}

function cut(text: string, { from, to }: Span): Span[] {
  const longest = SIGNS.test(text.slice(from, to)) ? LONGEST_SIGNS : LONGEST;
  const spans: Span[] = [];
  let at = from;
  while (to - at > longest) {
    const end = at + breath(text.slice(at, at + longest));
    spans.push({ from: at, to: end });
    at = end;
  }
  return at < to ? [...spans, { from: at, to }] : spans;
}

/** How far to read of what is too long: to its last clause, else to its last blank, else all of it, without half a sign at the end. */
function breath(text: string): number {
  const least = text.length / 3;
  const clause = [...text.matchAll(CLAUSE)].map(({ index, 0: sign }) => index + sign.length).at(-1) ?? 0;
  if (clause >= least) return clause;
  const blank = text.lastIndexOf(' ') + 1;
  if (blank >= least) return blank;
  return /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length;
}
