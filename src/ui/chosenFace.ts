/** Brings the typeface that the reader chose where texts do not come with it. Without it another is read. */
export function bringChosenFace(): void {
  if (document.documentElement.dataset['face'] === 'clear')
    void import('../styles/dyslexic.css').catch(() => {});
}
