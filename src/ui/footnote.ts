import { mount, unmount } from 'svelte';
import NotePopover from './NotePopover.svelte';

/** Notes longer than that are read where they stand. */
const LONGEST = 3000;
const INLINE = 'a, span, sup, b, strong, em, i, small, cite';

/**
 * Opens the note that a footnote mark leads to in a popover beside it. False when the link is no footnote mark, or the note better read
 * in its place: then the link is followed. `jump` follows it.
 */
export function openNote(mark: HTMLAnchorElement, target: HTMLElement, jump: () => void): boolean {
  const note = noteAt(mark, target);
  const holder = mark.closest<HTMLElement>('.prose');
  if (!note || !holder?.parentElement) return false;
  mark.focus({ preventScroll: true }); // Safari focuses no link that is pressed, and focus comes back to what had it
  const name = mark.textContent.replace(/[[\](){}\s]/g, '');
  const popover = mount(NotePopover, {
    target: holder.parentElement,
    props: {
      name: `Note ${name}`.trim(),
      content: copyOf(note, mark),
      mark,
      language: holder.lang,
      dir: holder.dir,
      onjump: jump,
      onclose: () => void unmount(popover),
    },
  });
  return true;
}

/** The block that a mark's note is: it follows the mark, holds no mark of its own, and is no heading or half the article. */
function noteAt(mark: HTMLAnchorElement, target: HTMLElement): HTMLElement | null {
  const isMark = mark.matches('sup a, [role="doc-noteref"]') || mark.querySelector('sup') !== null;
  const follows = mark.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (!isMark || !follows || mark.matches('[role="doc-backlink"]')) return null;
  const note = target.matches(INLINE)
    ? target.closest<HTMLElement>('li, p, dd, div:not(.prose), aside')
    : target;
  const text = note?.textContent.trim() ?? '';
  const isNote = note?.matches('li, p, dd, div, aside, section') && !note.contains(mark);
  return isNote && text !== '' && text.length <= LONGEST ? note : null;
}

/** A note's own nodes, as they were cleaned, without ids and without the ways back, which the popover has itself. */
function copyOf(note: HTMLElement, mark: Element): DocumentFragment {
  const copy = document.createDocumentFragment();
  copy.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const place = document.getElementById(link.hash.slice(1));
    const leadsBack = place && (place === mark || mark.contains(place) || place.contains(mark));
    if (link.matches('[role="doc-backlink"]') || leadsBack) link.remove();
  }
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  return copy;
}
