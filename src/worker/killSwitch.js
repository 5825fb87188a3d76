// Put in the place of sw.js it takes this reader's worker out of every browser that comes by, and the app's own files that
// the worker kept. Articles, pictures and what the reader saved are not touched: see docs/publishing.md.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  const { scope } = self.registration;
  const ours = (name) =>
    /^(workbox-precache|offprint-(previous|languages))/.test(name) && name.endsWith(scope);
  for (const name of await caches.keys()) if (ours(name)) await caches.delete(name);
  // Only pages that the worker served: those that come from the server already are left alone, or they would reload for ever.
  const pages = await self.clients.matchAll({ type: 'window' });
  await self.registration.unregister();
  for (const page of pages) page.navigate(page.url);
}
