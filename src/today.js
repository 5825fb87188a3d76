// Runs inline in the head of a printed page, which does not know the day it is read on: the masthead shows it from the
// first paint, in the room that it will have. Without Intl, whose first use would hold that paint for 25 ms or more.
(() => {
  const days = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
  const months =
    'January February March April May June July August September October November December'.split(' ');
  const now = new Date();
  const today = `${days[now.getDay()]} ${now.getDate()} ${months[now.getMonth()]}`;
  document.documentElement.style.setProperty('--today', `'${today}'`);
})();
