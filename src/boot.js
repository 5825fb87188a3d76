// Runs inline in the head, before first paint: the theme must not flash, and the feed of a first visit need not wait
// for the app's scripts. The build puts it into index.html with its hash in the Content-Security-Policy.
(() => {
  const root = document.documentElement;
  let known = null;
  try {
    root.dataset.theme = localStorage.getItem('offprint:theme') || 'system';
    root.dataset.size = localStorage.getItem('offprint:size') || '0';
    known = localStorage.getItem('offprint:checkedAt');
  } catch {
    root.dataset.theme = 'system'; // site data blocked
  }
  if (known === null) {
    const feed = root.dataset.feed;
    if (feed) {
      const hint = document.createElement('link');
      hint.rel = 'preload';
      hint.as = 'fetch';
      hint.crossOrigin = 'anonymous';
      hint.href = feed;
      document.head.append(hint);
    }
  }
})();
