import { openNote } from './footnote.ts';

/** Follows a link to a place in its own text: a note opens beside its mark where the browser has popovers, else one goes there. */
export function followWithin(link: HTMLAnchorElement, text: HTMLElement, id: string): void {
  const target = text.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  if (!target) return;
  const jump = () => {
    if (!target.hasAttribute('tabindex') && !target.matches('a[href]')) target.tabIndex = -1;
    target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
  };
  if (!('popover' in target && openNote(link, jump))) jump();
}
