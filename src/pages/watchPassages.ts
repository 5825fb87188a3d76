/** The text of the article on screen; null while there is none. */
export function articleText(): HTMLElement | null {
  return document.querySelector<HTMLElement>('article.read .prose');
}

/** What a reader has selected, when it begins in the article's text; null otherwise. */
export function selectedRange(): Range | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return articleText()?.contains(range.startContainer) ? range : null;
}

/** Tells once that passages matter to this page: something is selected in its text, or a link to a passage led here. Returns what ends it. */
export function whenPassagesMatter(tell: () => void): () => void {
  const look = () => {
    if (!location.hash.startsWith('#q=') && !selectedRange()) return;
    end();
    tell();
  };
  const end = () => {
    document.removeEventListener('selectionchange', look);
    removeEventListener('hashchange', look);
  };
  document.addEventListener('selectionchange', look);
  addEventListener('hashchange', look);
  look();
  return end;
}
