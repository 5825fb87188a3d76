/** What a built file is a part of, by its path: `assets/de0-Ab3dE9x.js` is part `0-Ab3dE9x` of `de`; null for every other file. */
export function catalogueOf(path: string): { readonly code: string; readonly part: string } | null {
  const [, code, part] = /(?:^|\/)assets\/([a-z]{2})(\d-\w+)\.js$/.exec(path) ?? [];
  return code && part ? { code, part } : null;
}
