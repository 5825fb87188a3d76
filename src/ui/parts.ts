/** A heading of an article's text. */
export interface Part {
  readonly words: string;
  /** 2 to 4, as the text has it. */
  readonly level: number;
  readonly heading: HTMLElement;
}

/** How far down the screen a heading may stand and its part be the one that is read, in pixels. */
const LINE = 140;
const OF_THE_TEXT = ':is(h2, h3, h4):not(blockquote *, figure *, details *, table *)';

/** The headings of an article's text, without those of quotations and of what is folded away. */
export function partsOf(text: HTMLElement): Part[] {
  return [...text.querySelectorAll<HTMLElement>(OF_THE_TEXT)]
    .map((heading) => ({
      words: wordsOf(heading).replace(/\s+/g, ' ').trim(),
      level: Number(heading.tagName.charAt(1)),
      heading,
    }))
    .filter(({ words }) => words !== '');
}

/** As they are written, whatever letters a style sets them in; a line break parts them. */
const wordsOf = ({ childNodes }: HTMLElement) =>
  [...childNodes].map((node) => (node.nodeName === 'BR' ? ' ' : node.textContent)).join('');

/** Number of the part that is read; -1 before the first. */
export function partInSight(parts: readonly Part[]): number {
  return parts.findLastIndex(({ heading }) => heading.getBoundingClientRect().top <= LINE);
}

/** Brings a part to the top of the screen, with the keyboard's place there. */
export function goToPart({ heading }: Part): void {
  heading.tabIndex = -1;
  heading.addEventListener('blur', () => heading.removeAttribute('tabindex'), { once: true });
  heading.style.scrollMarginTop = '3.5rem'; // the tools may come along
  heading.scrollIntoView({ block: 'start', behavior: 'instant' });
  heading.focus({ preventScroll: true });
}
