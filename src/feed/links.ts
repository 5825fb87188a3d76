/** No server takes a longer one, and what relative URLs stand on is told again for each article. */
const WEB = /^https?:.{0,9999}$/;

/** The URL in full, seen from `base`; null unless it is readable, http(s), and of a length that a server takes. Never throws. */
export function absolute(url: string | undefined, base: string | null): string | null {
  if (!url) return null;
  try {
    const { href } = new URL(url, base ?? undefined);
    return WEB.test(href) ? href.toWellFormed() : null;
  } catch {
    return null; // no URL: nothing to link to
  }
}

/** Host and path, for an article that has nothing else to be called by. */
export function shortAddress(url: string): string {
  const { host, pathname } = new URL(url);
  return host + pathname.replace(/\/$/, '');
}
