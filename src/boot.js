// Runs inline in the head, before first paint: the theme must not flash, and the feed of a first visit need not wait
// for the app's scripts. The build puts it into index.html with its hash in the Content-Security-Policy.
(() => {
  const root = document.documentElement;
  const show = (key, value) => {
    if (key === 'offprint:theme') root.dataset.theme = value || 'system';
    if (key === 'offprint:size') root.dataset.size = value || '0';
  };
  let known = null;
  try {
    for (const key of ['offprint:theme', 'offprint:size']) show(key, localStorage.getItem(key));
    known = localStorage.getItem('offprint:checkedAt');
  } catch {
    // site data blocked
    show('offprint:theme', null);
  }
  // another tab changed it
  addEventListener('storage', ({ key, newValue }) => show(key, newValue));
  // a printed page names no feed: it has what it shows, and the feed comes when nothing waits for it
  if (known !== null || !root.dataset.feed) return;
  const hint = { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: root.dataset.feed };
  document.head.append(Object.assign(document.createElement('link'), hint));
})();
