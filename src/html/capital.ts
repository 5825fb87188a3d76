/** Where a first paragraph has not ended by here there is none. */
const FAR = 20_000;

/** Fewer letters than this are less than three lines of a page, and a capital would hang into what follows. */
const LEAST = 200;

/**
 * Whether a text takes a drop cap: its first paragraph has some lines and begins with a word that has a capital letter. A picture over it
 * may be the hero, which is taken out; where it is not, no style gives a capital under it.
 */
export function takesCapital(html: string, dir: 'ltr' | 'rtl' | 'auto'): boolean {
  const opening = /^\s*(?:<figure[\s>][^]*?<\/figure>|<img[^>]*>)?\s*<p(?:\s[^>]*)?>([^]*?)<\/p>/i;
  const first = opening.exec(html.slice(0, FAR))?.[1];
  if (dir === 'rtl' || first === undefined) return false;
  const text = first.replace(/<[^>]*>|&nbsp;/g, ' ').trim();
  return text.length >= LEAST && /^\p{Lu}[\p{L}’' ]/u.test(text);
}
