/**
 * The http(s) address behind what markup writes, without its fragment; null when it names none, '' included.
 * `//host/…` without a base from the web is https.
 */
export function webAddress(written: string, base: URL | null): string | null {
  const trimmed = written.trim();
  const url = trimmed === '' || trimmed.startsWith('data:') ? null : resolve(trimmed, base);
  if (url === null || !isWeb(url)) return null;
  url.hash = '';
  return url.href;
}

/**
 * A link as it can stand anywhere: relative ones absolute, those to a place in the article itself (`base` is the
 * article's own address) only `#place`. What is absolute or cannot be resolved stays to the letter.
 */
export function linkAddress(written: string, base: URL | null): string {
  const trimmed = written.trim();
  if (trimmed.startsWith('#')) return written;
  const url = resolve(trimmed, base);
  if (url === null || !isWeb(url)) return written;
  if (url.hash !== '' && base !== null && withoutHash(url) === withoutHash(base)) return url.hash;
  return /^https?:/i.test(trimmed) ? written : url.href;
}

function resolve(trimmed: string, base: URL | null): URL | null {
  if (base !== null && isWeb(base)) return URL.canParse(trimmed, base) ? new URL(trimmed, base) : null;
  const alone = trimmed.startsWith('//') ? `https:${trimmed}` : trimmed;
  return URL.canParse(alone) ? new URL(alone) : null;
}

function isWeb(url: URL): boolean {
  return url.protocol === 'https:' || url.protocol === 'http:';
}

function withoutHash(url: URL): string {
  return url.href.replace(/#.*$/s, '');
}
