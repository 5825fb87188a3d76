/** Latin Extended-A, as styles/otherLetters.css has it. */
const OTHER = /[\u0100-\u017f]/;

/**
 * Brings the letters that the first load's fonts do not cover, where the page has some. Not to every page: a font more, used or
 * not, makes a browser lay out everything anew.
 */
export function bringOtherLetters(): void {
  // Without them these letters are shown in another face.
  if (OTHER.test(document.body.textContent)) void import('../styles/otherLetters.css').catch(() => {});
}
