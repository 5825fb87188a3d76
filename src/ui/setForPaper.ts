import { noteLinks } from './noteLinks.ts';

/**
 * For paper: links become notes, what is folded away is opened, and every picture is fetched, on screen or not. Returns what sets
 * the text back.
 */
export function setForPaper(text: HTMLElement): () => void {
  const unnote = noteLinks(text);
  const folds = [...text.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  for (const fold of folds) fold.open = true;
  for (const picture of text.querySelectorAll('img')) picture.loading = 'eager';
  return () => {
    unnote();
    for (const fold of folds) fold.open = false;
  };
}
