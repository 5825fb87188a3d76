/**
 * Pictures in markup that stands in an archive: each `<img>` whose picture lies there becomes one that leads to the file,
 * and what it was is noted, so that the markup can be made again to the letter.
 */
export interface Swap {
  /** In the changed markup, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
  readonly was: string;
}

/** Bounded, so that markup that closes nothing costs no more than its length; what it misses keeps its own address. */
const IMG = /<img\b[^>]{0,4000}>/gi;

/** `fileOf` tells the file in place of an `<img>` tag's picture, null where there is none. */
export function swapPictures(
  html: string,
  fileOf: (tag: string) => string | null,
): { html: string; swaps: readonly Swap[] } {
  const swaps: Swap[] = [];
  let grown = 0;
  const changed = html.replace(IMG, (was: string, offset: number) => {
    const file = fileOf(was);
    if (file === null) return was;
    const alt = /\balt\s*=\s*("[^"]*"|'[^']*')/i.exec(was)?.[1] ?? '""';
    const tag = `<img src="${file}" alt=${alt}>`;
    swaps.push({ at: offset + grown, length: tag.length, was });
    grown += tag.length - was.length;
    return tag;
  });
  return { html: changed, swaps };
}

/** The markup as it was; null when the swaps cannot be of this markup. */
export function swapBack(html: string, swaps: readonly Swap[]): string | null {
  const pieces: string[] = [];
  let from = 0;
  for (const { at, length, was } of swaps) {
    if (at < from || at + length > html.length) return null;
    pieces.push(html.slice(from, at), was);
    from = at + length;
  }
  return pieces.join('') + html.slice(from);
}
