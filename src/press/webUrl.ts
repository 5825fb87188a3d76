/** The http(s) URL that a value stands for, as seen from `base`; null for anything else. */
export function webUrl(value: unknown, base?: URL): URL | null {
  if (typeof value !== 'string' || value.trim() === '' || !URL.canParse(value, base)) return null;
  const url = new URL(value, base);
  return /^https?:$/.test(url.protocol) ? url : null;
}
