import { readInert } from '../html/trusted.ts';
import type { ArticleBody } from '../model/article.ts';

/** What cleans this markup. Rejects when it is not there, or a part of it that this markup needs. */
export async function cleanerFor(html: string) {
  const { cleanArticle, readyFor } = await import('../html/clean.ts');
  await readyFor(html);
  return cleanArticle;
}

/** An article's text, cleaned as for the screen, in a document of its own that nobody sees. Rejects when the cleaner is not there. */
export async function readBody({ html, base }: ArticleBody, hero: string | null): Promise<HTMLElement> {
  const cleanArticle = await cleanerFor(html);
  return readInert(String(cleanArticle(html, { base, hero }))).body;
}
