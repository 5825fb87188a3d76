/** What a text's lines are broken by: its size, its face, its width, and which faces there are to set it in. */
function shapeOf(text: HTMLElement): string {
  const { fontSize, fontFamily, lineHeight, width } = getComputedStyle(text);
  const faces = [...document.fonts].filter(({ status }) => status === 'loaded').length;
  return [fontSize, fontFamily, lineHeight, width, faces].join();
}

/** Calls each time that a text's lines have been broken anew. */
export function whenSetAnew(text: HTMLElement, signal: AbortSignal, then: () => void): void {
  let shape = shapeOf(text);
  const watch = new ResizeObserver(() => {
    const before = shape;
    shape = shapeOf(text);
    if (shape !== before) then();
  });
  watch.observe(text);
  signal.addEventListener('abort', () => watch.disconnect());
}

/** A spot of a block: as far into it as it is long, and its height on the screen, in pixels from the top. */
export interface Spot {
  readonly share: number;
  readonly height: number;
}

/** The spot of a block that is at this height of the screen, or as near to it as the block comes. */
export function spotAt(block: HTMLElement, height: number): Spot {
  const { top, height: length } = block.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (height - top) / (length || 1)));
  return { share, height: top + share * length };
}

/** By how many pixels it stands lower, now that the text was set anew. */
export function lowerBy(block: HTMLElement, { share, height }: Spot): number {
  const now = block.getBoundingClientRect();
  return now.top + share * now.height - height;
}
