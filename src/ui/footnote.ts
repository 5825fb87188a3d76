import { mount, unmount } from 'svelte';
import NotePopover from './NotePopover.svelte';
import { notesOf } from './notes.ts';

/**
 * Opens the note that a footnote mark leads to in a popover beside it. False when the link is no footnote mark, or the note better read
 * in its place: then the link is followed. `jump` follows it.
 */
export function openNote(mark: HTMLAnchorElement, jump: () => void): boolean {
  const holder = mark.closest<HTMLElement>('.prose');
  const note = holder && notesOf(holder).get(mark);
  if (!note || !holder.parentElement) return false;
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

/** A note's own nodes, as they were cleaned, without ids and without the ways back, which the popover has itself. */
function copyOf(note: HTMLElement, mark: Element): DocumentFragment {
  const copy = document.createDocumentFragment();
  copy.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const place = document.getElementById(link.hash.slice(1));
    const leadsBack = place && (place === mark || mark.contains(place) || place.contains(mark));
    const line = link.closest('p');
    if (link.matches('[role="doc-backlink"]') || leadsBack) link.remove();
    if (line?.textContent.trim() === '') line.remove(); // its number stood alone on it
  }
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  return copy;
}
