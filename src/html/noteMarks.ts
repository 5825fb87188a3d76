/** `[1]`, `(1)` or `1`. */
const NUMBER = /^\s*([[(]?)(\d{1,4})[\])]?\s*$/;
const INLINE = 'a, span, b, strong, em, i, small, cite';
const BLOCK = 'li, p, dd, div, aside, section';
/** Characters: what is longer is no note, but a part of the article (ui/footnote). */
const LONGEST = 3000;
/** Links to one place that are looked at: notes have few ways back. */
const MOST_BACK = 20;

/**
 * Names the marks of footnotes that are not raised, as Substack and Word write them, and the ways back from their notes; those that
 * are raised are known by that. To be called when links to places have their address in this text (html/places). Linear.
 */
export function nameNotes(doc: Document, nameOf: (id: string) => string): void {
  const links = [...doc.querySelectorAll('a[href^="#"]')];
  const places = new Map([...doc.querySelectorAll('[id]')].map((place) => [nameOf(place.id), place]));
  const placeOf = (link: Element) => places.get(link.getAttribute('href')?.slice(1) ?? '');
  const leadingTo = new Map<Element | undefined, Element[]>();
  for (const link of links) {
    const others = leadingTo.get(placeOf(link));
    if (!others) leadingTo.set(placeOf(link), [link]);
    else if (others.length < MOST_BACK) others.push(link);
  }
  const numbers = numbersOfItems(doc);
  const known = new Map<Element, string>();
  const wordsOf = (block: Element) => {
    const words = known.get(block) ?? block.textContent ?? '';
    known.set(block, words);
    return words;
  };
  const isNote = (block: Element, number: string) =>
    wordsOf(block).length <= LONGEST &&
    (numbers.get(block) === Number(number) ||
      new RegExp(`^\\s*[[(]?${number}(?!\\d)`).test(wordsOf(block).slice(0, 100)));

  for (const mark of links) {
    if (mark.matches('[role], sup a, :has(sup)')) continue;
    const [, bracket, number = ''] = NUMBER.exec(mark.textContent ?? '') ?? [];
    const target = number ? placeOf(mark) : undefined;
    const note = target?.matches(INLINE) ? target.closest(BLOCK) : target;
    if (!note?.matches(BLOCK) || !stands(note, mark) || !isNote(note, number)) continue;
    const back = [mark, ...mark.querySelectorAll('[id]'), ...around(mark)]
      .flatMap((place) => leadingTo.get(place) ?? [])
      .filter((link) => note.contains(link));
    if (back.length === 0 && bracket !== '[') continue; // or it names a paragraph, as laws do
    mark.setAttribute('role', 'doc-noteref');
    for (const link of back) link.setAttribute('role', 'doc-backlink');
  }
}

/** Whether a note stands behind its mark, and not around it. */
function stands(note: Element, mark: Element): boolean {
  const behind = mark.compareDocumentPosition(note) & mark.DOCUMENT_POSITION_FOLLOWING;
  return behind !== 0 && !note.contains(mark);
}

/** What is around a mark as far as its own block. */
function* around(mark: Element): Generator<Element> {
  let at = mark;
  while (at.parentElement && !at.matches(BLOCK)) yield (at = at.parentElement);
}

/** The numbers that lists show beside their items. */
function numbersOfItems(doc: Document): ReadonlyMap<Element, number> {
  const numbers = new Map<Element, number>();
  for (const list of doc.querySelectorAll('ol')) {
    let number = Number(list.getAttribute('start') ?? 1);
    for (const item of list.children) numbers.set(item, number++);
  }
  return numbers;
}
