/**
 * A page of a feed for another address than its own: `feed_url` and `home_page_url` are absolute, and `next_url` is
 * the given name, or gone. All other keys are as they were. An item with a relative URL is resolved against
 * `home_page_url` and then the feed's address (product.md), which will be the copy's; so a page that names no home
 * gets the folder it came from, where its relative URLs resolve as they did.
 *
 * A page from a file came from where its own absolute URLs say; when it has none, nobody can tell, and it stays.
 */
export function rebase(
  document: Readonly<Record<string, unknown>>,
  address: URL,
  nextUrl: string | null,
): Record<string, unknown> {
  const copy: Record<string, unknown> = { ...document };
  if (nextUrl === null) delete copy['next_url'];
  else copy['next_url'] = nextUrl;
  const origin = address.protocol === 'file:' ? namedOrigin(document) : address;
  if (origin === null) return copy;
  const feedUrl = webUrl(document['feed_url'], origin) ?? (address.protocol === 'file:' ? null : address);
  if (feedUrl !== null) copy['feed_url'] = feedUrl.href;
  copy['home_page_url'] = (webUrl(document['home_page_url'], origin) ?? new URL('.', origin)).href;
  return copy;
}

/** Where a saved page says it is from. */
function namedOrigin(document: Readonly<Record<string, unknown>>): URL | null {
  return webUrl(document['feed_url']) ?? webUrl(document['home_page_url']);
}

/** The http(s) URL that a value stands for, as seen from `base`; null for anything else. */
export function webUrl(value: unknown, base?: URL): URL | null {
  if (typeof value !== 'string' || value.trim() === '' || !URL.canParse(value, base)) return null;
  const url = new URL(value, base);
  return /^https?:$/.test(url.protocol) ? url : null;
}
