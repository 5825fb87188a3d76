let path = typeof document === 'undefined' ? '/' : (document.documentElement.dataset['base'] ?? '/');

/** The folder that the site lives in, with a slash at both ends: written into the page, so that one build suits any. */
export const base = () => path;

/** For pages that are printed before they have a document. */
export function printUnder(folder: string): void {
  path = folder;
}
