import { isTelling, type Passage } from './passage.ts';

/** What an anchor may be long, and each of its parts: it is a stranger's. */
const LONGEST = 4000;
const LONGEST_PART = 160;
/** In a fragment, what a browser keeps for itself and scripts do not see (https://wicg.github.io/scroll-to-text-fragment/). */
const DIRECTIVE = ':~:';

/** Programs that make links of addresses leave out what stands for a sentence's own at the end; `-` and `,` mean something in a directive. */
const part = (text: string) =>
  encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*.~_-]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/**
 * Whether a browser finds a passage by its own words. It takes the first place of a page that has them, whatever their case and accents: what
 * is known of the page is its article, and a few letters may stand in a menu over that too.
 */
export function standsAlone(passage: Passage, { headline, dek }: Over, text: string): boolean {
  const [page, words] = [plain([headline, dek, text].join('\n')), plain(passage.start)];
  return isTelling({ ...passage, end: '' }) && page.indexOf(words) === page.lastIndexOf(words);
}

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** What a page has over an article's text. */
interface Over {
  readonly headline: string;
  readonly dek: string;
}

/**
 * The fragment of a reader's link to a passage: our own anchor, which finds it in an edited text too, then the browser's, which lights it on
 * a printed page before any script runs.
 */
export function passageHash(passage: Passage, isUnique: boolean): string {
  const { block, before, start, end, after } = passage;
  return `#q=${block},${[before, start, end, after].map(part).join()}${textDirective(passage, isUnique)}`;
}

/** The same passage at the magazine's own page, whose other fragment it keeps. */
export function atMagazine(url: string, passage: Passage, isUnique: boolean): string {
  const [page = url] = url.split(DIRECTIVE);
  return `${page}${page.includes('#') ? '' : '#'}${textDirective(passage, isUnique)}`;
}

/** The passage that a `location.hash` names; null for every other fragment, and for what is not exactly an anchor of ours. */
export function readPassage(hash: string): Passage | null {
  if (hash.length > LONGEST) return null;
  const [own = ''] = hash.split(DIRECTIVE);
  const found = /^#q=(\d{1,5}),([^,]*),([^,]+),([^,]*),([^,]*)$/.exec(own);
  if (!found) return null;
  const parts = found.slice(2).map(decoded);
  if (parts.some((text) => text === null || text.length > LONGEST_PART || /\p{Cc}/u.test(text))) return null;
  const [before = '', start = '', end = '', after = ''] = parts.map((text) => text ?? '');
  if (start.trim() === '') return null;
  return { block: Number(found[1]), before, start, end, after };
}

function textDirective({ before, start, end, after }: Passage, isUnique: boolean): string {
  const around = (text: string, word: string) => (isUnique || text === '' ? [] : [word]);
  return `${DIRECTIVE}text=${[
    ...around(before, `${part(before)}-`),
    part(start),
    ...(end === '' ? [] : [part(end)]),
    ...around(after, `-${part(after)}`),
  ].join()}`;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null; // cut in the middle of an escape, or made by hand
  }
}
