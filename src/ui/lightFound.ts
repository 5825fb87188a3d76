import '../styles/found.css';

const HERE = 'found-here';

/** Lights what was found, and the one of them that the reader is at; where a browser has no highlights, nothing. None puts all lights out. */
export function lightFound(found: readonly Range[], here: Range | undefined): void {
  if (!('highlights' in CSS)) return;
  CSS.highlights.set('found', new Highlight(...found.filter((range) => range !== here)));
  if (here) CSS.highlights.set(HERE, new Highlight(here));
  else CSS.highlights.delete(HERE);
}
