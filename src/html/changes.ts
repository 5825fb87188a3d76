import { diffWordsWithSpace } from 'diff';
import { quiet } from './quiet.ts';
import { readInert } from './trusted.ts';

/** What is compared of an article. */
export interface Wording {
  readonly headline: string;
  readonly dek: string;
  /** As the feed gave it. Only its words are taken, and only as text. */
  readonly html: string;
}

export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Milliseconds that a comparison may take: two long texts with nothing in common would hold the page for much longer. */
const LIMIT = 1000;
/** Characters of markup: far beyond any article that a reader would compare. */
const LONGEST = 1_000_000;
const BLOCKS =
  'p,h1,h2,h3,h4,h5,h6,li,blockquote,pre,figcaption,figure,div,section,article,aside,tr,td,th,dt,dd,br,hr';
/** Between paragraphs while they are still markup: Unicode's own sign for that, so that line ends of the source are none. */
const PARAGRAPH = '\u2029';

/**
 * The paragraphs in which two wordings differ, each in pieces; what lies between them is left out. Empty when the words
 * are the same; null when the texts are too long or too different to be compared in good time.
 */
export function changesBetween(before: Wording, after: Wording): readonly (readonly Piece[])[] | null {
  if (Math.max(before.html.length, after.html.length) > LONGEST) return null;
  const parts = diffWordsWithSpace(wordsOf(before), wordsOf(after), { timeout: LIMIT });
  if (!parts) return null;
  const paragraphs: Piece[][] = [[]];
  for (const { value, added, removed } of parts) {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    value.split('\n').forEach((text, i) => {
      if (i > 0) paragraphs.push([]);
      if (text) paragraphs.at(-1)?.push({ kind, text });
    });
  }
  return paragraphs.filter((pieces) => pieces.some(({ kind, text }) => kind !== 'same' && text.trim()));
}

/** Headline, dek and text, a line for each paragraph. */
function wordsOf({ headline, dek, html }: Wording): string {
  const doc = readInert(quiet(html));
  doc.querySelectorAll('script,style,template,noscript').forEach((element) => element.remove());
  doc.querySelectorAll(BLOCKS).forEach((block) => block.after(PARAGRAPH));
  return [headline, dek, ...(doc.body.textContent ?? '').split(PARAGRAPH)]
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
