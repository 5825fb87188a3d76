/** Moves the page by so many pixels, so that what is being read stays where it is while the text around it changes. */
export const nudge = (pixels: number): void => scrollBy({ top: pixels, behavior: 'instant' });
