/** A page of the site for search engines. */
export interface SitePage {
  /** Below the site's root, without a leading slash: `article/x-1/`; '' is the front page. */
  readonly path: string;
  /** When it last changed, as a feed writes it; null when nobody knows. */
  readonly modified: string | null;
}

/** What one file may hold (sitemaps.org, "Sitemap file location" and "Using Sitemap index files"). */
const MOST = 50_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * `robots.txt` and, for a site that knows its address, `sitemap.xml`; above 50,000 pages that is an index of
 * `sitemap-1.xml` and on. Sitemaps hold absolute URLs alone, so without an address there is none. Crawlers read
 * `robots.txt` at the root of a host only: under a base it does nothing, and nothing bad.
 */
export function composeSitemap(siteUrl: URL | null, pages: readonly SitePage[]): ReadonlyMap<string, string> {
  const allowed = 'User-agent: *\nAllow: /\n';
  if (siteUrl === null) return new Map([['robots.txt', allowed]]);
  const root = rootOf(siteUrl);
  const entries = pages.map(({ path, modified }) => ({
    url: new URL(`./${path}`, root).href,
    modified: instantOf(modified),
  }));
  const files = new Map([['robots.txt', `${allowed}\nSitemap: ${new URL('sitemap.xml', root).href}\n`]]);
  if (entries.length <= MOST) return files.set('sitemap.xml', write('urlset', 'url', entries));
  const parts: Entry[] = [];
  for (let from = 0; from < entries.length; from += MOST) {
    const part = entries.slice(from, from + MOST);
    const name = `sitemap-${parts.length + 1}.xml`;
    files.set(name, write('urlset', 'url', part));
    parts.push({
      url: new URL(name, root).href,
      modified: part.map((entry) => entry.modified).reduce(later),
    });
  }
  return files.set('sitemap.xml', write('sitemapindex', 'sitemap', parts));
}

/** The folder that a site's address names, whether or not it was written with its last slash. */
export function rootOf(siteUrl: URL): URL {
  return new URL(siteUrl.pathname.replace(/\/?$/, '/'), siteUrl);
}

interface Entry {
  readonly url: string;
  readonly modified: string | null;
}

function write(root: string, element: string, entries: readonly Entry[]): string {
  const lines = entries.map(({ url, modified }) => {
    const when = modified === null ? '' : `<lastmod>${modified}</lastmod>`;
    return `<${element}><loc>${escape(url)}</loc>${when}</${element}>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${lines.join('\n')}\n</${root}>\n`;
}

/** In the form of W3C Datetime that sitemaps ask for; null for what is no date, or none that it can write. */
function instantOf(date: string | null): string | null {
  const time = new Date(date ?? '');
  if (Number.isNaN(time.getTime())) return null;
  const year = time.getUTCFullYear();
  return year >= 1000 && year <= 9999 ? time.toISOString().replace('.000Z', 'Z') : null;
}

/** Of two in one form, or of one. */
function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return Date.parse(one) > Date.parse(other) ? one : other;
}

function escape(url: string): string {
  return url.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`); // a URL has only these, the rest is escaped
}
