/** The URL in full, seen from `base`; null unless it is readable and http(s). Never throws. */
export function absolute(url: string | undefined, base: string | null): string | null {
  if (!url) return null;
  try {
    const { href, protocol } = new URL(url, base ?? undefined);
    return protocol === 'https:' || protocol === 'http:' ? href.toWellFormed() : null;
  } catch {
    return null; // no URL: nothing to link to
  }
}

/** Host and path, for an article that has nothing else to be called by. */
export function shortAddress(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname.replace(/\/$/, '');
}
