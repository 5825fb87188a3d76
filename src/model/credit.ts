export interface Caption {
  /** What the picture shows. */
  readonly caption: string;
  /** Who made it, without "Photo:" and the like. */
  readonly credit: string;
}

const WORD = '(?:photo(?:graph|graphy|graphie)?s?|image|picture|foto|bild|drawing|illustration)';
/** "Top photo credit:", "Foto:", "Crédit :"; also "Photo by" and "Photo courtesy of", which need no colon. */
const LABEL = `(?:(?:(?:top|lead|main|cover) )?${WORD}?\\s*(?:cr[eé]dits?|by|via|courtesy of)?(?<=[\\p{L}])\\s?:|${WORD} (?:by|via|courtesy of) )\\s*`;
const AGENCY =
  '(?:reuters|afp|ap|epa|dpa|tass|nasa|xinhua|sputnik|anadolu|associated press|getty(?: images)?|shutterstock(?:\\.com)?|wikimedia(?: commons)?|flickr|unsplash|pexels|pixabay|alamy|istock|public domain)';

const BRACKETS = /[([]([^()[\]]{2,200})[)\]]\.?$/u;
const BEGINS = new RegExp(`^${LABEL}`, 'iu');
const LABELS = new RegExp(`(^|[.!?…"”’)\\]|·•–—/]\\s*|\\s)${LABEL}`, 'giu');
/** Agencies stand first or last, so that "(NASA headquarters)" is no credit. */
const AGENT = new RegExp(`^${AGENCY}(?:$|\\s*[/,|–—-]|\\sphoto)|(?:^|[\\s/,|–—-])${AGENCY}$`, 'iu');
const TAIL = new RegExp(
  `(?:\\s+via (?=${AGENCY}.{0,60}$)|\\s*[/|–—]\\s*(?=${AGENCY}$)|(?:^|\\s+)(?=(?:getty images|wikimedia commons|shutterstock)$)|^(?=${AGENCY}$))`,
  'iu',
);
/** A dot after an initial ends no sentence. */
const SENTENCE_ENDS = /(?<!(?:^|[\s.])\p{Lu})[.!?…]["”’)]?\s+/gu;

/**
 * Divides a picture's caption from its credit, by the ways news desks write it. Plain text in and out. A caption that
 * names nobody, or is too long to be one, comes back whole.
 */
export function splitCredit(whole: string): Caption {
  const text = whole.trim();
  if (text.length > 2000) return { caption: text, credit: '' };

  const brackets = BRACKETS.exec(text);
  const inside = brackets?.[1] ?? '';
  if (brackets && BEGINS.test(inside)) return tidy(text.slice(0, brackets.index), inside.replace(BEGINS, ''));
  for (const { 0: found, 1: before = '', index } of text.matchAll(LABELS)) {
    // in mid-sentence only a capital tells "Photo: Jane Doe" from "seen in this photo: a palace"
    if (index > 0 && !before.trim() && !/^\p{Lu}/u.test(found.trim())) continue;
    return tidy(text.slice(0, index) + before, text.slice(index + found.length));
  }
  if (brackets && AGENT.test(inside)) return tidy(text.slice(0, brackets.index), inside);

  let start = 0;
  for (const end of text.matchAll(SENTENCE_ENDS)) start = end.index + end[0].length;
  const last = text.slice(start).replace(/\.$/, '');
  const tail = TAIL.exec(last);
  if (!tail) return { caption: text, credit: '' };
  // "Jane Doe / AFP" is all credit; "A square in Kyiv / AFP" has small letters at the start of words, so it tells
  const shown = last.slice(0, tail.index);
  if (!/(?:^|\s)\p{Ll}/u.test(shown)) return tidy(text.slice(0, start), last);
  return tidy(text.slice(0, start) + shown, last.slice(tail.index + tail[0].length));
}

function tidy(caption: string, credit: string): Caption {
  return {
    caption: caption.trim().replace(/\s?[\s|/–—,·•-]$/u, ''),
    credit: credit.replace(/\.$/, '').trim(),
  };
}
