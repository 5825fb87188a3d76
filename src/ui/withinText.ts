import { stepWithin } from '../nav/step.ts';
import { takeFocus, unfold } from './blocks.ts';
import { openNote } from './footnote.ts';

/** Follows a link to a place in its own text: a note opens beside its mark where the browser has popovers, else one goes there. */
export function followWithin(link: HTMLAnchorElement, text: HTMLElement, id: string): void {
  const target = text.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  if (!target) return;
  const jump = () => {
    if (!stepWithin(link, target)) return;
    unfold(target);
    const isLong = target.getBoundingClientRect().height > innerHeight / 2;
    target.scrollIntoView({ block: isLong ? 'start' : 'center' }); // what is higher than the screen would show its middle
    takeFocus(target);
  };
  if (!('popover' in target && openNote(link, jump))) jump();
}
