import '../styles/follow.css';

/** Pixels upward, in one go, that say: I am looking for something. */
const MEANT = 24;

/**
 * The tools over an article come along while it is read: they show over the screen's top edge when the reader goes up, and leave on the way
 * down, but not from under the keyboard or an open panel. Returns what ends it.
 */
export function followTools(article: HTMLElement): () => void {
  const tools = article.querySelector<HTMLElement>(':scope > header .acts');
  const line = tools?.parentElement;
  if (!tools || !line) return () => {};
  let [last, up] = [scrollY, 0];

  const look = () => {
    const by = last - scrollY;
    last = scrollY;
    const isAway = line.getBoundingClientRect().bottom < 0;
    up = by > 0 ? up + by : 0;
    if (!isAway) put(false);
    else if (by < 0 && !tools.matches(':focus-within, :has(:popover-open)')) put(false);
    // A journey over more than a screen was somebody's press: a footnote's way back, a part.
    else if (up >= MEANT && by < innerHeight) put(true);
  };
  const put = (along: boolean) => {
    if (tools.classList.contains('along') === along) return;
    line.style.minHeight = along ? `${line.offsetHeight}px` : ''; // or the text would come up
    tools.classList.toggle('along', along);
  };
  addEventListener('scroll', look, { passive: true });
  return () => {
    removeEventListener('scroll', look);
    put(false);
  };
}
