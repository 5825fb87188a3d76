/** What a text's lines are broken by: its size, its face, its width, and which faces there are to set it in. */
export function shapeOf(text: HTMLElement): string {
  const { fontSize, fontFamily, lineHeight, width } = getComputedStyle(text);
  const faces = [...document.fonts].filter(({ status }) => status === 'loaded').length;
  return [fontSize, fontFamily, lineHeight, width, faces].join();
}

/**
 * Remembers the spot of a block that is at this height of the screen, in pixels from its top: as far into the block as it is long.
 * Returns what tells by how many pixels it stands lower after the text was set anew.
 */
export function spotAt(block: HTMLElement | undefined, height: number): () => number {
  if (!block) return () => 0;
  const { top, height: length } = block.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (height - top) / (length || 1)));
  const spot = top + share * length;
  return () => {
    const now = block.getBoundingClientRect();
    return now.top + share * now.height - spot;
  };
}
