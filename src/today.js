// Runs inline in the head of a printed page, which does not know the day it is read on: the masthead shows it from the
// first paint, in the room that it will have. Without Intl, whose first use would hold that paint for 25 ms or more. The
// press puts in the words; a reader who has chosen another language waits for theirs.
(() => {
  const root = document.documentElement;
  if (root.dataset.afresh) return;
  const now = new Date();
  const today = 'PATTERN'
    .replace('%w', 'DAYS'.split('|')[now.getDay()])
    .replace('%d', now.getDate())
    .replace('%m', 'MONTHS'.split('|')[now.getMonth()]);
  root.style.setProperty('--today', `'${today}'`);
})();
