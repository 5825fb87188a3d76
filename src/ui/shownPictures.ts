import { cleanArticle } from '../html/clean.ts';
import { readInert } from '../html/trusted.ts';
import type { ArticleBody, StoredHeader } from '../model/article.ts';

/** The pictures that an article's text asks for once it is cleaned, as `Prose` shows it. Throws where the text is damaged. */
export function shownPictures({ hero }: StoredHeader, { html, base }: ArticleBody): string[] {
  const markup = cleanArticle(html, { base, hero: hero?.inBody ? hero.url : null });
  const page = readInert(markup);
  return [...page.images]
    .flatMap((image) => image.getAttribute('src') ?? [])
    .filter((url) => !url.startsWith('data:')); // these travel in the text
}
