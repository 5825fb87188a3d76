/** The text of the article on screen; null while there is none. */
export function articleText(): HTMLElement | null {
  return document.querySelector<HTMLElement>('article.read .prose');
}

/** What of a reader's selection is in the article's text: it may begin in the headline, or be the whole page. Null when nothing is. */
export function selectedRange(): Range | null {
  const selection = getSelection();
  const text = articleText();
  if (!text || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0).cloneRange(); // changing its own would change what is selected
  if (!range.intersectsNode(text)) return null;
  if (range.isPointInRange(text, 0)) range.setStart(text, 0);
  if (range.isPointInRange(text, text.childNodes.length)) range.setEnd(text, text.childNodes.length);
  return range.collapsed ? null : range;
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
