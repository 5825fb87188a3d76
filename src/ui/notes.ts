/** Marks of footnotes: raised, or named as such (html/noteMarks). */
const MARKS = ':is(sup a, a:has(sup), a[role="doc-noteref"])[href^="#"]:not([role="doc-backlink"])';
/** What stands within a note or is a part of it: the note is around it. */
const PART = 'a, span, sup, b, strong, em, i, small, cite, p';
const WHOLE = 'li, dd, aside, div';
/** Characters: what is longer is no note, but a part of the article. */
const LONGEST = 3000;

/** The notes of a text by the marks that lead to them: blocks that follow their mark, with nothing in them but the note. */
export function notesOf(text: HTMLElement): ReadonlyMap<HTMLAnchorElement, HTMLElement> {
  const places = new Map([...text.querySelectorAll<HTMLElement>('[id]')].map((place) => [place.id, place]));
  const targets = new Map<HTMLAnchorElement, HTMLElement>();
  for (const mark of text.querySelectorAll<HTMLAnchorElement>(MARKS)) {
    const target = places.get(mark.getAttribute('href')?.slice(1) ?? '');
    const follows = target && mark.compareDocumentPosition(target) & mark.DOCUMENT_POSITION_FOLLOWING;
    if (follows) targets.set(mark, target);
  }
  const all = new Set(targets.values());
  const isAlone = (block: Element, target: HTMLElement) =>
    ![...block.querySelectorAll<HTMLElement>('[id]')].some((place) => place !== target && all.has(place));
  const notes = new Map<HTMLAnchorElement, HTMLElement>();
  for (const [mark, target] of targets) {
    const isNote = (block: HTMLElement | null): block is HTMLElement => {
      if (!block || block === text || !text.contains(block) || block.contains(mark)) return false;
      return block.textContent.trim() !== '' && block.textContent.length <= LONGEST;
    };
    const isPart = target.matches(PART);
    const whole = isPart ? target.closest<HTMLElement>(WHOLE) : null;
    const near = isPart ? target.closest<HTMLElement>(`p, ${WHOLE}`) : target;
    if (whole && isAlone(whole, target) && isNote(whole)) notes.set(mark, whole);
    else if (near?.matches(`p, section, ${WHOLE}`) && isNote(near)) notes.set(mark, near);
  }
  return notes;
}

/** Of a text's blocks those before its notes: who has read all but these has read it to its end. */
export function withoutNotes(text: HTMLElement, blocks: readonly HTMLElement[]): readonly HTMLElement[] {
  const notes = new Set<Element>(notesOf(text).values());
  const isNote = (block: Element) => {
    for (let at: Element | null = block; at && at !== text; at = at.parentElement)
      if (notes.has(at)) return true;
    return false;
  };
  return blocks.filter(
    (block) =>
      !block.closest('.footnotes, [role="doc-endnotes"]') &&
      !block.querySelector('[role="doc-backlink"]') &&
      !isNote(block),
  );
}
