/**
 * A readable URL segment: letters and digits of any script, lower case, words joined by `-`, at most 60
 * characters; '' when nothing is left.
 */
export function slugify(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKD')
    .replace(/['’ʼ]/gu, '')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')
    .replace(/-+$/, '');
}
