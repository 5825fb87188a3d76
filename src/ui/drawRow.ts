import '../styles/drawn.css';

/** What stands beside a row that a finger draws aside: what letting go would do, and whether it would by now. */
export interface Drawn {
  /** Pixels to the right; less than none to the left. */
  readonly by: number;
  readonly words: string;
  readonly enough: boolean;
}

/** So far it goes along with the finger, in pixels; further it follows hardly, so that it stays in sight. */
const FREE = 96;

/** Shows a row as far aside as the finger has drawn it. */
export function drawRow(row: HTMLElement, { by, words, enough }: Drawn): void {
  row.dataset['drawn'] = by > 0 ? 'right' : 'left';
  row.dataset['words'] = words;
  row.toggleAttribute('data-enough', enough);
  const far = Math.max(0, Math.abs(by) - FREE);
  row.style.translate = `${Math.sign(by) * (Math.abs(by) - far * 0.8)}px`;
}

/** It goes back to its place, and says no more when it is there. */
export function letRowGo(row: HTMLElement): void {
  const from = row.style.translate;
  row.style.translate = '';
  const clear = () =>
    ['data-drawn', 'data-words', 'data-enough'].forEach((name) => row.removeAttribute(name));
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) clear();
  else
    row
      .animate({ translate: [from, '0'] }, { duration: 160, easing: 'ease-out' })
      .finished.then(clear, clear);
}
