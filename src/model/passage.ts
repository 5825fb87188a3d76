/**
 * A passage of an article, by words of its own and what stands around it, so that a link to it outlives an edit. All of it is about an
 * article's flat text (`ui/flatText`): its blocks parted by line feeds, its footnote marks as U+FFFC.
 */
export interface Passage {
  /** Number of the block it begins in, from 0: tells equal passages apart. */
  readonly block: number;
  /** A few words before it, in the same block; may be empty. */
  readonly before: string;
  /** Its first words; all of it when it is short. */
  readonly start: string;
  /** Its last words; '' when `start` is all of it. */
  readonly end: string;
  readonly after: string;
}

/** Offsets in the flat text; the second is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export const MARK = '\uFFFC';
/** Up to so many characters a quote is named whole, beyond it by its ends. */
const SHORT = 80;
const PIECE = { words: 6, characters: 40 };
const CONTEXT = { words: 3, characters: 24 };
/** What is looked at in search of a passage: a link is a stranger's, and may name a letter. */
const TRIES = 200;
const LONGEST = 20_000;
/** Characters in which words are looked for: each that is found carries a copy of all of them. */
const WINDOW = 400;
/** Fewer characters than that may stand anywhere by chance, unless what is around them is there too. */
const TELLING = 24;

/** A span without the blanks and marks at its ends, grown to whole words; null when there is nothing in it. */
export function wholeWords(text: string, { from, to }: Span): Span | null {
  while (from < to && /[\s\uFFFC]/.test(text.charAt(from))) from++;
  while (to > from && /[\s\uFFFC]/.test(text.charAt(to - 1))) to--;
  if (from === to) return null;
  return { from: wordAt(text, from)?.from ?? from, to: wordAt(text, to - 1)?.to ?? to };
}

/** Names a span that `wholeWords` has made. */
export function passageOf(text: string, { from, to }: Span): Passage {
  const quote = text.slice(from, to);
  const { from: blockFrom } = blockAround(text, from);
  const { to: blockTo } = blockAround(text, to - 1);
  const isWhole = quote.length <= SHORT && !/[\n\uFFFC]/.test(quote);
  return {
    block: text.slice(0, from).split('\n').length - 1,
    before: lastWords(text.slice(blockFrom, from), CONTEXT),
    start: isWhole ? quote : firstWords(quote, PIECE),
    end: isWhole ? '' : lastWords(quote, PIECE),
    after: firstWords(text.slice(to, blockTo), CONTEXT),
  };
}

/**
 * Finds a passage again: where its own words stand, best between the words that stood around it; else the block that most of those
 * words are still in (`isExact` false); null when it is gone.
 */
export function findPassage(text: string, passage: Passage): (Span & { readonly isExact: boolean }) | null {
  let best: { span: Span; score: number } | null = null;
  for (const span of candidates(text, passage)) {
    const around = surroundings(text, span, passage);
    if (!isTelling(passage) && around === 0) continue;
    const score = around - Math.abs(blockNumber(text, span.from) - passage.block) / 100_000;
    if (!best || score > best.score) best = { span, score };
  }
  if (best) return { ...best.span, isExact: true };
  const block = likeliestBlock(text, passage);
  return block && { ...block, isExact: false };
}

function* candidates(text: string, { start, end, after }: Passage): Iterable<Span> {
  let from = text.indexOf(start);
  for (let tries = 0; from !== -1 && tries < TRIES; tries++, from = text.indexOf(start, from + 1)) {
    const behind = from + start.length;
    if (end === '') {
      yield { from, to: behind };
      continue;
    }
    const ends: number[] = [];
    for (let at = text.indexOf(end, behind); at !== -1 && at - from < LONGEST && ends.length < TRIES;) {
      ends.push(at + end.length);
      at = text.indexOf(end, at + 1);
    }
    const to = ends.find((at) => after !== '' && follows(text, at, after)) ?? ends[0];
    if (to !== undefined) yield { from, to };
  }
}

/** How much of what stood around a passage stands around this span: 0 to 2. */
function surroundings(text: string, { from, to }: Span, { before, after }: Passage): number {
  const precedes = before !== '' && text.slice(0, from).trimEnd().endsWith(before);
  return Number(precedes) + Number(after !== '' && follows(text, to, after));
}

function follows(text: string, at: number, after: string): boolean {
  return text
    .slice(at, at + after.length + 1)
    .trimStart()
    .startsWith(after);
}

/** Whether a passage's own words are enough to know it by, or all there are. */
export function isTelling({ start, end, before, after }: Passage): boolean {
  return start.length + end.length >= TELLING || before + after === '';
}

/** The block that holds most of a passage's words, if it holds three in five of them. */
function likeliestBlock(text: string, { before, start, end, after, block }: Passage): Span | null {
  const wanted = new Set(plainWords([before, start, end, after].join(' ')));
  let best: { span: Span; score: number } | null = null;
  let from = 0;
  for (const [number, words] of text.split('\n').entries()) {
    const there = new Set(plainWords(words));
    const share = [...wanted].filter((word) => there.has(word)).length / wanted.size;
    const score = share - Math.abs(number - block) / 100_000;
    if (wanted.size >= 4 && share >= 0.6 && score > (best?.score ?? 0))
      best = { span: { from, to: from + words.length }, score };
    from += words.length + 1;
  }
  return best?.span ?? null;
}

/** Words as far as they tell a paragraph: in a script without blanks, signs by twos. */
function plainWords(text: string): string[] {
  const signs = text.toLowerCase().matchAll(/(?=([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{2}))/gu);
  const parted = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return [...signs]
    .map(([, two = '']) => two)
    .concat(parted.filter((word) => !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(word)));
}

function firstWords(text: string, limit: typeof PIECE): string {
  const whole = text.slice(0, WINDOW).split(/[\n\uFFFC]/)[0] ?? '';
  const found = words(whole);
  const fits = found.slice(0, limit.words).filter(({ to }) => to <= limit.characters);
  // Up to the next word: what stands between is kept when it is all that is left.
  const to = fits.length === found.length ? whole.length : fits.at(-1)?.to;
  return whole.slice(0, Math.min(to ?? limit.characters, limit.characters * 2)).trim();
}

function lastWords(text: string, limit: typeof PIECE): string {
  const whole =
    text
      .slice(-WINDOW)
      .split(/[\n\uFFFC]/)
      .at(-1) ?? '';
  const found = words(whole);
  const fits = found.slice(-limit.words).filter(({ from }) => whole.length - from <= limit.characters);
  const from = fits.length === found.length ? 0 : fits[0]?.from;
  return whole
    .slice(Math.max(from ?? whole.length - limit.characters, whole.length - limit.characters * 2))
    .trim();
}

/** The word that the letter at an offset is of; null where it is of none. */
function wordAt(text: string, at: number): Span | null {
  const start = Math.max(blockAround(text, at).from, at - WINDOW / 2);
  const found = words(text.slice(start, at + WINDOW / 2).split('\n')[0] ?? '').find(
    ({ from, to }) => start + from <= at && start + to > at,
  );
  return found ? { from: start + found.from, to: start + found.to } : null;
}

/** Where the words of a short piece of a line stand; a script without blanks has words too. */
function words(line: string): Span[] {
  if (!('Segmenter' in Intl))
    return [...line.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ index, 0: word }) => ({
      from: index,
      to: index + word.length,
    }));
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(line)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ from: index, to: index + segment.length }));
}

function blockAround(text: string, at: number): Span {
  const end = text.indexOf('\n', at);
  return { from: text.lastIndexOf('\n', at) + 1, to: end === -1 ? text.length : end };
}

function blockNumber(text: string, at: number): number {
  let number = 0;
  for (let i = text.indexOf('\n'); i !== -1 && i < at; i = text.indexOf('\n', i + 1)) number++;
  return number;
}
