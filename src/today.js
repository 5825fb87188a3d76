// Runs inline in the head of a printed page, which does not know the day it is read on: the masthead shows it from the
// first paint, in the room that it will have.
(() => {
  const day = { weekday: 'long', day: 'numeric', month: 'long' };
  const today = new Date().toLocaleDateString('en-GB', day).replace(',', '');
  document.documentElement.style.setProperty('--today', `'${today}'`);
})();
