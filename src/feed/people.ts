import type { Author } from '../model/article.ts';
import { absolute } from './links.ts';
import { brief, plain } from './plain.ts';
import { slugOf } from './sections.ts';
import type { WireAuthor } from './wire.ts';

/** Nobody reads a longer byline. */
const MOST = 20;

/** Authors as the page names them, each once; one without a name goes by the host of their page. */
export function authorsOf(authors: readonly WireAuthor[], base: string | null): readonly Author[] {
  const bySlug = new Map<string, Author>();
  for (const author of authors.slice(0, MOST)) {
    const url = absolute(author.url, base);
    const name = brief(plain(author.name)) || (url ? new URL(url).host : '');
    const slug = slugOf(name);
    if (name && !bySlug.has(slug))
      bySlug.set(slug, { name, slug, url, avatar: absolute(author.avatar, base) });
  }
  return [...bySlug.values()];
}
