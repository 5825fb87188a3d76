// Runs inline in the head, before first paint: nothing of how a page looks may flash, and what the app speaks from and the
// feed of a first visit need not wait for its scripts. The build puts it into index.html with its hash in the Content-Security-Policy.
(() => {
  const root = document.documentElement;
  const looks = ['theme', 'size', 'leading', 'measure', 'face', 'justify', 'dim'];
  const show = (look, value) => (root.dataset[look] = value || (look === 'theme' ? 'system' : ''));
  let known = null;
  try {
    // the reader's own language, where the page is in another: what is printed in it is drawn anew
    const language = localStorage.getItem('offprint:language');
    if (language && !root.lang.startsWith(language)) {
      root.dataset.afresh = root.lang;
      root.lang = language;
      root.dir = language === 'ar' ? 'rtl' : 'ltr';
    }
    for (const look of looks) show(look, localStorage.getItem(`offprint:${look}`));
    known = localStorage.getItem('offprint:checkedAt');
  } catch {
    // site data blocked
    show('theme');
  }
  // the browser's own bars have the colour of the paper that the reader chose
  const bars = [...document.querySelectorAll('[name=theme-color]')];
  const [light, dark] = bars.map(({ content }) => content);
  const paint = () => {
    const paper = { light, dark, sepia: '#f4ecd8', black: '#000' }[root.dataset.theme];
    bars[0].content = paper || light;
    bars[1].content = paper || dark;
  };
  paint();
  new MutationObserver(paint).observe(root, { attributeFilter: ['data-theme'] });
  // our fonts, if not for a reader who saves data: until here no browser asks for them
  if (navigator.connection?.saveData) root.dataset.saver = '';
  else for (const font of document.querySelectorAll('link[as=font]')) font.media = '';
  // another tab changed it
  addEventListener('storage', ({ key, newValue }) => {
    const look = key?.slice(9);
    if (looks.includes(look)) show(look, newValue);
  });
  const fetchEarly = (what) => document.head.append(Object.assign(document.createElement('link'), what));
  // what the app speaks from, in the language that was found above: its scripts wait for it
  for (const part of root.dataset.speech?.split(' ') ?? [])
    fetchEarly({
      rel: 'modulepreload',
      href: `${root.dataset.base}assets/${root.lang.slice(0, 2)}${part}.js`,
    });
  // a printed page names no feed: it has what it shows, and the feed comes when nothing waits for it
  if (known !== null || !root.dataset.feed) return;
  fetchEarly({ rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: root.dataset.feed });
})();
