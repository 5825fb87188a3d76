import { readInert } from '../html/trusted.ts';
import type { ArticleBody } from '../model/article.ts';

/** An article's text, cleaned as for the screen, in a document of its own that nobody sees. Rejects when the cleaner is not there. */
export async function readBody({ html, base }: ArticleBody, hero: string | null): Promise<HTMLElement> {
  const { cleanArticle, readyFor } = await import('../html/clean.ts');
  await readyFor(html);
  return readInert(String(cleanArticle(html, { base, hero }))).body;
}
